import { classAt, DIGIT, IDEOGRAPH, isLetterClass, isWordClass, LOWER, UPPER } from '../chars.js';

const DOT = 0x2e;
const MINUS = 0x2d;

/** Is there an apostrophe, straight or curly, at `at`? */
export function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x2bc;
}

function isHyphen(code: number): boolean {
  return code === MINUS || code === 0x2010 || code === 0x2011;
}

/** Soft hyphen, joiners: written inside a word, seen by nobody. */
function isInvisible(code: number): boolean {
  return code === 0xad || code === 0x200c || code === 0x200d || code === 0x2060;
}

/** The end of the clitic (n't, 's, 're, 've, 'll, 'd, 'm) that begins at `at` and closes its word; `at` if there is none. */
export function cliticEnd(text: string, at: number): number {
  let letters = at + 1;
  if ((text.charCodeAt(at) | 0x20) === 0x6e) letters++;
  if (!isApostrophe(text.charCodeAt(letters - 1))) return at;
  const first = text.charCodeAt(letters) | 0x20;
  const second = text.charCodeAt(letters + 1) | 0x20;
  let end: number;
  if (letters === at + 2) end = first === 0x74 ? letters + 1 : at;
  else if (first === 0x73 || first === 0x64 || first === 0x6d) end = letters + 1;
  else if ((first === 0x72 || first === 0x76) && second === 0x65) end = letters + 2;
  else if (first === 0x6c && second === 0x6c) end = letters + 2;
  else return at;
  return isWordClass(classAt(text, end)) ? at : end;
}

/** The end of the word that begins with the letter at `start`, at most `limit`. */
export function wordEnd(text: string, start: number, limit: number): number {
  let at = initialsEnd(text, start);
  const last = Math.min(limit, text.length);
  let mail = false;
  for (; at < last; at++) {
    const code = text.charCodeAt(at);
    const kind = classAt(text, at);
    if (kind !== IDEOGRAPH && isWordClass(kind)) {
      if ((code | 0x20) === 0x6e && at > start && isApostrophe(text.charCodeAt(at + 1)) && cliticEnd(text, at) > at)
        break;
      continue;
    }
    if (code === 0x40) mail = true;
    if (!joins(text, code, at) && !(mail && code === DOT && isWordClass(classAt(text, at + 1)))) break;
  }
  return Math.max(at, start + 1);
}

/** Does a mark at `at` tie the word before it to the word behind it? */
function joins(text: string, code: number, at: number): boolean {
  const next = classAt(text, at + 1);
  if (!isWordClass(next) || next === IDEOGRAPH) return false;
  if (isApostrophe(code)) return isLetterClass(next) && cliticEnd(text, at) === at;
  if (isHyphen(code)) return !(classAt(text, at - 1) === DIGIT && next === DIGIT);
  if (isInvisible(code) || code === 0x40) return true;
  if (code === 0x26) return next === UPPER && classAt(text, at - 1) === UPPER;
  return false;
}

/** Behind U.S. or a.m. when they begin at `start`, else `start`. */
function initialsEnd(text: string, start: number): number {
  if (text.charCodeAt(start + 1) !== DOT || text.charCodeAt(start + 3) !== DOT) return start;
  let at = start;
  while (at < start + 20 && isCased(text, at) && text.charCodeAt(at + 1) === DOT) at += 2;
  if (at < start + 4) return start;
  return isCased(text, at) && !isWordClass(classAt(text, at + 1)) ? at + 1 : at;
}

function isCased(text: string, at: number): boolean {
  const kind = classAt(text, at);
  return kind === UPPER || kind === LOWER;
}

/** A number or a word that begins with one. */
export interface Numeral {
  end: number;
  isNumber: boolean;
}

/**
 * The number that begins with the digit at `start`, with inner stops, commas, colons and slashes (1,000; 3.5; 10:30; 9/11; 2020-04-01) and an
 * ordinal or plural ending or a single letter (4th, 1990s, 5m); tied by a hyphen to a word it is a compound (58-year-old).
 */
export function numeralEnd(text: string, start: number, limit: number): Numeral {
  let at = digitsEnd(text, start, limit);
  if (at - start === 4 && /^-\d\d-\d\d(?!\d)/.test(text.slice(at, at + 7))) return { end: at + 6, isNumber: true };
  while (isInner(text.charCodeAt(at)) && classAt(text, at + 1) === DIGIT && at < limit)
    at = digitsEnd(text, at + 1, limit);
  let letters = at;
  while (letters < at + 3 && isCased(text, letters)) letters++;
  if (letters - at === 1 || /^(?:st|nd|rd|th)$/i.test(text.slice(at, letters))) at = letters;
  const tied =
    (letters === at && isHyphen(text.charCodeAt(at)) && isLetterClass(classAt(text, at + 1))) ||
    classAt(text, at) === DIGIT;
  return tied && at < limit ? { end: wordEnd(text, at, limit), isNumber: false } : { end: at, isNumber: true };
}

function isInner(code: number): boolean {
  return code === DOT || code === 0x2c || code === 0x3a || code === 0x2f;
}

function digitsEnd(text: string, start: number, limit: number): number {
  let at = start;
  while (at < limit && classAt(text, at) === DIGIT) at++;
  return at;
}
