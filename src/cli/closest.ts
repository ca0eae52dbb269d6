/** The word of a list that the user most likely meant, or null. Equal candidates: the first one. */
export function closest(word: string, candidates: readonly string[]): string | null {
  const wanted = fold(word);
  let best: { candidate: string; distance: number } | null = null;
  for (const candidate of candidates) {
    const distance = editDistance(wanted, fold(candidate));
    if (!best || distance < best.distance) best = { candidate, distance };
  }
  if (best && best.distance <= allowance(wanted, fold(best.candidate))) return best.candidate;
  return candidates.find((candidate) => wanted.length >= 3 && fold(candidate).startsWith(wanted)) ?? null;
}

/** ` Did you mean "drones"?`-style hint; the list itself where nothing is close and it is short enough to read. */
export function suggestion(word: string, candidates: readonly string[], named: string): string {
  const best = closest(word, candidates);
  if (best) return `Did you mean "${best}"?`;
  const shown = candidates.slice(0, 12).join(', ');
  const rest = candidates.length - 12;
  return `${named}: ${shown}${rest > 0 ? `, and ${rest} more` : ''}.`;
}

/** One slip in short words, one in every three letters of longer ones. */
function allowance(a: string, b: string): number {
  return Math.max(1, Math.floor(Math.max(a.length, b.length) / 3));
}

const fold = (word: string): string => word.toLowerCase().normalize('NFC').slice(0, 100);

/** Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment; Damerau 1964). */
export function editDistance(a: string, b: string): number {
  let previous: number[] = [];
  let current: number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min(at(current, j) + 1, at(next, j - 1) + 1, at(current, j - 1) + same);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, at(previous, j - 2) + 1);
      next.push(cost);
    }
    previous = current;
    current = next;
  }
  return at(current, b.length);
}

const at = (row: readonly number[], index: number): number => row[index] ?? Number.POSITIVE_INFINITY;
