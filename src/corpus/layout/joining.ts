import { letterPattern } from '../../letters.js';
import data from '../../lexicon/generated/boilerplate-endings.js';
import { bulletLength, isSpace } from './characters.js';
import type { Line } from './lines.js';
import { goesOn, isFinished, type Wrapping } from './wrapping.js';

const UNFINISHED = new Set((data as { unfinished: { words: string[] } }).unfinished.words);

/** What the decision needs to know beyond the two lines. */
export interface Joining {
  text: string;
  lines: readonly Line[];
  wrapping: Wrapping;
  /** By line: read on in lower case, it comes to the end of a sentence. */
  leadsToEnd: Uint8Array;
}

export function joiningOf(text: string, lines: readonly Line[], wrapping: Wrapping): Joining {
  const leadsToEnd = new Uint8Array(lines.length);
  for (let i = lines.length - 1; i >= 0; i--) {
    const next = lines[i + 1];
    if (isFinished(text, lines[i] as Line)) leadsToEnd[i] = 1;
    else if (next && next.gap <= 1 && goesOn(text, next)) leadsToEnd[i] = leadsToEnd[i + 1] as number;
  }
  return { text, lines, wrapping, leadsToEnd };
}

/** Two lines that may belong to one paragraph. */
export interface Seam {
  before: number;
  index: number;
  /** Blank lines between them. */
  gap: number;
  /** The paragraph is a list item. */
  item: boolean;
  /** `before` is the first line of the text. */
  first: boolean;
  /** A page ends between them. */
  across: boolean;
}

/** Does line `index` go on with the paragraph that holds line `before`? */
export function joins(context: Joining, { before, index, gap, item, first, across }: Seam): boolean {
  const { text, lines, wrapping } = context;
  const a = lines[before] as Line;
  const b = lines[index] as Line;
  if (gap > wrapping.gap) return breaksOff(context, a, b, index, gap);
  const finished = isFinished(text, a);
  const full = fullness(text, a, b, wrapping.width);
  const head = text.slice(b.start, Math.min(b.end, b.start + 8));
  if (bulletLength(head) > 0 && (finished || item || full < 0.7)) return false;
  if (goesOn(text, b) && !finished) return true;
  if (endsUnfinished(text, a)) return true;
  // The document's first line: a title, unless its line is full.
  if (first && full < 0.9 && !/[.…]$/.test(text.slice(a.end - 1, a.end))) return false;
  if (!finished) return full >= 0.75;
  if (b.indent >= a.indent + 2 && b.indent - a.indent <= 12) return false;
  return full >= (wrapping.separated && !across ? 0.6 : 0.85);
}

/** Lines that are paragraphs of their own as a rule: joined only where a sentence visibly breaks off and goes on. */
function breaksOff(context: Joining, a: Line, b: Line, index: number, gap: number): boolean {
  const { text, leadsToEnd } = context;
  if (gap > 1 || isFinished(text, a)) return false;
  const length = a.end - a.start;
  if (gap === 1 && (length < 40 || length > 110)) return false;
  if (goesOn(text, b)) return leadsToEnd[index] === 1;
  const head = text.slice(b.start, Math.min(b.end, b.start + 8));
  return gap === 0 && bulletLength(head) === 0 && endsUnfinished(text, a);
}

/** How full the line is, counting the next line's first word: about 1 where the break was forced. */
function fullness(text: string, a: Line, b: Line, width: number): number {
  let end = b.start;
  while (end < b.end && end - b.start < 40 && !isSpace(text.charCodeAt(end))) end++;
  return (a.end - a.start + 1 + end - b.start) / Math.max(1, width);
}

const BROKEN_OFF = letterPattern(String.raw`[,;]$|\p{L}[-\u2010\u00ad]$`);
const LAST_WORD = letterPattern(String.raw`(?:^|[\s(“"])([\p{L}’']+)$`);

/** Ends with a comma, a split word, or a word that can't end a sentence ("of", "the"). */
export function endsUnfinished(text: string, { start, end }: { start: number; end: number }): boolean {
  const tail = text.slice(Math.max(start, end - 24), end);
  if (BROKEN_OFF.test(tail)) return true;
  const word = LAST_WORD.exec(tail)?.[1];
  return word !== undefined && UNFINISHED.has(word.toLowerCase());
}
