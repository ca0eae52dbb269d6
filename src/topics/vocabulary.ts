import { letterPattern } from '../letters.js';
import formData from '../lexicon/generated/topics-forms.js';
import spellingData from '../lexicon/generated/topics-spelling.js';
import { lemmaOf, stemOf } from '../text/index.js';
import { wordSet } from './word-lists.js';

/** How a word of a phrase is recognised in a text. */
export type Mode =
  /** In any inflection and spelling: "strike" in "Strikes". */
  | 'lemma'
  /** As another word of its family: "evacuated" in "evacuation". */
  | 'family'
  /** In exactly this form, capitals apart: "arms" is not "arm". */
  | 'form'
  /** With exactly these capitals: "US" is not "us". */
  | 'capitals';

interface SpellingLists {
  words: { entries: Record<string, string> };
  endings: { entries: [from: string, to: string, shortest: number][] };
}

const fixedForms = wordSet(formData, 'forms');
const ambiguousNames = wordSet(formData, 'names');
const ambiguousAcronyms = wordSet(formData, 'acronyms');
const mixedFamilies = wordSet(formData, 'families');
const spelling = spellingData as SpellingLists;
const spellings = new Map(Object.entries(spelling.words.entries));

/** Families are for longer words only: short stems run together ("general", "generate"). */
const SHORTEST_FAMILY = 5;

/** The word without case, curly apostrophes, the dots of initials and the commas of thousands. */
export function foldWord(word: string): string {
  if (/^[a-zA-Z]+$/.test(word)) return word.toLowerCase();
  const plain = word.normalize('NFC').replaceAll(/[’ʼ]/g, "'").toLowerCase();
  if (/^\d/.test(plain)) return plain.replaceAll(/,(?=\d{3}(?!\d))/g, '');
  return plain.includes('.') ? plain.replaceAll('.', '') : plain;
}

/** One spelling for British and American English; only ever compared, never shown. */
export function oneSpelling(lemma: string): string {
  const known = spellings.get(lemma);
  if (known !== undefined) return known;
  for (const [from, to, shortest] of spelling.endings.entries) {
    if (lemma.length >= shortest && lemma.endsWith(from)) return lemma.slice(0, -from.length) + to;
  }
  return lemma;
}

const ACRONYM = letterPattern(String.raw`^\p{Lu}[\p{Lu}\d]+$`);
const ACRONYMS = letterPattern(String.raw`^(\p{Lu}[\p{Lu}\d]+)s$`);
const CAPITALISED = letterPattern(String.raw`^\p{Lu}\p{Ll}{3,}$`);
const LETTERS = letterPattern(String.raw`^\p{L}+$`);

/** Initials without dots and plural s: "U.S." and "UAVs" give "US" and "UAV"; null for any other word. */
export function acronymOf(word: string): string | null {
  const bare = word.replaceAll('.', '');
  if (ACRONYM.test(bare)) return bare;
  const plural = ACRONYMS.exec(bare);
  return plural?.[1] ?? null;
}

/** The form a keyword's word is looked for in, and how. */
export function keyOf(word: string): { mode: Mode; key: string } {
  const acronym = acronymOf(word);
  if (acronym !== null) return { mode: 'capitals', key: acronym };
  const folded = foldWord(word);
  if (ambiguousNames.has(folded) && /^\p{Lu}/u.test(word)) return { mode: 'capitals', key: word.normalize('NFC') };
  if (fixedForms.has(folded)) return { mode: 'form', key: folded };
  return { mode: 'lemma', key: oneSpelling(lemmaOf(folded)) };
}

/** All words of a family share so many letters. */
export const familyStart = (word: string): string => word.slice(0, SHORTEST_FAMILY - 1);

/** The key of a word's family; null where the word is too short to have one, or its stem holds several families. */
export function familyOf(lemma: string): string | null {
  const stem = stemOf(lemma);
  return stem.length >= SHORTEST_FAMILY && LETTERS.test(stem) && !mixedFamilies.has(stem) ? stem : null;
}

/** Every key under which a word of a text may be looked for, except that of its family. */
export function keysOf(word: string): [Mode, string][] {
  const folded = foldWord(word);
  const lemma = oneSpelling(lemmaOf(folded));
  const keys: [Mode, string][] = [
    ['lemma', lemma],
    ['form', folded],
    ['capitals', word.normalize('NFC')],
  ];
  const acronym = acronymOf(word);
  if (acronym !== null && acronym !== word) keys.push(['capitals', acronym]);
  // Many papers write Nato and Fema; Who, Us and Aids are other words.
  else if (CAPITALISED.test(word) && !ambiguousAcronyms.has(folded)) keys.push(['capitals', word.toUpperCase()]);
  return keys;
}
