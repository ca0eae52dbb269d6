import type { Parse } from '../parse/index.js';
import { formAt, type PhraseMatch, phraseAt } from '../parse/phrases.js';
import type { Word } from '../parse/words.js';
import * as lists from './lexicon.js';

/** How far a cue reaches, decided in scope.ts. */
export type Reach = 'clause' | 'phrase' | 'predicate' | 'verb' | 'object' | 'blocked';

/** A word or phrase that negates; token indexes, half-open. */
export interface Cue {
  start: number;
  end: number;
  kind: string;
  reach: Reach;
  partial: boolean;
}

const nobody = new Set(['nobody', 'no one', 'none', 'nothing', 'nowhere']);
const falsity = new Set(['false', 'untrue', 'unfounded', 'baseless']);

/** All cues, left to right, without overlaps. Linear in the number of words. */
export function cuesIn(parse: Parse): Cue[] {
  const cues: Cue[] = [];
  for (let i = 0; i < parse.words.length; ) {
    const word = parse.words[i] as Word;
    if (!lists.openers.has(word.lower) && !lists.openers.has(word.lemma)) {
      i++;
      continue;
    }
    const idiom = formAt(parse.words, i, lists.exceptions);
    const cue = idiom ? null : cueAt(parse, i);
    if (cue) cues.push(cue);
    i = Math.max(i + 1, idiom?.end ?? 0, cue?.end ?? 0);
  }
  return cues;
}

function cueAt(parse: Parse, i: number): Cue | null {
  const { words } = parse;
  const make = (match: PhraseMatch, kind: string, reach: Reach, partial = false): Cue => ({
    start: i,
    end: match.end,
    kind,
    reach,
    partial,
  });
  const noun = phraseAt(words, i, lists.nounPhrases);
  if (noun && words[i]?.pos === 'NOUN') return make(noun, noun.phrase.split(' ')[0] as string, 'phrase');
  const verb = phraseAt(words, i, lists.implicativePhrases, true);
  if (verb && isVerbal(parse, i, verb)) return implicative(verb, make);
  const clausal = formAt(words, i, lists.clausal);
  if (clausal)
    return isSuperlative(words, clausal)
      ? null
      : make(clausal, clauseKind(clausal.phrase), 'clause', isPartial(words, clausal.end));
  const determiner = formAt(words, i, lists.determiners);
  if (determiner) return isDeterminer(words, determiner) ? make(determiner, 'no', 'clause') : null;
  const scarce = formAt(words, i, lists.scarce);
  if (scarce) return isScarce(words, i) ? make(scarce, scarce.phrase, 'clause', true) : null;
  const preposition = formAt(words, i, lists.prepositions);
  if (preposition) return isSpatial(words, preposition) ? null : make(preposition, preposition.phrase, 'phrase');
  const adjective = formAt(words, i, lists.adjectives);
  if (adjective) return make(adjective, adjective.phrase, falsity.has(adjective.phrase) ? 'predicate' : 'clause');
  return null;
}

function implicative(match: PhraseMatch, make: (match: PhraseMatch, kind: string, reach: Reach) => Cue): Cue {
  const complement = lists.complements.get(match.phrase);
  const kind = match.phrase.replace(/ (?:to be|to|from|of)$/, '');
  if (complement === undefined) return make(match, kind, 'blocked');
  return make(match, kind, complement === 'verb' ? 'verb' : complement === 'bare' ? 'object' : 'phrase');
}

/** The phrase's verb is a verb here ("yet to" hangs on the auxiliary before it). */
function isVerbal(parse: Parse, i: number, match: PhraseMatch): boolean {
  if (match.phrase === 'yet to') return parse.words[i - 1]?.pos === 'AUX' || parse.words[i - 1]?.lemma === 'have';
  const word = parse.words[i] as Word;
  return word.pos === 'VERB' && parse.chunkAt[i] === -1;
}

const clauseKind = (phrase: string): string =>
  nobody.has(phrase)
    ? 'no'
    : phrase === "n't" || phrase === 'cannot'
      ? 'not'
      : /no |no$/.test(phrase) && phrase !== 'no longer'
        ? 'no'
        : phrase;

const isPartial = (words: readonly Word[], after: number): boolean => lists.partial.has(words[after]?.lower ?? '');

/** "never been closer": a comparative after never, without "than", is a superlative. */
function isSuperlative(words: readonly Word[], match: PhraseMatch): boolean {
  if (match.phrase !== 'never') return false;
  for (let k = match.end; k < match.end + 4; k++) {
    const word = words[k];
    if (word && lists.comparatives.has(word.lower))
      return words[k + 1]?.lower !== 'than' && words[k + 2]?.lower !== 'than';
  }
  return false;
}

/** Not the answer "No, ..." and not "No. 37". */
function isDeterminer(words: readonly Word[], match: PhraseMatch): boolean {
  const after = words[match.end];
  return after !== undefined && after.kind === 'word';
}

/** "few options" but not "a few" and "the little town". */
function isScarce(words: readonly Word[], i: number): boolean {
  const word = words[i] as Word;
  if (word.lower !== 'few' && word.lower !== 'little') return word.pos === 'ADV';
  const before = words[i - 1];
  const after = words[i + 1];
  if (before && lists.notScarceAfter.has(before.lower)) return false;
  if (before && (before.pos === 'DET' || before.pos === 'ADJ' || (before.pos === 'PRON' && after?.pos === 'NOUN')))
    return false;
  return after !== undefined && after.pos !== 'PUNCT' && after.pos !== 'PROPN';
}

/** "far from the border" measures a way; "far from over" denies. */
function isSpatial(words: readonly Word[], match: PhraseMatch): boolean {
  if (match.phrase !== 'far from') return false;
  const after = words[match.end];
  return (
    !after ||
    (after.pos !== 'ADJ' &&
      after.pos !== 'VERB' &&
      after.pos !== 'ADV' &&
      after.lower !== 'being' &&
      after.lower !== 'over' &&
      after.lower !== 'a')
  );
}
