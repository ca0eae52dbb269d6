/** The words or phrases of a word list's text, which stand between commas. */
export const wordsIn = (text: string): string[] => text.trim().split(/\s*,\s*/);

/** A group of a word list: its words, and why they are in it. */
export interface WordGroup {
  reason: string;
  words: string;
}

/** The words of one group of a word list. Throws if the list has no such group: a fault of the package. */
export function wordSet(data: unknown, group: string): Set<string> {
  const found = (data as Record<string, WordGroup | undefined>)[group];
  if (found === undefined) throw new Error(`the word list has no group "${group}"`);
  return new Set(wordsIn(found.words));
}
