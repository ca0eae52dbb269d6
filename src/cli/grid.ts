import Table from 'cli-table3';
import stringWidth from 'string-width';
import { printableLine } from './printable.js';

export interface Column {
  head: string;
  align?: 'left' | 'right';
  /** Takes what the others leave, wrapped; at most one column. */
  flexible?: boolean;
}

/** Narrowest a flexible column gets. */
const LEAST = 16;
const GAP = 2;

/** A table of short cells without borders, ready to print; line breaks and control characters in cells are gone. */
export function grid(
  columns: readonly Column[],
  rows: readonly (readonly (string | number)[])[],
  width: number,
): string {
  const cells = rows.map((row) => row.map((cell) => printableLine(String(cell))));
  const natural = columns.map(({ head }, at) =>
    Math.max(stringWidth(head), ...cells.map((row) => stringWidth(row[at] ?? ''))),
  );
  const flexible = columns.findIndex((column) => column.flexible);
  const others = natural.reduce((sum, one, at) => sum + GAP + (at === flexible ? 0 : one), 0);
  const widths = natural.map((one, at) => (at === flexible ? Math.min(one, Math.max(LEAST, width - others)) : one));
  const table = new Table({
    head: columns.map(({ head }) => head),
    chars: NO_BORDERS,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': GAP },
    colWidths: widths.map((one) => one + GAP),
    colAligns: columns.map(({ align }) => align ?? 'left'),
    wordWrap: true,
    wrapOnWordBoundary: true,
  });
  table.push(...cells);
  return `${table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')}\n`;
}

const NO_BORDERS = {
  top: '', 'top-mid': '', 'top-left': '', 'top-right': '',
  bottom: '', 'bottom-mid': '', 'bottom-left': '', 'bottom-right': '',
  left: '', 'left-mid': '', mid: '', 'mid-mid': '', right: '', 'right-mid': '', middle: '',
}; // biome-ignore format: a table
