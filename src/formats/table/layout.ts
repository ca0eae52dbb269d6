import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import { visible } from '../safe.js';

/** Lines of at most `width` columns; words longer than a line are cut, wide characters count as two. */
export function wrap(text: string, width: number): string[] {
  return wrapAnsi(text, Math.max(1, width), { hard: true, trim: true }).split('\n');
}

/** `text` filled with spaces up to `width` columns. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)));
}

/** Lines with `first` before the first and as many spaces before the others. */
export function hang(first: string, lines: readonly string[]): string[] {
  const indent = ' '.repeat(stringWidth(first));
  return lines.map((line, i) => (i === 0 ? first : indent) + line);
}

/** Two blocks beside each other, each `width` columns, with `between` on every line. */
export function beside(left: readonly string[], right: readonly string[], width: number, between: string): string[] {
  const rows = Math.max(left.length, right.length);
  return Array.from({ length: rows }, (_, i) => `${pad(left[i] ?? '', width)}${between}${right[i] ?? ''}`.trimEnd());
}

/** A wrapped text with a short one at the right end of its first line. */
export function withRight(text: string, right: string, width: number): string[] {
  const room = width - stringWidth(right) - 2;
  const [first = '', ...rest] = wrap(text, room);
  return [right === '' ? first : `${pad(first, room)}  ${right}`, ...rest];
}

/** Shortens a plain text to `width` columns, whole characters only. */
export function clip(text: string, width: number): string {
  const shown = visible(text);
  if (stringWidth(shown) <= width) return shown;
  let short = '';
  let taken = 0;
  for (const { segment } of new Intl.Segmenter('en').segment(shown)) {
    taken += stringWidth(segment);
    if (taken > width - 1) break;
    short += segment;
  }
  return `${short}…`;
}
