import type { Word } from './words.js';

/** A phrase of a word list found in a sentence; token indexes, half-open. */
export interface PhraseMatch {
  start: number;
  end: number;
  phrase: string;
}

/** Phrases by their first word, longest first; each word matches the form or the lemma. */
export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Makes a list of phrases ("stop short of") searchable. */
export function phrasesOf(list: readonly string[]): Phrases {
  const byFirst = new Map<string, string[][]>();
  for (const phrase of list) {
    const parts = phrase.split(' ').filter((part) => part !== '');
    const first = parts[0];
    if (first === undefined) continue;
    const others = byFirst.get(first) ?? [];
    others.push(parts);
    byFirst.set(first, others);
  }
  for (const others of byFirst.values()) others.sort((a, b) => b.length - a.length);
  return byFirst;
}

const same = (word: Word | undefined, part: string): boolean => word?.lower === part || word?.lemma === part;

/** A phrase whose every word stands there as written, whatever its lemma. */
export function formAt(words: readonly Word[], i: number, phrases: Phrases): PhraseMatch | null {
  for (const parts of phrases.get(words[i]?.lower ?? '') ?? []) {
    if (parts.every((part, k) => words[i + k]?.lower === part))
      return { start: i, end: i + parts.length, phrase: parts.join(' ') };
  }
  return null;
}

/** The longest phrase that starts at word `i`; up to two adverbs may stand between its words if `gaps`. */
export function phraseAt(words: readonly Word[], i: number, phrases: Phrases, gaps = false): PhraseMatch | null {
  const word = words[i];
  if (!word) return null;
  const byForm = startingWith(words, i, phrases.get(word.lower), gaps);
  return byForm ?? (word.lemma === word.lower ? null : startingWith(words, i, phrases.get(word.lemma), gaps));
}

function startingWith(
  words: readonly Word[],
  i: number,
  candidates: readonly (readonly string[])[] | undefined,
  gaps: boolean,
): PhraseMatch | null {
  for (const parts of candidates ?? []) {
    let k = i + 1;
    let matched = 1;
    for (; matched < parts.length; matched++) {
      const part = parts[matched] as string;
      for (let skipped = 0; gaps && skipped < 2 && words[k]?.pos === 'ADV' && !same(words[k], part); skipped++) k++;
      if (!same(words[k], part)) break;
      k++;
    }
    if (matched === parts.length) return { start: i, end: k, phrase: parts.join(' ') };
  }
  return null;
}

/** Every phrase that stands there as written, left to right, without overlaps. Linear in the number of words. */
export function formsIn(words: readonly Word[], phrases: Phrases): PhraseMatch[] {
  const found: PhraseMatch[] = [];
  for (let i = 0; i < words.length; ) {
    const match = formAt(words, i, phrases);
    if (match) found.push(match);
    i = match ? match.end : i + 1;
  }
  return found;
}
