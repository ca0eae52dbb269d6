import { classAt, DIGIT, isWordClass, SPACE } from '../chars.js';

const DOT = 0x2e;
const STOPS = new Set([...'.?!…。！？．｡؟۔।‼⁇⁈⁉'].map((char) => char.charCodeAt(0)));
/** Every stop, and the line feed: where a sentence may end. */
export const STOP_OR_LINE = new RegExp(`[\\n${String.fromCharCode(...STOPS)}]`, 'g');
/** Stops of scripts that put no space behind them. */
const UNSPACED = new Set([...'。！？．｡'].map((char) => char.charCodeAt(0)));

/** Full stop, question mark, exclamation mark, ellipsis, and their counterparts in other scripts. */
export function isStop(code: number): boolean {
  if (code === DOT || code === 0x3f || code === 0x21 || code === 0x2026) return true;
  return code >= 0x600 && (code < 0x2000 || code > 0x2026) && STOPS.has(code);
}

export function isUnspacedStop(code: number): boolean {
  return UNSPACED.has(code);
}

/**
 * The end of the run of marks that begins with the stop at `at`: more stops, a spaced ellipsis, closing quotation
 * marks and brackets, note numbers.
 */
export function endOfStop(text: string, at: number, openers: ReadonlySet<number>): number {
  let end = at + 1;
  for (;;) {
    const code = text.charCodeAt(end);
    if (isStop(code) && !(code === DOT && classAt(text, end + 1) === DIGIT)) end++;
    else if (code === 0x20 && text.charCodeAt(end + 1) === DOT && !isWordClass(classAt(text, end + 2))) end += 2;
    else {
      const width = closerWidth(text, end, openers) || noteWidth(text, end);
      if (width === 0) return end;
      end += width;
    }
  }
}

/** How many characters of closing mark stand at `at`: 0, 1, or 2 for two single quotation marks used as one double. */
function closerWidth(text: string, at: number, openers: ReadonlySet<number>): number {
  switch (text.charCodeAt(at)) {
    case 0x29:
    case 0x5d:
    case 0x7d:
    case 0x201d:
    case 0xbb:
    case 0x300d:
    case 0x300f:
      return 1;
    case 0x22:
      return !openers.has(at) && classAt(text, at - 1) !== SPACE ? 1 : 0;
    case 0x27:
      if (text.charCodeAt(at + 1) === 0x27) return openers.has(at) || classAt(text, at - 1) === SPACE ? 0 : 2;
      return isWordClass(classAt(text, at + 1)) ? 0 : 1;
    case 0x2019:
      return isWordClass(classAt(text, at + 1)) ? 0 : 1;
    default:
      return 0;
  }
}

/** A note number behind the stop: [12] or a superscript. */
function noteWidth(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === 0xb9 || code === 0xb2 || code === 0xb3 || (code >= 0x2070 && code <= 0x2079)) return 1;
  if (code !== 0x5b) return 0;
  let end = at + 1;
  while (end < at + 4 && classAt(text, end) === DIGIT) end++;
  return end > at + 1 && text.charCodeAt(end) === 0x5d ? end + 1 - at : 0;
}
