import { type NumberAt, numberAt } from '../numbers/parse.js';
import type { Token } from '../types.js';
import { type Amount, amount, lemmaAt, lowerAt, round } from './amount.js';
import { changes, occasions, stops } from './lexicon.js';
import { currencyBefore, withUnit } from './units.js';

/** A number, or a range of two, with its currency or unit. `score` marks two numbers that are the state of a game or vote. */
export type Numeral = Amount | { score: true; to: number };

/** 58; $2.5 billion; 40 percent; 5,000 to 6,000; between 3 and 5 km; $2-3 billion; two or three. */
export function numeralAt(tokens: readonly Token[], at: number): Numeral | null {
  const first = numberAt(tokens, at);
  if (first === null) return null;
  const currency = currencyBefore(tokens, at);
  const from = currency?.from ?? at;
  const second = secondOf(tokens, from, first, first.to);
  if (second === 'score') return { score: true, to: first.to + 2 };
  const span = second === null ? amount(from, first.to, first.value, first.value) : ranged(tokens, from, first, second);
  const multiplied = first.multiplied || (second?.number.multiplied ?? false);
  if (currency !== null) return { ...span, kind: 'money', unit: currency.unit };
  if (isMetres(tokens, at, first))
    return {
      ...span,
      low: round(first.value / 1e9),
      high: round(first.value / 1e9),
      kind: 'measure',
      unit: 'km',
      converted: true,
    };
  const measured = withUnit(tokens, span, multiplied);
  if (second !== null && measured.unit === '' && isModel(tokens, at, span)) return { score: true, to: span.to };
  if (second === null && measured.to === span.to && measured.unit === '') return changedFrom(tokens, span);
  return second === null && measured.unit !== '' ? unitTwice(tokens, from, first, measured) : measured;
}

/** "rose from 10 to 15 percent": the unit behind the second number is the first one's too. */
function changedFrom(tokens: readonly Token[], value: Amount): Amount {
  if (lowerAt(tokens, value.from - 1) !== 'from' || lowerAt(tokens, value.to) !== 'to') return value;
  const other = numberAt(tokens, value.to + 1);
  if (other === null) return value;
  const measured = withUnit(tokens, { ...value, to: other.to }, other.multiplied);
  return { ...measured, to: value.to };
}

/** Two figures tied by a hyphen with nothing counted behind them (the 737-800 was new). */
function isModel(tokens: readonly Token[], at: number, { from, to }: Amount): boolean {
  const next = tokens[to];
  const tight = from === at && tokens[at + 1]?.text === '-' && tokens[at + 1]?.start === tokens[at]?.end;
  const figures = /^\d+$/.test(lowerAt(tokens, at)) && lowerAt(tokens, at).length > 2;
  return tight && figures && (next === undefined || next.kind !== 'word' || stops.has(next.lower));
}

interface Second {
  number: NumberAt;
  /** Where the number itself begins. */
  at: number;
}

/** The second number of a range whose connecting word or dash stands at `at`. */
function secondOf(tokens: readonly Token[], from: number, first: NumberAt, at: number): Second | 'score' | null {
  const word = lowerAt(tokens, at);
  const dash = word === '-' || word === '–' || word === '—';
  if (!dash && word !== 'to' && word !== 'or' && word !== 'and') return null;
  const sign = tokens[at + 1]?.kind === 'symbol' ? 1 : 0;
  const number = numberAt(tokens, at + 1 + sign);
  if (number === null) return null;
  const value = sharedScale(tokens, first, { number, at: at + 1 + sign });
  if (dash) {
    if (number.value <= value || isContest(tokens, from, number.to)) return 'score';
  } else if (number.value <= value || !isJoined(tokens, from, word, first.value, number.value)) return null;
  return { number, at: at + 1 + sign };
}

/** Does the word join two numbers into one range here? */
function isJoined(tokens: readonly Token[], from: number, word: string, low: number, high: number): boolean {
  if (word === 'or') return high - low <= Math.max(2, low / 5);
  if (word === 'and') return lowerAt(tokens, from - 1) === 'between' || lowerAt(tokens, from - 2) === 'between';
  if (lowerAt(tokens, from - 1) !== 'from') return true;
  // "rose from 10 to 15 percent" tells of two amounts
  for (let i = Math.max(0, from - 6); i < from - 1; i++) {
    if (changes.has(lemmaAt(tokens, i)) || changes.has(lowerAt(tokens, i))) return false;
  }
  return true;
}

function isContest(tokens: readonly Token[], from: number, to: number): boolean {
  return (
    occasions.has(lemmaAt(tokens, from - 1)) ||
    occasions.has(lemmaAt(tokens, from - 2)) ||
    occasions.has(lemmaAt(tokens, to))
  );
}

/** "2 to 3 million": the second number's multiplier holds for the first one too. */
function sharedScale(tokens: readonly Token[], first: NumberAt, second: Second): number {
  if (first.multiplied || !second.number.multiplied) return first.value;
  const base = numberAt(tokens.slice(second.at, second.at + 1), 0)?.value ?? 0;
  const scale = base === 0 ? 1 : second.number.value / base;
  return first.value * scale < second.number.value ? first.value * scale : first.value;
}

function ranged(tokens: readonly Token[], from: number, first: NumberAt, second: Second): Amount {
  const start = /^(?:between|from)$/.test(lowerAt(tokens, from - 1)) ? from - 1 : from;
  return amount(start, second.number.to, round(sharedScale(tokens, first, second)), second.number.value);
}

/** "5 percent to 6 percent", "$2 billion to $3 billion" with the unit said twice. */
function unitTwice(tokens: readonly Token[], from: number, first: NumberAt, measured: Amount): Amount {
  const second = secondOf(tokens, from, first, measured.to);
  if (second === null || second === 'score' || lowerAt(tokens, measured.to) === 'or') return measured;
  const other = withUnit(
    tokens,
    amount(second.at, second.number.to, second.number.value, second.number.value),
    second.number.multiplied,
  );
  if (other.unit !== measured.unit) return measured;
  return { ...measured, to: other.to, high: other.high, bound: 'range' };
}

/** "a 5m wall", not "5m people" nor "$5m". */
function isMetres(tokens: readonly Token[], at: number, number: NumberAt): boolean {
  if (!/\dm$/.test(lowerAt(tokens, at)) || number.to !== at + 1) return false;
  const next = tokens[at + 1];
  return (
    next === undefined ||
    next.kind !== 'word' ||
    (next.lemma === next.lower && next.lower !== 'of' && next.lower !== 'police')
  );
}
