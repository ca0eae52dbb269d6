import type { Quantity, Token } from '../types.js';
import type { Bound } from './lexicon.js';

/** An amount as read from `tokens[from..to)`, before it is placed in the text. */
export interface Amount {
  from: number;
  to: number;
  kind: Quantity['kind'];
  low: number;
  high: number;
  bound: Quantity['bound'];
  unit: string;
  /** Set where the form itself tells what is counted; undefined: look behind the amount. */
  head?: string | null;
  measure?: string | null;
  /** `low` and `high` were turned into another unit than the text's. */
  converted: boolean;
}

export function amount(from: number, to: number, low: number, high: number, rest: Partial<Amount> = {}): Amount {
  return {
    from,
    to,
    kind: 'count',
    low,
    high,
    bound: low === high ? 'exact' : 'range',
    unit: '',
    converted: false,
    ...rest,
  };
}

/** How far "about 40" reaches to either side. */
const ABOUT = 0.1;

/** The amount with a bound laid on it: "at least 6" is 6..Infinity, "about 40" 36..44, "nearly 40" 36..40. */
export function bounded(value: Amount, bound: Bound | null): Amount {
  const { low, high } = value;
  switch (bound) {
    case null:
      return value;
    case 'atLeast':
    case 'moreThan':
      return { ...value, high: Number.POSITIVE_INFINITY, bound };
    case 'atMost':
    case 'lessThan':
      return { ...value, low: Number.NEGATIVE_INFINITY, bound };
    case 'near':
      return { ...value, low: round(low * (1 - ABOUT)), bound: 'about' };
    case 'past':
      return { ...value, high: round(high * (1 + ABOUT)), bound: 'about' };
    case 'about':
      return { ...value, low: round(low * (1 - ABOUT)), high: round(high * (1 + ABOUT)), bound };
  }
}

/** The amount in another unit. */
export function scaled(value: Amount, unit: string, factor: number, kind: Quantity['kind']): Amount {
  if (factor === 1) return { ...value, unit, kind };
  return { ...value, low: round(value.low * factor), high: round(value.high * factor), unit, kind, converted: true };
}

export function round(value: number): number {
  return Number(value.toPrecision(10));
}

export function lowerAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.lower ?? '';
}

export function lemmaAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.lemma ?? '';
}
