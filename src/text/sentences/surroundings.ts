import { letterPattern } from '../../letters.js';
import { classAt, isWordClass, MARK, SPACE, SYMBOL } from '../chars.js';
import { stopRule } from './abbreviations.js';
import { isStop } from './stops.js';

export const DOT = 0x2e;
/** Longer words are looked at in part: bounds the time a stop takes. */
export const LONGEST_WORD = 40;

const INITIALS = letterPattern(String.raw`^\p{L}(?:\.\p{L})+$`);

/** U.S, D.C, e.g: letters parted by stops. */
export function isInitials(word: string): boolean {
  return word.length >= 3 && word.length <= 12 && INITIALS.test(word);
}

export function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

/** Dots in the run of marks; an ellipsis counts three, a question or exclamation mark makes it 0. */
export function countDots(text: string, at: number, end: number): number {
  let dots = 0;
  for (let i = at; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === DOT) dots++;
    else if (code === 0x2026) dots += 3;
    else if (isStop(code)) return 0;
  }
  return dots;
}

/** The word that ends at `at`, with inner stops (U.S), without what stands before a hyphen, dash, slash or bracket. */
export function wordBefore(text: string, at: number): string {
  let from = at;
  while (from > 0 && at - from < LONGEST_WORD) {
    const code = text.charCodeAt(from - 1);
    if (!isWordClass(classAt(text, from - 1)) && !isWithin(code)) break;
    from--;
  }
  while (from < at && isWithin(text.charCodeAt(from)) && text.charCodeAt(from) !== 0xb0) from++;
  const word = text.slice(from, at);
  const dot = word.lastIndexOf('.');
  if (dot < 0 || isInitials(word) || stopRule(word.toLowerCase(), isCapital(word)) !== undefined) return word;
  return word.slice(dot + 1);
}

function isWithin(code: number): boolean {
  return code === DOT || code === 0x27 || code === 0x2019 || code === 0xb0;
}

/** Letters, digits and apostrophes from `at` on, curly apostrophes made straight. */
export function wordAt(text: string, at: number): string {
  let end = at;
  while (end - at < LONGEST_WORD) {
    const code = text.charCodeAt(end);
    if (!isWordClass(classAt(text, end)) && code !== 0x27 && code !== 0x2019) break;
    end++;
  }
  return text.slice(at, end).replaceAll('’', "'");
}

/** Past quotation marks, brackets, dashes and marks that may stand before the first word. */
export function skipOpeners(text: string, from: number): number {
  let at = from;
  for (; at < from + 8; at++) {
    const code = text.charCodeAt(at);
    const kind = classAt(text, at);
    if (isWordClass(kind) && kind !== MARK) break;
    if (kind === SPACE && !isDash(text.charCodeAt(at - 1))) break;
    if (kind === SYMBOL && code !== 0x2b) break;
  }
  return at;
}

function isDash(code: number): boolean {
  return code === 0x2d || code === 0x2013 || code === 0x2014 || code === 0x2022;
}

export function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && classAt(text, at) === SPACE) at++;
  return at;
}

export function isQuotationMark(code: number): boolean {
  return code === 0x22 || code === 0x27 || code === 0x201d || code === 0x2019 || code === 0xbb;
}
