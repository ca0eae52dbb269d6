// What a UTF-16 code unit is, as far as the scanners of this room need to know.
export const SYMBOL = 0;
export const SPACE = 1;
export const LOWER = 2;
export const UPPER = 3;
/** A letter without case: Arabic, Hebrew, Hangul ... */
export const LETTER = 4;
export const DIGIT = 5;
export const MARK = 6;
export const PUNCTUATION = 7;
/** Written without spaces between words: Han, Hiragana, Katakana. */
export const IDEOGRAPH = 8;
export const SURROGATE = 9;

const PAGE = 256;
const pages: (Uint8Array | undefined)[] = new Array(PAGE);

function classify(code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) return SURROGATE;
  const char = String.fromCharCode(code);
  if (/\s/.test(char)) return SPACE;
  if (code < 0x80) return classifyAscii(char);
  if (/\p{P}/u.test(char)) return PUNCTUATION;
  if (/\p{Ll}/u.test(char)) return LOWER;
  if (/\p{Lu}|\p{Lt}/u.test(char)) return UPPER;
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(char)) return IDEOGRAPH;
  if (/[\p{L}\p{Nl}]/u.test(char)) return LETTER;
  if (/\p{Nd}/u.test(char)) return DIGIT;
  if (/\p{M}/u.test(char)) return MARK;
  return SYMBOL;
}

/** Without the classes of Unicode, which V8 must compile first: most texts hold few other characters. */
function classifyAscii(char: string): number {
  if (/[a-z]/.test(char)) return LOWER;
  if (/[A-Z]/.test(char)) return UPPER;
  if (/\d/.test(char)) return DIGIT;
  return /[!-#%-*,-/:;?@[-\]_{}]/.test(char) ? PUNCTUATION : SYMBOL;
}

const UNKNOWN = 255;

function makePage(number: number): Uint8Array {
  const page = new Uint8Array(PAGE).fill(UNKNOWN);
  pages[number] = page;
  return page;
}

function learn(page: Uint8Array, code: number): number {
  const found = classify(code);
  page[code & 0xff] = found;
  return found;
}

/** The class of a code unit, by table; it is filled as characters turn up. */
export function charClass(code: number): number {
  const page = pages[code >> 8] ?? makePage(code >> 8);
  const known = page[code & 0xff] as number;
  return known === UNKNOWN ? learn(page, code) : known;
}

/** The class of the character at `at`; SPACE beyond the ends. */
export function classAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? charClass(text.charCodeAt(at)) : SPACE;
}

export function isSpaceAt(text: string, at: number): boolean {
  return classAt(text, at) === SPACE;
}

/** Letters, digits and the marks on them. */
export function isWordClass(kind: number): boolean {
  return (kind >= LOWER && kind <= MARK) || kind === IDEOGRAPH;
}

export function isLetterClass(kind: number): boolean {
  return (kind >= LOWER && kind <= LETTER) || kind === IDEOGRAPH;
}

/**
 * Where the next character of a class stands, from `from` on; -1 if none does. `marks` is one class with the flag g:
 * a regular expression passes over what lies between several times faster than a loop.
 */
export function seek(text: string, marks: RegExp, from: number): number {
  marks.lastIndex = from;
  return marks.test(text) ? marks.lastIndex - 1 : -1;
}
