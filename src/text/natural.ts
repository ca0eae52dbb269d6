// The only module that imports `natural`, and only file by file: the package's root prints to standard output,
// reads the working directory's .env and pulls in database clients.
import jaroWinkler from 'natural/lib/natural/distance/jaro-winkler_distance.js';
import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';

/**
 * The stem of a word in lower case: sanctions, sanctioning -> sanction. A stem is no word (military -> militari).
 * M. F. Porter (1980), An algorithm for suffix stripping.
 */
export function stemOf(lower: string): string {
  return porter.stem(lower);
}

/**
 * How alike two spellings are, 0..1; a common beginning counts more.
 * W. E. Winkler (1990), String comparator metrics and enhanced decision rules.
 */
export function spellingSimilarity(a: string, b: string): number {
  return jaroWinkler(a, b);
}
