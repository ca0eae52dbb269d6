import type { Span } from '../types.js';
import { isLineBreak, isSpace } from './characters.js';

/** A line that is not blank, without the white space around it. */
export interface Line extends Span {
  /** Blank lines before it. */
  gap: number;
  /** White space before its first character; a tab counts four. */
  indent: number;
  /** A form feed stands between it and the line before. */
  newPage: boolean;
}

/** Line ends other than LF. */
const EXOTIC = /[\r\v\f\u0085\u2028\u2029]/;

/** The lines of `[from, to)` that are not blank, whatever ends them (LF, CRLF, CR, form feed, NEL ...). One pass. */
export function linesOf(text: string, from = 0, to = text.length): Line[] {
  const lines: Line[] = [];
  let blank = 0;
  let newPage = false;
  const plain = !EXOTIC.test(text);
  for (let at = from; at < to; ) {
    const end = lineEnd(text, at, to, plain);
    const line = trimmed(text, at, end);
    const formFeed = text.charCodeAt(end) === 0x0c;
    if (line) {
      lines.push({ ...line, gap: blank, newPage });
      blank = 0;
      newPage = false;
      // The line end before a form feed: the empty rest of the page is no blank line.
    } else if (!formFeed) blank++;
    if (formFeed) newPage = true;
    at = end + (text.charCodeAt(end) === 0x0d && text.charCodeAt(end + 1) === 0x0a ? 2 : 1);
  }
  return lines;
}

function lineEnd(text: string, from: number, to: number, plain: boolean): number {
  if (plain) {
    const end = text.indexOf('\n', from);
    return end < 0 || end > to ? to : end;
  }
  let end = from;
  while (end < to && !isLineBreak(text.charCodeAt(end))) end++;
  return end;
}

function trimmed(text: string, from: number, to: number): { start: number; end: number; indent: number } | null {
  let start = from;
  let indent = 0;
  while (start < to && isSpace(text.charCodeAt(start))) {
    indent += text.charCodeAt(start) === 0x09 ? 4 : 1;
    start++;
  }
  if (start === to) return null;
  let end = to;
  while (isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end, indent };
}
