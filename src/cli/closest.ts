import { closestWord } from '../topics/closest.js';

/** The word of a list that was most likely meant, by its letters or as the beginning of it; null where none is close. */
export function closest(word: string, candidates: readonly string[]): string | null {
  const near = closestWord(word, candidates);
  if (near !== null || word.length < 3) return near;
  return candidates.find((candidate) => candidate.toLowerCase().startsWith(word.toLowerCase())) ?? null;
}

/** `Did you mean "drones"?`; where nothing is close, what there is, as far as that can be read at a glance. */
export function suggestion(word: string, candidates: readonly string[], named: string): string {
  const best = closest(word, candidates);
  if (best !== null) return `Did you mean "${best}"?`;
  const rest = candidates.length - SHOWN;
  return `${named}: ${candidates.slice(0, SHOWN).join(', ')}${rest > 0 ? `, and ${rest} more` : ''}.`;
}

const SHOWN = 12;
