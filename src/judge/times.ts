import type { Claim } from '../claims/types.js';
import { oncePer } from '../once.js';
import type { DateMention } from '../text/types.js';

type Period = Pick<DateMention, 'from' | 'to'>;

const YEAR = 365;

const dayNumber = (iso: string): number => Date.parse(iso) / 86_400_000;

/** A vague date in full, counted in the middle of what it may be: `2022` is 2022-07-15. */
function wholeDate(date: string): string {
  const [year, month = '07', day = '15'] = date.split('-');
  return `${year}-${month}-${day}`;
}

/** Days since 1970 of a claim's date, which may have any precision; null if there is none. */
export const dayOf = oncePer(({ date }: Claim): number | null => {
  const value = date ? dayNumber(wholeDate(date)) : Number.NaN;
  return Number.isNaN(value) ? null : value;
});

/** Days between the dates of two claims; null if one has none. */
export function daysBetween(a: Claim, b: Claim): number | null {
  const [x, y] = [dayOf(a), dayOf(b)];
  return x === null || y === null ? null : Math.abs(x - y);
}

/** Days between two periods, 0 if they touch; null if either is open. */
export function daysApart(x: Period, y: Period): number | null {
  if (!x.from || !x.to || !y.from || !y.to) return null;
  return Math.max(0, dayNumber(x.from) - dayNumber(y.to), dayNumber(y.from) - dayNumber(x.to));
}

/** `dated` looks back on a far year ("the outbreak of 2019"), `undated` tells, without a date, the news of its day. */
export function looksBack(dated: Claim, undated: Claim): boolean {
  if (undated.dates.length > 0 || dated.dates.length === 0 || !undated.date) return false;
  const today = wholeDate(undated.date);
  return dated.dates.every((date) => (daysApart(date, { from: today, to: today }) ?? 0) > YEAR);
}
