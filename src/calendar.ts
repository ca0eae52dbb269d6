const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether this is a date as the program writes it (`2022`, `2022-08` or `2022-08-14`), and in the calendar. */
export function isIsoDate(value: string): boolean {
  const parts = ISO.exec(value);
  if (!parts) return false;
  const [year, month, day] = parts.slice(1).map((part) => (part ? Number(part) : null));
  return calendarDate(year ?? 0, month ?? null, day ?? null) === value;
}

/** A year, month (1 to 12) and day as ISO 8601, in the precision given; null where the calendar has none such; years 1000 to 9999. */
export function calendarDate(year: number, month: number | null, day: number | null): string | null {
  if (year < 1000) return null;
  if (month === null) return String(year);
  if (month < 1 || month > 12) return null;
  const head = `${year}-${String(month).padStart(2, '0')}`;
  if (day === null) return head;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day >= 1 && day <= last ? `${head}-${String(day).padStart(2, '0')}` : null;
}
