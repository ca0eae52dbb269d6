import { dateTokens } from '../dates/index.js';
import { ordinalOf } from '../numbers/parse.js';
import { cardinals, multiples, multipliers, ordinals, vagueAmounts } from '../numbers/words.js';
import type { Quantity, Token } from '../types.js';
import { type Amount, amount, lowerAt } from './amount.js';
import { withBounds } from './bounds.js';
import { compoundAt } from './compound.js';
import { measuresOf } from './happened.js';
import { headOf } from './heads.js';
import { stops } from './lexicon.js';
import { endOfName, isPartOfName, runOfFigures } from './names.js';
import { numeralAt } from './numeral.js';
import { multipleAt, shareAt } from './share.js';
import { onScale } from './units.js';
import { noneAt, vagueAt } from './vague.js';

/**
 * The amounts a sentence names, as intervals with unit, what is counted, and what happened to it. Dates, names with numbers
 * (Flight 370, S-300), scores and telephone numbers are none. Tokens that carry parts of speech give better heads.
 *
 * Lengths are in km, areas in km2, masses in t, volumes in l, speeds in km/h, times in days (a month and a year at their mean length), ages in years;
 * `converted` says that the text has another unit. "About" and "nearly" reach a tenth of the number to both sides, or below.
 */
export function quantitiesIn(text: string, tokens: readonly Token[]): Quantity[] {
  const dates = dateTokens(tokens);
  const amounts = amountsIn(tokens, dates);
  const heads = amounts.map((value) => (value.head === undefined ? headOf(tokens, dates, value) : value.head));
  const measures = measuresOf(tokens, dates, amounts, heads);
  return amounts.map(({ from, to, kind, low, high, bound, unit, converted }, i) => {
    const start = (tokens[from] as Token).start;
    const end = (tokens[to - 1] as Token).end;
    const quantity = { start, end, text: text.slice(start, end), kind, low, high, bound, unit };
    return { ...quantity, head: heads[i] ?? null, measure: measures[i] ?? null, ...(converted ? { converted } : {}) };
  });
}

function amountsIn(tokens: readonly Token[], dates: readonly boolean[]): Amount[] {
  const all: Amount[] = [];
  for (let at = 0; at < tokens.length; ) {
    if (dates[at]) {
      at++;
      continue;
    }
    const run = runOfFigures(tokens, at);
    if (run > at) {
      at = run;
      continue;
    }
    const found = beginsAmount(tokens[at] as Token) ? amountAt(tokens, at, dates) : null;
    if (found === null || found.to <= at) at++;
    else {
      at = found.to;
      if ('score' in found) continue;
      const value = onScale(tokens, withBounds(tokens, found));
      all.push({ ...value, from: Math.max(value.from, all.at(-1)?.to ?? 0) });
      at = value.to;
    }
  }
  return all;
}

/** Words that can begin an amount; every other word is passed over at once. */
const BEGINNINGS = new Set([
  ...[cardinals, multipliers, ordinals, multiples].flatMap((known) => [...known.keys()]),
  ...[...vagueAmounts.keys()].map((phrase) => phrase.split(' ')[0] as string),
  ...['a', 'an', 'half', 'no'],
]);

function beginsAmount({ kind, lower }: Token): boolean {
  return kind === 'number' || BEGINNINGS.has(lower) || lower.includes('-');
}

function amountAt(
  tokens: readonly Token[],
  at: number,
  dates: readonly boolean[],
): Amount | { score: true; to: number } | null {
  const token = tokens[at] as Token;
  if (token.kind === 'punctuation') return null;
  const compound = token.lower.includes('-') ? compoundAt(tokens, at) : null;
  if (compound !== null) return compound;
  const worded = noneAt(tokens, at) ?? multipleAt(tokens, at) ?? shareAt(tokens, at) ?? vagueAt(tokens, at);
  if (worded !== null) return worded;
  if (isPronoun(tokens, at)) return null;
  if (isPartOfName(tokens, at)) return { score: true, to: endOfName(tokens, at) };
  const numeral = numeralAt(tokens, at);
  if (numeral === null) return ordinalAt(tokens, at);
  if ('score' in numeral || dates[numeral.to - 1]) return numeral;
  // "60 Minutes" is a programme
  if (numeral.unit !== '' && numeral.to > at + 1 && isTitle(tokens, at, numeral.to - 1))
    return { score: true, to: numeral.to };
  return ageOf(tokens, numeral) ?? numeral;
}

/** "no one", "one of them", "one another", "the one that": no count. */
function isPronoun(tokens: readonly Token[], at: number): boolean {
  if (lowerAt(tokens, at) !== 'one') return false;
  const next = tokens[at + 1];
  if (next === undefined || next.kind === 'punctuation') return true;
  if (next.lower === 'and' && lowerAt(tokens, at + 3) === 'half') return false;
  if (stops.has(next.lower) || next.lower === 'of' || next.lower === "'s") return true;
  const before = lowerAt(tokens, at - 1);
  return ordinalOf(before) !== null || /^(?:no|the|this|that|another|every|any|which|each|only)$/.test(before);
}

function isTitle(tokens: readonly Token[], at: number, unitAt: number): boolean {
  return tokens[at]?.kind === 'number' && /^\p{Lu}\p{Ll}/u.test(tokens[unitAt]?.text ?? '');
}

/** "aged 58"; "Maria Holt, 58, said". */
function ageOf(tokens: readonly Token[], value: Amount): Amount | null {
  if (value.kind !== 'count' || value.unit !== '' || value.high > 120) return null;
  const before = tokens[value.from - 1];
  const old = /^(?:aged?|ages)$/.test(before?.lower ?? '');
  const apposition =
    before?.text === ',' &&
    /^\p{Lu}\p{Ll}/u.test(tokens[value.from - 2]?.text ?? '') &&
    /^[,.)]$/.test(tokens[value.to]?.text ?? '') &&
    value.to === value.from + 1;
  return old || apposition ? { ...value, kind: 'age', unit: 'year', head: null } : null;
}

/** the second attack, its first drone, 3rd. */
function ordinalAt(tokens: readonly Token[], at: number): Amount | null {
  const place = ordinalOf(lowerAt(tokens, at));
  if (place === null) return null;
  const next = tokens[at + 1];
  if (/^(?:quarter|half|century)$/.test(next?.lower ?? '')) return null;
  const named = next !== undefined && next.kind === 'word' && !stops.has(next.lower);
  const introduced = /^(?:the|a|an|its|his|her|their|our|my|your|this|that|'s|every)$/.test(lowerAt(tokens, at - 1));
  const figures = /^\d/.test(lowerAt(tokens, at));
  if (!(figures || (introduced && named) || (lowerAt(tokens, at - 1) === 'the' && place > 1))) return null;
  return amount(at, at + 1, place, place, { kind: 'ordinal' });
}
