import type { Topic } from './types.js';

/** One slip in words up to five letters, one in every three letters of longer ones. */
const allowance = (length: number): number => (length <= 2 ? 0 : length <= 5 ? 1 : Math.floor(length / 3));

/** Longer words are cut: the comparison takes time in the product of the lengths. */
const LONGEST = 64;

/**
 * The word of a list that was most likely meant; null where none is close. Equally close ones: the first.
 * Close is one slip in three letters: a letter too many, too few or wrong, or two swapped (Damerau 1964).
 */
export function closestWord(word: string, candidates: Iterable<string>): string | null {
  const wanted = fold(word);
  let best: { candidate: string; distance: number } | null = null;
  for (const candidate of candidates) {
    const other = fold(candidate);
    const distance = slips(wanted, other);
    if (distance > allowance(Math.max(wanted.length, other.length))) continue;
    if (!best || distance < best.distance) best = { candidate, distance };
  }
  return best?.candidate ?? null;
}

/** The topic whose id, label or keyword is closest to the word, and which of them it was; null where none is close. */
export function closestTopic(word: string, topics: readonly Topic[]): { topic: Topic; by: string } | null {
  const wanted = fold(word);
  if (wanted === '') return null;
  const names = topics.flatMap((topic) => {
    const parts = topic.label.split(/[\s/,&]+/u).filter((part) => part.length > 2);
    return [topic.id, topic.label, ...topic.keywords, ...parts].map((by) => ({ topic, by }));
  });
  const exact = names.find(({ by }) => fold(by) === wanted);
  if (exact) return exact;
  const near = closestWord(
    word,
    names.map(({ by }) => by),
  );
  if (near !== null) return names.find(({ by }) => by === near) ?? null;
  if (wanted.length < 3) return null;
  return names.find(({ by }) => fold(by).startsWith(wanted)) ?? null;
}

const fold = (word: string): string => word.normalize('NFKC').toLowerCase().trim().slice(0, LONGEST);

/** Insertions, deletions, substitutions and swaps of neighbours between two words (optimal string alignment). */
function slips(a: string, b: string): number {
  let last: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = cell(row, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let cost = Math.min(cell(row, j) + 1, cell(next, j - 1) + 1, changed);
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, cell(last, j - 2) + 1);
      next.push(cost);
    }
    last = row;
    row = next;
  }
  return cell(row, b.length);
}

const cell = (row: readonly number[], j: number): number => row[j] ?? Number.POSITIVE_INFINITY;
