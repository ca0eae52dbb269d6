import negation from '../lexicon/generated/negation.js';
import numbers from '../lexicon/generated/numbers.js';
import { wordsOf } from '../text/lexicon.js';

/** A sentence as it is compared with an earlier state of itself. */
export interface Wording {
  /** Words without case, marks and white space; "can't" is "can not". */
  words: readonly string[];
  /** The words joined: equal where only typography differs. */
  key: string;
  /** Figures and negations, sorted: where these differ, it is another statement however few letters changed. */
  weighty: string;
}

/** Share of the longer sentence's words that may differ. */
const MAX_CHANGED = 0.2;

const figures = new Set(Object.values(numbers as Record<string, { entries?: object }>).flatMap(keysOf));
const denials = new Set([
  ...wordsOf(negation, 'clause'),
  ...wordsOf(negation, 'determiners'),
  ...wordsOf(negation, 'scarce'),
]);

function keysOf({ entries }: { entries?: object }): string[] {
  return Object.keys(entries ?? {});
}

/** Reads a sentence for comparison; pure and cheap, no tagging. */
export function wordingOf(text: string): Wording {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[‘’ʼ]/gu, "'")
      .replace(/(\d)[,  ](?=\d{3}(?!\d))/gu, '$1')
      .replace(/\b(?:can't|cannot)\b/gu, 'can not')
      .replace(/n't\b/gu, ' not')
      .match(/\d+(?:[.:/-]\d+)*|[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const weighty = words.filter((word) => /^\d/u.test(word) || figures.has(word) || denials.has(word));
  return { words, key: words.join(' '), weighty: weighty.sort().join(' ') };
}

/**
 * Whether one sentence is an edit of the other: the same figures and negations, and no more than a fifth of the words
 * (at least one) added, dropped or replaced (Levenshtein distance over words).
 */
export function isEdit(x: Wording, y: Wording): boolean {
  if (x.key === y.key) return true;
  if (x.weighty !== y.weighty) return false;
  const longest = Math.max(x.words.length, y.words.length);
  if (Math.min(x.words.length, y.words.length) < 3) return false;
  return withinDistance(x.words, y.words, Math.max(1, Math.floor(longest * MAX_CHANGED)));
}

/** Levenshtein distance of at most `most`, looking only at the band of cells that can hold it. */
function withinDistance(x: readonly string[], y: readonly string[], most: number): boolean {
  if (Math.abs(x.length - y.length) > most) return false;
  let row = Array.from({ length: y.length + 1 }, (_, j) => j);
  for (let i = 1; i <= x.length; i++) {
    const next = new Array<number>(y.length + 1).fill(most + 1);
    if (i <= most) next[0] = i;
    let least = next[0] as number;
    for (let j = Math.max(1, i - most); j <= Math.min(y.length, i + most); j++) {
      const replaced = (row[j - 1] as number) + (x[i - 1] === y[j - 1] ? 0 : 1);
      const cell = Math.min(replaced, (row[j] as number) + 1, (next[j - 1] as number) + 1);
      next[j] = cell;
      least = Math.min(least, cell);
    }
    if (least > most) return false;
    row = next;
  }
  return (row[y.length] as number) <= most;
}
