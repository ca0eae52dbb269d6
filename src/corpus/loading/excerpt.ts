import { UserError } from '../../errors.js';

/** A file's text and where in it something is wrong (offset in UTF-16 units). */
export interface Spot {
  file: string;
  text: string;
  offset: number;
}

/** A fault at a place of a file: `file:line:column`, the line, and a caret below it. Lines and columns count from 1. */
export function faultAt({ file, text, offset }: Spot, message: string, hint?: string): UserError {
  const at = Math.max(0, Math.min(offset, text.length));
  // Nothing stands before the first character; `lastIndexOf` would look at it itself.
  const start = at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
  const found = text.indexOf('\n', at);
  const end = found < 0 ? text.length : found;
  const line = text.slice(0, start).split('\n').length;
  const column = at - start + 1;
  return new UserError(message, {
    place: `${file}:${line}:${column}`,
    excerpt: excerptOf(text.slice(start, end).replace(/\r$/, ''), at - start),
    ...(hint ? { hint } : {}),
  });
}

/** The line, cut around the place if it is long, with control characters shown as spaces so that the caret stands right. */
function excerptOf(line: string, column: number): string {
  const from = Math.max(0, column - 60);
  const shown = line.slice(from, from + 100).replace(/\p{Cc}/gu, ' ');
  return `${shown}\n${' '.repeat(Math.max(0, Math.min(column, line.length) - from))}^`;
}
