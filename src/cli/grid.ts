import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import { inkOf } from '../formats/table/ink.js';
import type { View } from './deliver.js';
import { printableLine } from './printable.js';

export interface Column {
  head: string;
  align?: 'left' | 'right';
  /** May be wrapped where the width does not suffice for all. */
  flexible?: boolean;
}

/** Narrowest a flexible column gets. */
const LEAST = 10;
const GAP = '  ';

/**
 * A table without borders, ready to print; line breaks and control characters in cells are gone, nothing is cut off.
 * (cli-table3 cuts long words and takes seconds for a thousand wrapped rows.)
 */
export function grid(columns: readonly Column[], rows: readonly (readonly (string | number)[])[], view: View): string {
  const cells = [columns.map(({ head }) => head), ...rows.map((row) => row.map((cell) => printableLine(String(cell))))];
  const widths = widthsOf(columns, cells, view.width);
  const [head = '', ...body] = cells.map((row) => rowText(columns, row, widths));
  return `${inkOf(view.color).faint(head.trimEnd())}\n${body.join('')}`;
}

/** Fixed columns get what they need; flexible ones too if there is room, else the widest of them share what is left. */
function widthsOf(columns: readonly Column[], cells: readonly (readonly string[])[], width: number): number[] {
  const widths = columns.map((_, at) => cells.reduce((most, row) => Math.max(most, columnsOf(row[at] ?? '')), 0));
  const open = [...widths.keys()]
    .filter((at) => columns[at]?.flexible)
    .sort((a, b) => (widths[a] ?? 0) - (widths[b] ?? 0));
  let room = width - GAP.length * (columns.length - 1);
  for (const [at, one] of widths.entries()) if (!columns[at]?.flexible) room -= one;
  for (const [index, at] of open.entries()) {
    const share = Math.max(LEAST, Math.floor(room / (open.length - index)));
    widths[at] = Math.min(widths[at] ?? 0, share);
    room -= widths[at];
  }
  return widths;
}

function rowText(columns: readonly Column[], row: readonly string[], widths: readonly number[]): string {
  const wrapped = row.map((cell, at) => (columns[at]?.flexible ? wrap(cell, widths[at] ?? LEAST) : [cell]));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  let text = '';
  for (let line = 0; line < height; line++) {
    const parts = wrapped.map((lines, at) => pad(lines[line] ?? '', widths[at] ?? 0, columns[at]?.align));
    text += `${parts.join(GAP).trimEnd()}\n`;
  }
  return text;
}

function wrap(text: string, width: number): string[] {
  return columnsOf(text) <= width ? [text] : wrapAnsi(text, width, { hard: true }).split('\n');
}

/** Lines folded at the width; what is folded keeps the line's indent. */
export function folded(lines: readonly string[], { width }: Pick<View, 'width'>): string[] {
  return lines.flatMap((line) => {
    const indent = /^ *(?:- )?/.exec(line)?.[0].length ?? 0;
    const [first = '', ...rest] = wrap(line.slice(indent), Math.max(LEAST, width - indent));
    return [line.slice(0, indent) + first, ...rest.map((more) => ' '.repeat(indent) + more)];
  });
}

function pad(text: string, width: number, align: Column['align']): string {
  const space = ' '.repeat(Math.max(0, width - columnsOf(text)));
  return align === 'right' ? space + text : text + space;
}

/** Columns a text takes; most texts are plain and need no look at each character. */
function columnsOf(text: string): number {
  return /^[\u0020-\u007e]*$/.test(text) ? text.length : stringWidth(text);
}
