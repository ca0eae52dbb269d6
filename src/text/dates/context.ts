import type { Token } from '../types.js';
import { type Anchor, dayNumber, monthOf, months, oneDay, type Precision, type Range, yearOf } from './calendar.js';
import { futureCues } from './words.js';

/** What a matcher sees: the sentence's tokens and the day (month, year) the document was written. */
export interface Context {
  tokens: readonly Token[];
  anchor: Anchor | null;
}

/** A date read from tokens up to `to`; `range` is null where it can't be resolved. */
export interface Match {
  to: number;
  range: Range | null;
  precision: Precision;
  relative: boolean;
}

export type Matcher = (context: Context, from: number) => Match | null;

export function found(to: number, range: Range | null, precision: Precision, relative = false): Match {
  return { to, range, precision, relative };
}

export function lowerAt(context: Context, at: number): string {
  return context.tokens[at]?.lower ?? '';
}

/** Does one of the eight words before speak of the future ("will meet on Tuesday")? */
export function isFuture({ tokens }: Context, at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 8; i--) {
    const { lower, lemma } = tokens[i] as Token;
    if (lower === ';' || lower === '.') return false;
    if (futureCues.has(lower) || lemma === 'will') return true;
  }
  return false;
}

/**
 * A month or a day without its year: the one before the day of writing (the same day counts), or the one after it.
 * With `shift` -1 or 1 strictly before or after; with 0 of the same year.
 */
export function withoutYear(
  anchor: Anchor | null,
  month: number,
  day: number | null,
  future: boolean,
  shift?: number,
): Range | null {
  if (anchor === null) return null;
  const of = (year: number): Range | null => {
    if (day === null) return months(year, month);
    const number = dayNumber(year, month, day);
    return number === null ? null : oneDay(number);
  };
  const year = yearOf(anchor.from);
  if (anchor.precision === 'year') return of(year + (shift ?? 0));
  const same = of(year);
  if (same === null || shift === 0) return same;
  const here = monthOf(anchor.from);
  if (shift === 1 || (future && shift === undefined)) {
    const passed = shift === 1 ? same.from <= anchor.to && month <= here : same.to < anchor.from;
    return passed ? of(year + 1) : same;
  }
  const ahead = shift === -1 ? month >= here : same.from > anchor.to;
  return ahead ? of(year - 1) : same;
}

// How many days ahead a day, or the beginning of a month, is still near.
const NEAR = { day: 60, month: 31 };

/**
 * A month or a day without its year where the verb may not tell: nobody leaves out the year of a day ten months back
 * ("the deadline of 12 May", written in April), so one that is near lies ahead, unless it is told as past.
 */
export function nearestWithoutYear(context: Context, at: number, month: number, day: number | null): Range | null {
  const { anchor } = context;
  const future = isFuture(context, at);
  const usual = withoutYear(anchor, month, day, future);
  if (future || usual === null || anchor?.precision !== 'day' || isTold(context, at)) return usual;
  const next = withoutYear(anchor, month, day, true);
  const ahead = next === null ? 0 : next.from - anchor.to;
  return ahead > 0 && ahead <= (day === null ? NEAR.month : NEAR.day) ? next : usual;
}

/** A past form shortly before ("fell on 3 October"). */
function isTold({ tokens }: Context, at: number): boolean {
  return tokens
    .slice(Math.max(0, at - 3), at)
    .some(({ lower, lemma }) => lower !== lemma && !/(?:s|ing)$/.test(lower) && /^[a-z]+$/.test(lower));
}
