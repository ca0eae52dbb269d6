import { ordinalOf } from '../numbers/parse.js';
import type { Token } from '../types.js';
import { type Context, lowerAt } from './context.js';
import { monthNumber, notCounted, numberedThings } from './words.js';

/** The day of a month: 4, 4th, fourth; null if it is none. */
export function dayOf(token: Token | undefined): number | null {
  if (token === undefined) return null;
  const day = /^\d{1,2}$/.test(token.lower) ? Number(token.lower) : ordinalOf(token.lower);
  return day !== null && day >= 1 && day <= 31 ? day : null;
}

/** Four figures that can be a year, 1000 to 2199. */
export function yearIn(token: Token | undefined): number | null {
  return token !== undefined && /^(?:1\d|20|21)\d\d$/.test(token.lower) ? Number(token.lower) : null;
}

/** A year beside a month or a dash: any four figures but those that count something ("March 3, 2000 people"). */
export function yearAt(context: Context, at: number): number | null {
  return notCounted.has(lowerAt(context, at + 1)) ? null : yearIn(context.tokens[at]);
}

/** A year by itself: not the number of a thing, not an amount. */
export function bareYearAt(context: Context, at: number): number | null {
  const year = yearAt(context, at);
  if (year === null) return null;
  const before = lowerAt(context, at - 1);
  if (numberedThings.has(before) || (before === '.' && numberedThings.has(lowerAt(context, at - 2)))) return null;
  if (/^[$€£¥#+-]$/.test(before) || lowerAt(context, at + 1) === '%') return null;
  return year;
}

export interface MonthAt {
  month: number;
  to: number;
}

/** A month's name with a capital, or its short form with or without a stop. */
export function monthAt({ tokens }: Context, at: number): MonthAt | null {
  const token = tokens[at];
  if (token === undefined || !/^\p{Lu}/u.test(token.text)) return null;
  const month = monthNumber(token.lower);
  if (month === undefined) return null;
  const short = token.lower.length <= 4 && token.lower !== 'june' && token.lower !== 'july' && token.lower !== 'may';
  return { month, to: short && tokens[at + 1]?.lower === '.' && tokens[at + 2] !== undefined ? at + 2 : at + 1 };
}

export function isDash(context: Context, at: number): boolean {
  const mark = lowerAt(context, at);
  return mark === '-' || mark === '–' || mark === '—';
}
