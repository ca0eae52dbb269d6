import type { Block, Run, Span } from './types.js';

/** How a block's text maps onto the document. */
type Mapped = Pick<Block, 'runs' | 'start' | 'end'>;

/**
 * The offset in the document's text of the character at `offset` of the block's text. A character that was inserted (the
 * space of an undone line end) maps to the next one that stands in the document; the end of the text to the block's end.
 */
export function toOriginal(block: Mapped, offset: number): number {
  const index = runAt(block.runs, offset);
  const run = block.runs[index];
  if (!run) return block.runs[0]?.start ?? block.start;
  if (offset < run.at + run.length) return run.start + offset - run.at;
  return block.runs[index + 1]?.start ?? run.start + run.length;
}

/** The stretch of the document that holds `[start, end)` of the block's text: from its first to behind its last character. */
export function spanToOriginal(block: Mapped, start: number, end: number): Span {
  const from = toOriginal(block, start);
  if (end <= start) return { start: from, end: from };
  const run = block.runs[runAt(block.runs, end - 1)];
  // An inserted character at the end has no place of its own: the stretch ends where the run before it ends.
  const until = run ? run.start + Math.min(end - run.at, run.length) : from;
  return { start: from, end: Math.max(from, until) };
}

/** Index of the last run that begins at or before `offset`; -1 if none does. */
function runAt(runs: readonly Run[], offset: number): number {
  let low = 0;
  let high = runs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if ((runs[middle] as Run).at <= offset) low = middle + 1;
    else high = middle - 1;
  }
  return high;
}
