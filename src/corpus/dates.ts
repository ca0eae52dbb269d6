import { calendarDate, isIsoDate } from '../calendar.js';
import data from '../lexicon/generated/months.js';

const months = new Map<string, number>();
(data as { months: string[][] }).months.forEach((names, index) => {
  for (const name of names) months.set(name, index + 1);
});
const NAME = [...months.keys()].sort((a, b) => b.length - a.length).join('|');
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '(\\d{4})';
const MONTH_FIRST = new RegExp(`\\b(${NAME})\\b\\.?\\s+${DAY}\\s*,?\\s+${YEAR}\\b`, 'i');
const DAY_FIRST = new RegExp(`\\b${DAY}(?:\\s+of)?[\\s-]+(${NAME})\\b\\.?,?[\\s-]+${YEAR}\\b`, 'i');
const MONTH_ONLY = new RegExp(`\\b(${NAME})\\b\\.?,?\\s+${YEAR}\\b`, 'i');
/** A day with a time of day behind it. */
const TIMED = /^(\d{4}-\d{2}-\d{2})[T ]/;

/**
 * A date as ISO 8601 with the precision it is given in (`2022`, `2022-08`, `2022-08-14`); a time of day is cut off, never
 * converted. Null for anything that is no date of the calendar, or ambiguous (`3/4/2020`).
 */
export function isoDate(value: string): string | null {
  const text = value.trim();
  const iso = TIMED.exec(text)?.[1] ?? text;
  return isIsoDate(iso) ? iso : (findDate(value)?.date ?? null);
}

/** The first date written out in English ("October 28, 2023", "28 Oct. 2023", "October 2023") in a short text (the first 300 characters). */
export function findDate(text: string): { date: string; start: number; end: number } | null {
  const head = text.slice(0, 300);
  // Without a year there is no date, and the patterns below are dear.
  if (!/\d{4}/.test(head)) return null;
  const attempts: [RegExp, (m: RegExpExecArray) => string | null][] = [
    [MONTH_FIRST, (m) => calendarDate(Number(m[3]), monthOf(m[1]), Number(m[2]))],
    [DAY_FIRST, (m) => calendarDate(Number(m[3]), monthOf(m[2]), Number(m[1]))],
    [MONTH_ONLY, (m) => calendarDate(Number(m[2]), monthOf(m[1]), null)],
    [/\b(\d{4})-(\d{2})-(\d{2})(?!\d)/, (m) => calendarDate(Number(m[1]), Number(m[2]), Number(m[3]))],
  ];
  for (const [pattern, read] of attempts) {
    const match = pattern.exec(head);
    if (!match) continue;
    const date = read(match);
    // A day that is not in the calendar (31 June) is not the month either.
    return date ? { date, start: match.index, end: match.index + match[0].length } : null;
  }
  return null;
}

function monthOf(name: string | undefined): number | null {
  return months.get((name ?? '').toLowerCase()) ?? null;
}
