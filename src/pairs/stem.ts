import suffixData from '../lexicon/generated/suffixes.js';

const suffixes = (suffixData as { suffixes: string[] }).suffixes;
const SHORTEST_STEM = 4;
const LONGEST_STEM = 7;

/**
 * A rough word family for a lemma: supplier, supply -> suppl; invasion, invade -> inva(s|d).
 * Only ever a weaker kind of match than the lemma itself, so that a wrong family costs little.
 */
export function stemOf(lemma: string): string {
  let stem = lemma;
  for (const suffix of suffixes) {
    if (stem.length - suffix.length >= SHORTEST_STEM && stem.endsWith(suffix)) {
      stem = stem.slice(0, -suffix.length);
      break;
    }
  }
  return stem.slice(0, LONGEST_STEM);
}
