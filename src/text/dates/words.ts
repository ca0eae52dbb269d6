import data from '../../lexicon/generated/dates.js';
import monthData from '../../lexicon/generated/months.js';
import { entriesOf, wordsOf } from '../lexicon.js';
import { cardinals, multipliers, ordinals } from '../numbers/words.js';

const months = new Map<string, number>();
(monthData as { months: string[][] }).months.forEach((names, index) => {
  for (const name of names) months.set(name, index + 1);
});

/** Words that can begin a date; every other word is passed over at once. */
const beginnings = new Set<string>();

/** Can a date begin with this word (in lower case)? */
export function beginsDate(lower: string): boolean {
  return beginnings.has(lower) || lower.includes('-') || /^\d|th$|[srn][td]$/.test(lower);
}

/** The month's number (from 1) of a name or its short form in lower case. */
export function monthNumber(lower: string): number | undefined {
  return months.get(lower);
}

export const weekdays = new Map(entriesOf<number>(data, 'weekdays'));
export const ambiguousMonths = new Set(wordsOf(data, 'ambiguousMonths'));
export const beforeMonth = new Set(wordsOf(data, 'beforeMonth'));
export const monthThings = new Set(wordsOf(data, 'monthThings'));
/** First month of each. */
export const seasons = new Map(entriesOf<number>(data, 'seasons'));
export const units = new Map(entriesOf<{ days?: number; months?: number }>(data, 'units'));
export const relativeDays = new Map(entriesOf<number>(data, 'days'));
export const parts = new Map(entriesOf<number>(data, 'parts'));
export const partNouns = new Map(entriesOf<number>(data, 'partNouns'));
export const dayparts = new Set(wordsOf(data, 'dayparts'));
export const shifts = new Map(entriesOf<number>(data, 'shifts'));
export const futureCues = new Set(wordsOf(data, 'futureCues'));
export const notCounted = new Set(wordsOf(data, 'notCounted'));
export const numberedThings = new Set(wordsOf(data, 'numberedThings'));
/** `MM-DD`, or `YYYY-MM-DD` where one event is meant. */
export const occasions = new Map(entriesOf<string>(data, 'occasions'));
export const decades = new Map(entriesOf<number>(data, 'decades'));
export const vagueCounts = new Map(entriesOf<[number, number]>(data, 'vagueCounts'));

for (const known of [
  months,
  weekdays,
  seasons,
  units,
  relativeDays,
  parts,
  partNouns,
  shifts,
  decades,
  vagueCounts,
  cardinals,
  multipliers,
  ordinals,
]) {
  for (const word of known.keys()) beginnings.add(word);
}
for (const occasion of occasions.keys()) beginnings.add(occasion.split(' ')[0] as string);
for (const word of ['a', 'an', 'half', 'since', 'earlier', 'later', 'day', 'q1', 'q2', 'q3', 'q4', 'new'])
  beginnings.add(word);
