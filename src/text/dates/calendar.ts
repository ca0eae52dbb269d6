import type { DateMention } from '../types.js';

/** Whole days, as numbers of days since 1970-01-01, both inclusive. */
export interface Range {
  from: number;
  to: number;
}

export type Precision = DateMention['precision'];

const DAY = 86_400_000;

/** The day's number, or null if there is no such day. Months from 1. */
export function dayNumber(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  return year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? time / DAY : null;
}

export function isoOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

export function yearOf(day: number): number {
  return new Date(day * DAY).getUTCFullYear();
}

/** From 1. */
export function monthOf(day: number): number {
  return new Date(day * DAY).getUTCMonth() + 1;
}

/** Sunday is 0. */
export function weekdayOf(day: number): number {
  return new Date(day * DAY).getUTCDay();
}

/** `count` whole months from the first of a month; the month may lie outside 1..12. */
export function months(year: number, month: number, count = 1): Range {
  return { from: Date.UTC(year, month - 1, 1) / DAY, to: Date.UTC(year, month - 1 + count, 0) / DAY };
}

export function years(first: number, last = first): Range {
  return { from: months(first, 1).from, to: months(last, 12).to };
}

export function oneDay(day: number): Range {
  return { from: day, to: day };
}

/** Monday to Sunday. */
export function weekOf(day: number): Range {
  const monday = day - ((weekdayOf(day) + 6) % 7);
  return { from: monday, to: monday + 6 };
}

/** The first, middle or last third of a range; of a year, its first, middle or last four months. */
export function third(range: Range, which: number): Range {
  const length = range.to - range.from + 1;
  if (length > 360 && length < 370) return months(yearOf(range.from), 1 + 4 * which, 4);
  const cut = (part: number): number => range.from + Math.round((length * part) / 3);
  return { from: cut(which), to: cut(which + 1) - 1 };
}

/** What the document's date says about the day of writing: `2022`, `2022-08` or `2022-08-14`. */
export interface Anchor extends Range {
  precision: 'day' | 'month' | 'year';
}

export function anchorOf(date: string | null): Anchor | null {
  const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(date ?? '');
  if (parts === null) return null;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  if (parts[2] === undefined) return { ...years(year), precision: 'year' };
  if (parts[3] === undefined) return month >= 1 && month <= 12 ? { ...months(year, month), precision: 'month' } : null;
  const number = dayNumber(year, month, day);
  return number === null ? null : { ...oneDay(number), precision: 'day' };
}
