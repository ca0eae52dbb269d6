import { ordinalOf } from '../numbers/parse.js';
import { cardinals, fractions, multipliers } from '../numbers/words.js';
import { lemmaOf } from '../tokens/lemma.js';
import type { Token } from '../types.js';
import { type Amount, amount, scaled } from './amount.js';
import { compoundNouns, durations, measuresOfUnits } from './lexicon.js';

/** An amount inside one hyphenated word: 58-year-old, 10-day, 300-km, two-thirds, 12-member, second-largest, tenfold. */
export function compoundAt(tokens: readonly Token[], at: number): Amount | null {
  const parts = (tokens[at] as Token).lower.split('-');
  if (parts.length < 2) return null;
  const number = leading(parts);
  if (number === null) return ordinalCompound(parts, at);
  const { value, rest } = number;
  if (rest.length === 0) return null;
  const read = amount(at, at + 1, value, value);
  const unit = lemmaOf(rest[0] as string);
  if (rest[1] === 'old' || rest[1] === 'olds') return age(read, unit, rest[1] === 'olds' ? 'person' : undefined);
  const share = fractions.get(lemmaOf(rest[0] as string));
  if (share !== undefined && rest.length === 1 && value < share) {
    return { ...read, low: value / share, high: value / share, kind: 'share' };
  }
  if (rest[0] === 'fold') return { ...read, unit: 'times', head: null };
  if (rest[0] === 'plus') return { ...read, high: Number.POSITIVE_INFINITY, bound: 'atLeast' };
  const duration = durations.get(unit);
  if (duration !== undefined && tokens[at + 1]?.lower === 'old')
    return { ...(age(read, unit, undefined) as Amount), to: at + 2 };
  if (duration !== undefined) return scaled(read, duration.unit, duration.factor, 'duration');
  const measure = measuresOfUnits.get(unit);
  if (measure !== undefined) return scaled(read, measure.unit, measure.factor, 'measure');
  if (unit === 'percent') return { ...read, unit: 'percent', kind: 'percent' };
  if (rest.length > 1 || !compoundNouns.has(unit)) return null;
  return { ...read, head: unit === 'strong' ? null : unit };
}

function age(read: Amount, unit: string, head: string | undefined): Amount | null {
  const duration = durations.get(unit);
  if (duration === undefined) return null;
  const years = scaled(read, 'year', duration.factor / 365.2425, 'age');
  return { ...years, converted: false, ...(head === undefined ? {} : { head }) };
}

/** The number at the front of the word's parts, and what is left of them. */
function leading(parts: string[]): { value: number; rest: string[] } | null {
  const first = parts[0] as string;
  const figures = /^\d{1,3}(?:,\d{3})+$|^\d+(?:\.\d+)?$/.test(first) ? Number(first.replaceAll(',', '')) : undefined;
  let value = figures ?? cardinals.get(first);
  if (value === undefined) return null;
  let used = 1;
  const ones = cardinals.get(parts[1] ?? '');
  if (figures === undefined && value >= 20 && ones !== undefined && ones > 0 && ones < 10) {
    value += ones;
    used = 2;
  }
  const scale = multipliers.get(parts[used] ?? '');
  if (scale !== undefined) {
    value *= scale;
    used++;
  }
  return { value, rest: parts.slice(used) };
}

/** second-largest, third-place; not third-quarter, which is a date, nor second-hand. */
function ordinalCompound(parts: string[], at: number): Amount | null {
  const place = ordinalOf(parts[0] as string);
  if (place === null || parts.length !== 2 || !/(?:est|place|most|ranked)$/.test(parts[1] as string)) return null;
  return amount(at, at + 1, place, place, { kind: 'ordinal' });
}
