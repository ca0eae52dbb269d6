import anaphoraData from '../lexicon/generated/anaphora.js';
import functionData from '../lexicon/generated/topics-function-words.js';
import { phraseOf } from './phrases.js';
import { Words } from './scan.js';
import type { Evidence } from './weights.js';
import { wordSet, wordsIn } from './word-lists.js';

interface ClassList {
  classes: { entries: Record<string, string> };
}

const determiners = wordSet(anaphoraData, 'determiners');
const definite = wordSet(anaphoraData, 'definite');
const pronouns = wordSet(anaphoraData, 'pronouns');
const expletive = wordSet(anaphoraData, 'expletive');
const functionWords = wordSet(functionData, 'words');
const keyOfWord = (word: string): string => phraseOf(word)[0]?.key ?? word;
const general = new Set([...wordSet(anaphoraData, 'general')].map(keyOfWord));
const aside = new Set([...wordSet(anaphoraData, 'aside')].map(keyOfWord));
const classes = new Map<string, Set<string>>();
for (const [name, words] of Object.entries((anaphoraData as ClassList).classes.entries)) {
  for (const word of wordsIn(words)) {
    const key = keyOfWord(word);
    classes.set(key, (classes.get(key) ?? new Set()).add(name));
  }
}

/** How a sentence opens, if it points back. */
export interface Opening {
  kind: 'noun' | 'general' | 'pronoun';
  phrase: string;
  start: number;
  end: number;
  /** Keys of the words the opening might name its matter with. */
  nouns: string[];
}

/** A noun phrase at the start of a sentence is looked for among so many words after its determiner. */
const LONGEST_OPENING = 4;
/** "In addition, the deal ...": the pointing word may come after a short opener. */
const LONGEST_OPENER = 3;

const words = new Words();

/**
 * What the sentence's opening points back with: a demonstrative or definite noun phrase ("This partnership",
 * "The deal", "Such a new agreement") or a pronoun ("They"); null where it opens on its own.
 */
export function openingOf(text: string): Opening | null {
  words.scan(text);
  const at = pointer(text);
  if (at < 0) return null;
  const word = lowerAt(text, at);
  const next = lowerAt(text, at + 1);
  if (word === 'it' && expletive.has(next)) return null;
  // "That the talks failed ..." announces a clause.
  if (definite.has(next) || pronouns.has(next)) return null;
  const head = headAfter(text, at);
  if (head === null) return null;
  const start = words.start[at] ?? 0;
  const end = words.end[head.last] ?? start;
  const opening = { phrase: text.slice(start, end), start, end };
  if (classes.has(head.key)) return { kind: 'noun', ...opening, nouns: [head.key] };
  if (!determiners.has(word) && !pronouns.has(word)) return null;
  return { kind: general.has(head.key) ? 'general' : 'pronoun', ...opening, nouns: [] };
}

/**
 * The noun a pointing word belongs to, if it is one that can take something up; its position is that of the pointing
 * word where there is none. Null where the phrase means the text itself ("this article") or a time ("that week").
 */
function headAfter(text: string, at: number): { key: string; last: number } | null {
  const none = { key: '', last: at };
  if (!determiners.has(lowerAt(text, at)) && !definite.has(lowerAt(text, at))) return none;
  const singular = /^(?:this|that)$/.test(lowerAt(text, at));
  let head = none;
  for (let i = at + 1; i < Math.min(words.count, at + 1 + LONGEST_OPENING) && words.broken[i] !== 1; i++) {
    const word = lowerAt(text, i);
    const key = keyOfWord(text.slice(words.start[i], words.end[i]));
    if (aside.has(key)) return null;
    // "This includes efforts": after a singular demonstrative, a word in -s is its verb.
    if (functionWords.has(word) && word !== 'a' && word !== 'an') break;
    if (singular && key !== word && /[^su]s$/.test(word)) break;
    const names = classes.has(key) || general.has(key);
    // "the trade deal" is a deal; in "the treaty bans tests" the second word is the verb.
    if (head.last > at && (!names || key !== word)) break;
    if (names) head = { key, last: i };
  }
  return head;
}

/** Position of the word that points back: the first one, or the first after an opener set off by a comma. */
function pointer(text: string): number {
  for (let i = 0; i < Math.min(words.count, LONGEST_OPENER + 1); i++) {
    if (i > 0 && words.broken[i] !== 1) continue;
    const word = lowerAt(text, i);
    if (determiners.has(word) || definite.has(word) || pronouns.has(word)) return i;
  }
  return -1;
}

const lowerAt = (text: string, i: number): string =>
  i < words.count ? text.slice(words.start[i], words.end[i]).toLowerCase() : '';

/** Does the opening's noun name the same kind of thing as one of these words? */
export function namesSameKind(opening: Opening, antecedents: Iterable<string>): boolean {
  for (const antecedent of antecedents) {
    for (const noun of opening.nouns) {
      if (noun === antecedent) return true;
      const kinds = classes.get(antecedent);
      for (const kind of classes.get(noun) ?? []) if (kinds?.has(kind)) return true;
    }
  }
  return false;
}

/** What the opening is worth as evidence that the sentence carries on a topic named with these words. */
export function evidenceOf(opening: Opening, antecedents: Iterable<string>): Evidence | null {
  if (opening.kind === 'noun') return namesSameKind(opening, antecedents) ? 'anaphor' : null;
  return opening.kind === 'general' ? 'reference' : 'pronoun';
}
