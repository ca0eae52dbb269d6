import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import { visible } from '../safe.js';

/** Latin letters and the signs of this page: one column each, no need to look at every character. */
const NARROW = /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2015\u2018-\u201f\u2026\u2039\u203a\u2192\u2500\u2502]*$/;

/** Columns a text takes, escape sequences aside. */
export const columns = (text: string): number => (NARROW.test(text) ? text.length : stringWidth(text));

/** Longer lines are hard to read, however wide the terminal. */
export const MAX_WIDTH = 160;

/** Lines put together; what a section could not make narrow enough (a table on 40 columns) is wrapped. */
export const fitted = (lines: readonly string[], width: number): string =>
  lines
    .flatMap((line) => (columns(line) > width ? wrap(line, width) : [line]))
    .map((line) => `${line.trimEnd()}\n`)
    .join('');

/** Lines of at most `width` columns; words longer than a line are cut, wide characters count as two. */
export function wrap(text: string, width: number): string[] {
  const simple = NARROW.test(text) ? wrapNarrow(text, width) : null;
  return simple ?? wrapAnsi(text, Math.max(1, width), { hard: true, trim: true }).split('\n');
}

/**
 * The same for text without wide characters and without colour, many times faster; null if a word must be cut or it is
 * not plain which spaces stay.
 */
function wrapNarrow(text: string, width: number): string[] | null {
  if (text.length <= width && text === text.trim()) return [text];
  if (text.includes('  ')) return null;
  const lines: string[] = [];
  let line = '';
  for (const word of text.trim().split(/ +/)) {
    if (word.length > width) return null;
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** `text` filled with spaces up to `width` columns. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columns(text)));
}

/** Lines with `first` before the first and as many spaces before the others. */
export function hang(first: string, lines: readonly string[]): string[] {
  const indent = ' '.repeat(columns(first));
  return lines.map((line, i) => (i === 0 ? first : indent) + line);
}

/** Two blocks beside each other, each `width` columns, with `between` on every line. */
export function beside(left: readonly string[], right: readonly string[], width: number, between: string): string[] {
  const rows = Math.max(left.length, right.length);
  return Array.from({ length: rows }, (_, i) => `${pad(left[i] ?? '', width)}${between}${right[i] ?? ''}`.trimEnd());
}

/** A wrapped text with a short one at the right end of its first line. */
export function withRight(text: string, right: string, width: number): string[] {
  const room = width - columns(right) - 2;
  const [first = '', ...rest] = wrap(text, room);
  return [right === '' ? first : `${pad(first, room)}  ${right}`, ...rest];
}

/** Shortens a plain text to `width` columns, whole characters only. */
export function clip(text: string, width: number): string {
  const shown = visible(text);
  if (columns(shown) <= width) return shown;
  let short = '';
  let taken = 0;
  for (const { segment } of new Intl.Segmenter('en').segment(shown)) {
    taken += stringWidth(segment);
    if (taken > width - 1) break;
    short += segment;
  }
  return `${short}…`;
}
