import { shortHash } from '../hash.js';

// Enough of the document's id to recognise it.
const PREFIX = 24;

/**
 * Ids for the claims of one document, given out in reading order: from the document's id, the words and, for a sentence
 * that stands there more than once, its count. Edits elsewhere leave them alone.
 */
export function claimIds(document: string): (text: string) => string {
  const seen = new Map<string, number>();
  const prefix = document
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, PREFIX)
    .replace(/^-+|-+$/g, '');
  return (text) => {
    const words = normalised(text);
    const occurrence = (seen.get(words) ?? 0) + 1;
    seen.set(words, occurrence);
    const hash = shortHash(JSON.stringify([document, words, occurrence])).slice(-12);
    return prefix === '' ? hash : `${prefix}-${hash}`;
  };
}

/** The text but for white space, kinds of quotation marks and dashes. */
function normalised(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[‐‑–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}
