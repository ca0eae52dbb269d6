/** Letters looked at: enough to be sure, little enough to be quick. */
const SAMPLE = 20_000;
/** Below this many words nothing can be said. */
const LEAST_WORDS = 40;
/** English prose has some 40 to 55 % function words; headlines and tables still have 15. */
const LEAST_SHARE = 0.14;

/** Share of a text's words that are English function words, 0..1; null if the text is too short to tell. */
export function englishShare(text: string, functionWords: ReadonlySet<string>): number | null {
  const sample = text.slice(0, SAMPLE);
  const words = sample.match(/\p{L}[\p{L}\p{M}’']*/gu) ?? [];
  // Scripts without spaces come as few, long "words": count them by their letters.
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  const total = Math.max(words.length, letters / 12);
  if (total < LEAST_WORDS) return null;
  return words.filter((word) => functionWords.has(word.toLowerCase())).length / total;
}

/** Whether a text is long enough to tell and does not look like English. */
export function looksForeign(text: string, functionWords: ReadonlySet<string>): boolean {
  const share = englishShare(text, functionWords);
  return share !== null && share < LEAST_SHARE;
}
