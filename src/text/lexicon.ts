/**
 * Typed views of a word list. Every list is a map of groups; a group states a `source` or `reason`
 * and holds `words` (a list, or one text with commas) or `entries` (a map).
 */
type Group = { words?: unknown; entries?: unknown };

function group(data: unknown, name: string): Group {
  const found = (data as Record<string, Group | undefined> | null)?.[name];
  if (found === undefined) throw new Error(`the word list has no group "${name}"`);
  return found;
}

/** The words of a group, as written: a YAML list, or a text with commas between the words. */
export function wordsOf(data: unknown, name: string): string[] {
  const words = group(data, name).words;
  if (typeof words === 'string') return words.split(/,\s*/).filter((word) => word !== '');
  if (!Array.isArray(words)) throw new Error(`group "${name}" of the word list has no "words"`);
  return words.map(String);
}

/** The entries of a group: a map from a string to `T`. */
export function entriesOf<T>(data: unknown, name: string): [string, T][] {
  const entries = group(data, name).entries;
  if (entries === null || typeof entries !== 'object') throw new Error(`group "${name}" has no map "entries"`);
  return Object.entries(entries as Record<string, T>);
}
