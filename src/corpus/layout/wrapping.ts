import { bulletLength, endsSentence, startsLower } from './characters.js';
import type { Line } from './lines.js';

/** How a document's lines were broken. */
export interface Wrapping {
  /** Lines with at most so many blank lines between them run on; -1: a line is a paragraph. */
  gap: number;
  /** Usual length of a full line, in characters. */
  width: number;
  /** Paragraphs are set apart by more blank lines than wrapped lines are. */
  separated: boolean;
}

/** Fewer pairs of lines than this say nothing about a document. */
const ENOUGH = 4;
/**
 * Share of line ends inside a sentence that go on in lower case. In English prose broken at any width it is well above
 * this, in text with a paragraph a line close to zero.
 */
const CONTINUES = 0.25;
const LARGEST_GAP = 4;

/**
 * Finds out whether lines were wrapped, and with how many blank lines in between (text copied out of PDF often has one after
 * every line): for each number of blank lines, how often does a line break off and the next go on in lower case?
 */
export function wrappingOf(text: string, lines: readonly Line[]): Wrapping {
  const pairs = new Array<number>(LARGEST_GAP + 1).fill(0);
  const continued = new Array<number>(LARGEST_GAP + 1).fill(0);
  let finished = 0;
  for (let i = 1; i < lines.length; i++) {
    const before = lines[i - 1] as Line;
    const line = lines[i] as Line;
    const gap = Math.min(line.gap, LARGEST_GAP);
    pairs[gap] = (pairs[gap] as number) + 1;
    if (isFinished(text, before)) finished++;
    else if (goesOn(text, line)) continued[gap] = (continued[gap] as number) + 1;
  }
  let wrap = -1;
  for (let gap = 0; gap < LARGEST_GAP; gap++) {
    const all = pairs[gap] as number;
    if (all >= ENOUGH && (continued[gap] as number) / all >= CONTINUES) wrap = gap;
  }
  // A list of words has no finished lines at all.
  if (finished === 0) wrap = -1;
  const apart = pairs.slice(wrap + 1).reduce((sum, n) => sum + n, 0);
  return { gap: wrap, width: usualWidth(lines), separated: apart >= Math.max(1, lines.length / 60) };
}

export function isFinished(text: string, line: Line): boolean {
  return endsSentence(text.slice(Math.max(line.start, line.end - 8), line.end));
}

export function goesOn(text: string, line: Line): boolean {
  const head = text.slice(line.start, Math.min(line.end, line.start + 8));
  return startsLower(head) && bulletLength(head) === 0;
}

/** The length that nine in ten lines do not exceed. */
function usualWidth(lines: readonly Line[]): number {
  if (lines.length === 0) return 0;
  const lengths = Float64Array.from(lines, (line) => line.end - line.start).sort();
  return lengths[Math.floor((lengths.length - 1) * 0.9)] as number;
}
