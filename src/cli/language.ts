import english from '../lexicon/generated/english.js';

/** Letters looked at: enough to be sure, little enough to be quick for thousands of documents. */
const SAMPLE = 4000;
/** Below this many words nothing can be said. */
const LEAST_WORDS = 40;
/** Of 300 news articles in English the lowest share was 0.24; German, Dutch, French and Swedish stay below 0.05. */
const LEAST_SHARE = 0.12;

const functionWords: ReadonlySet<string> = new Set(
  (english as { functionWords: { words: string[] } }).functionWords.words,
);

/** Share of a text's words that are English function words, 0..1; null if the text is too short to tell. */
export function englishShare(text: string): number | null {
  const sample = text.slice(0, SAMPLE);
  const words = sample.match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  // Scripts without spaces come as few, long "words": count them by their letters.
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  const total = Math.max(words.length, letters / 12);
  if (total < LEAST_WORDS) return null;
  return words.filter((word) => functionWords.has(word.toLowerCase())).length / total;
}

/** Whether a text is long enough to tell and does not look like English. */
export function looksForeign(text: string): boolean {
  const share = englishShare(text);
  return share !== null && share < LEAST_SHARE;
}
