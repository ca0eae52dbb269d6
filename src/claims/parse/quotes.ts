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
    const opens = openers.has(text) || (straight.has(text) && open === -1);
    const closes = closers.has(text) || (straight.has(text) && open !== -1);
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
