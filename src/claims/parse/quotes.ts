import type { Word } from './words.js';

/** A quotation; token indexes of what stands between the marks, half-open. */
export interface Quote {
  start: number;
  end: number;
  /** False where the mark is missing: the quotation began or goes on in another sentence. */
  opened: boolean;
  closed: boolean;
}

const openers = new Set(['“', '«', '„']);
const closers = new Set(['”', '»']);
const straight = new Set(['"', "''", '``']);

/** Quotations in double marks, left to right; single marks are left alone, as they are apostrophes too often. Linear. */
export function quotesIn(words: readonly Word[]): Quote[] {
  const quotes: Quote[] = [];
  let open = -1;
  for (let i = 0; i < words.length; i++) {
    const text = (words[i] as Word).text;
    const mark = straight.has(text) ? sideOf(words, i) : null;
    const opens = openers.has(text) || (mark !== null && open === -1 && mark !== 'closing');
    const closes = closers.has(text) || (mark !== null && !opens);
    if (opens && open === -1) open = i + 1;
    else if (closes) {
      if (open !== -1) quotes.push({ start: open, end: i, opened: true, closed: true });
      else if (quotes.length === 0) quotes.push({ start: 0, end: i, opened: false, closed: true });
      open = -1;
    }
  }
  // A lone straight mark at the very end closes what began before this sentence.
  if (open === words.length && open > 0) {
    if (quotes.length === 0) quotes.push({ start: 0, end: open - 1, opened: false, closed: true });
  } else if (open !== -1) quotes.push({ start: open, end: words.length, opened: true, closed: false });
  return quotes;
}

/** Which side of a quotation a straight mark stands on, by the white space around it; `either` where that does not tell. */
function sideOf(words: readonly Word[], i: number): 'opening' | 'closing' | 'either' {
  const [before, mark, after] = [words[i - 1], words[i] as Word, words[i + 1]];
  const left = before === undefined || before.end < mark.start;
  const right = after === undefined || mark.end < after.start;
  return left === right ? 'either' : left ? 'opening' : 'closing';
}
