import { UserError } from '../errors.js';

/** A text file with what is needed to point into it. */
export interface SourceText {
  /** As the user named it. */
  file: string;
  text: string;
}

/** Characters of the line that are shown on either side of the place. */
const SHOWN = 60;

/** `file:line:col` of an offset, line and column from 1 (columns in UTF-16 units). */
export function placeOf({ file, text }: SourceText, offset: number): string {
  const { line, column } = lineOf(text, offset);
  return `${file.replaceAll('\\', '/')}:${line}:${column}`;
}

/** An error that points at an offset: the place, the line and a caret below it. */
export function faultAt(source: SourceText, offset: number, message: string, hint?: string): UserError {
  return new UserError(message, {
    place: placeOf(source, offset),
    excerpt: excerptOf(source.text, offset),
    ...(hint ? { hint } : {}),
  });
}

function lineOf(text: string, offset: number): { line: number; column: number; start: number; end: number } {
  const at = Math.max(0, Math.min(offset, text.length));
  // Nothing stands before the first character; `lastIndexOf` would look at it itself.
  const start = at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
  const next = text.indexOf('\n', at);
  let line = 1;
  for (let i = text.indexOf('\n'); i >= 0 && i < start; i = text.indexOf('\n', i + 1)) line++;
  return { line, column: at - start + 1, start, end: next < 0 ? text.length : next };
}

function excerptOf(text: string, offset: number): string {
  const { column, start, end } = lineOf(text, offset);
  const at = start + column - 1;
  const from = Math.max(start, at - SHOWN);
  const to = Math.min(end, at + SHOWN);
  const shown = text.slice(from, to).replaceAll('\t', ' ').replaceAll('\r', '');
  const lead = from > start ? '…' : '';
  return `${lead}${shown}${to < end ? '…' : ''}\n${' '.repeat(lead.length + at - from)}^`;
}
