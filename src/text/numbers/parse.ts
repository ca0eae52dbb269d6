import type { Token } from '../types.js';
import { cardinals, multipliers, ordinals, suffixes } from './words.js';

/** A number read from `tokens[from..to)`. */
export interface NumberAt {
  value: number;
  to: number;
  /** Written in figures, not in words. */
  figures: boolean;
  /** A multiplier word or letter made it larger (2.5 million, 5k). */
  multiplied: boolean;
}

/**
 * The cardinal number that begins at `tokens[from]`: 1,200; 2.5 million; 5k; twenty-five; two hundred and ten; a dozen;
 * half a million; one and a half billion. Null if there is none.
 */
export function numberAt(tokens: readonly Token[], from: number): NumberAt | null {
  const first = tokens[from];
  if (first === undefined) return null;
  if (first.kind === 'number') return figuresAt(tokens, from, first.lower);
  if (first.lower === 'half') {
    const of = tokens[from + 1];
    const scale = of?.lower === 'a' ? multipliers.get(tokens[from + 2]?.lower ?? '') : undefined;
    return scale === undefined ? null : { value: scale / 2, to: from + 3, figures: false, multiplied: true };
  }
  if (first.lower === 'a' || first.lower === 'an') return article(tokens, from);
  return wordsAt(tokens, from);
}

/** "a hundred", "a dozen", "a million", "a hundred and fifty". */
function article(tokens: readonly Token[], from: number): NumberAt | null {
  if (!multipliers.has(tokens[from + 1]?.lower ?? '')) return null;
  return wordsAt(tokens, from + 1, 1);
}

function figuresAt(tokens: readonly Token[], from: number, form: string): NumberAt | null {
  const parts = /^(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?([a-z])?$/.exec(form);
  if (parts === null) return null;
  let value = Number((parts[1] as string).replaceAll(',', '') + (parts[2] ?? ''));
  if (parts[3] !== undefined) {
    const scale = suffixes.get(parts[3]);
    return scale === undefined ? null : { value: value * scale, to: from + 1, figures: true, multiplied: true };
  }
  let to = from + 1;
  for (let scale = multipliers.get(tokens[to]?.lower ?? ''); scale; scale = multipliers.get(tokens[to]?.lower ?? '')) {
    value *= scale;
    to++;
  }
  return { value: round(value), to, figures: true, multiplied: to > from + 1 };
}

/** Number words: what is below a hundred is added up, hundreds and larger words multiply it. */
function wordsAt(tokens: readonly Token[], from: number, before = 0): NumberAt | null {
  let total = 0;
  let group = before;
  let multiplied = false;
  // What the word before was worth if more may be added to it: a ten, a hundred or more; else 0.
  let open = 0;
  let to = from;
  while (to < tokens.length) {
    const word = (tokens[to] as Token).lower;
    const value = smallNumber(word);
    const scale = multipliers.get(word);
    if (value !== null && (to === from ? before === 0 : open >= 100 || (open >= 20 && value < 10))) {
      group += value;
      open = value >= 20 && value % 10 === 0 ? value : 0;
      to++;
    } else if (scale !== undefined && (to > from || before > 0)) {
      if (scale < 1000) group = (group || 1) * scale;
      else {
        total += (group || 1) * scale;
        group = 0;
      }
      multiplied = true;
      open = scale;
      to++;
    } else if (to > from && isAndAHalf(tokens, to)) {
      group += 0.5;
      open = 0;
      to += 3;
    } else if (word === 'and' && open >= 100 && smallNumber(tokens[to + 1]?.lower ?? '') !== null) {
      to++; // "two hundred and ten", but not "five and ten"
    } else break;
  }
  return to === from ? null : { value: round(total + group), to, figures: false, multiplied };
}

function isAndAHalf(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.lower === 'and' && tokens[at + 1]?.lower === 'a' && tokens[at + 2]?.lower === 'half';
}

/** Below 100, also hyphenated: seven, twenty, twenty-five. */
function smallNumber(word: string): number | null {
  const plain = cardinals.get(word);
  if (plain !== undefined) return plain;
  const hyphen = word.indexOf('-');
  if (hyphen < 0) return null;
  const tens = cardinals.get(word.slice(0, hyphen));
  const ones = cardinals.get(word.slice(hyphen + 1));
  return tens !== undefined && ones !== undefined && tens >= 20 && ones > 0 && ones < 10 ? tens + ones : null;
}

/** The place in an order a word names: third, 3rd, twenty-first; null if none. */
export function ordinalOf(lower: string): number | null {
  const word = ordinals.get(lower);
  if (word !== undefined) return word;
  const figures = /^(\d+)(?:st|nd|rd|th)$/.exec(lower);
  if (figures !== null) return Number(figures[1]);
  const hyphen = lower.indexOf('-');
  const tens = hyphen > 0 ? cardinals.get(lower.slice(0, hyphen)) : undefined;
  const ones = hyphen > 0 ? ordinals.get(lower.slice(hyphen + 1)) : undefined;
  return tens !== undefined && tens >= 20 && ones !== undefined && ones < 10 ? tens + ones : null;
}

/** Undoes the noise of binary fractions: 1.1 million is 1100000. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}
