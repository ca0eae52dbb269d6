/**
 * Whether a document's date (`2022`, `2022-08`, `2022-08-14` or null) can lie within a period whose ends are
 * given as precisely or vaguely (inclusive; null: open). A vague date overlaps if any of its days does;
 * an unknown date is outside every period that has an end.
 */
export function overlapsPeriod(date: string | null, since: string | null, until: string | null): boolean {
  if (since === null && until === null) return true;
  if (date === null) return false;
  const afterStart = since === null || lastDay(date) >= firstDay(since);
  const beforeEnd = until === null || firstDay(date) <= lastDay(until);
  return afterStart && beforeEnd;
}

// ISO dates compare as strings once padded to days; 31 is late enough for any month.
const firstDay = (date: string): string => (date.length === 4 ? `${date}-01-01` : `${date}-01`.slice(0, 10));
const lastDay = (date: string): string => (date.length === 4 ? `${date}-12-31` : `${date}-31`.slice(0, 10));
