import functionData from '../lexicon/generated/topics-function-words.js';
import plainData from '../lexicon/generated/topics-plain-words.js';
import { byText } from '../order.js';
import { lemmaOf } from '../text/index.js';
import { Words } from './scan.js';
import type { TaggedSentence } from './types.js';
import { foldWord } from './vocabulary.js';
import { wordSet } from './word-lists.js';

/** A phrase that several sources use. */
export interface PhraseCount {
  /** In its commonest form. */
  phrase: string;
  lemmas: string[];
  score: number;
  sentences: ReadonlySet<number>;
  sources: ReadonlySet<string>;
}

const LONGEST_PHRASE = 3;
const FEWEST_SENTENCES = 3;
const FEWEST_SOURCES = 2;
/** A phrase in more than this share of the sentences is what the whole corpus is about, not one topic of it. */
const MOST_SENTENCES = 0.2;
/** Share of a single word's places after an article, a preposition and the like: nouns stand there, verbs seldom. */
const NOUN_PLACES = 0.3;
/** Share of its places at the end of a phrase: adjectives seldom stand there. */
const END_PLACES = 0.5;
/** Larger corpora are read in part, evenly spread. */
const MOST_READ = 20_000;

const functionWords = wordSet(functionData, 'words');
const plainWords = wordSet(plainData, 'plain');
const heads = wordSet(plainData, 'heads');
const beforeNouns = wordSet(plainData, 'before');

interface Tally {
  lemmas: string[];
  forms: Map<string, number>;
  sentences: Set<number>;
  sources: Set<string>;
  places: number;
  /** After an article, a preposition and the like. */
  nounPlaces: number;
  /** Last of its phrase: before a function word, a break or the end. */
  endPlaces: number;
}

/** Phrases of one to three content words that at least two sources use, best first (ties by phrase). */
export function countPhrases(
  sentences: ReadonlyMap<string, readonly TaggedSentence[]>,
  sourceOf: ReadonlyMap<string, string>,
): PhraseCount[] {
  const texts = [...sentences].flatMap(([document, ofDocument]) =>
    ofDocument
      .filter(({ kind }) => kind === 'prose')
      .map(({ text }) => ({ text, source: sourceOf.get(document) ?? document })),
  );
  const every = Math.max(1, Math.ceil(texts.length / MOST_READ));
  const read = texts.filter((_, i) => i % every === 0);
  const tallies = new Map<string, Tally>();
  for (const [index, { text, source }] of read.entries()) tally(text, index, source, tallies);
  const kept = [...tallies.values()].filter((one) => isKept(one, read.length));
  return withoutParts(kept)
    .map((one) => ({
      phrase: commonest(one.forms),
      lemmas: one.lemmas,
      score: keyness(one, read.length),
      sentences: one.sentences,
      sources: one.sources,
    }))
    .sort((a, b) => b.score - a.score || byText(a.phrase, b.phrase));
}

const words = new Words();

function tally(text: string, index: number, source: string, tallies: Map<string, Tally>): void {
  words.scan(text);
  const lemmas: string[] = [];
  for (let i = 0; i < words.count; i++) lemmas.push(lemmaOf(foldWord(text.slice(words.start[i], words.end[i]))));
  for (let from = 0; from < words.count; from++) {
    for (let to = from; to < Math.min(words.count, from + LONGEST_PHRASE); to++) {
      if (to > from && words.broken[to] === 1) break;
      const last = lemmas[to] ?? '';
      if (!isContent(last) && !(to > from && heads.has(last))) break;
      const own = lemmas.slice(from, to + 1);
      const key = own.join(' ');
      const known = tallies.get(key);
      const one = known ?? newTally(own);
      if (!known) tallies.set(key, one);
      const form = text.slice(words.start[from], words.end[to]);
      one.forms.set(form, (one.forms.get(form) ?? 0) + 1);
      one.sentences.add(index);
      one.sources.add(source);
      one.places++;
      if (from > 0 && words.broken[from] !== 1 && beforeNouns.has(lemmas[from - 1] ?? '')) one.nounPlaces++;
      if (endsPhrase(lemmas, to)) one.endPlaces++;
    }
  }
}

const newTally = (lemmas: string[]): Tally => ({
  lemmas, forms: new Map(), sentences: new Set(), sources: new Set(), places: 0, nounPlaces: 0, endPlaces: 0,
}); // biome-ignore format: one line

/** The breaks and words are those of the text scanned last. */
const endsPhrase = (lemmas: readonly string[], at: number): boolean =>
  at + 1 >= words.count || words.broken[at + 1] === 1 || functionWords.has(lemmas[at + 1] ?? '');

const isContent = (lemma: string | undefined): boolean =>
  lemma !== undefined &&
  lemma.length > 1 &&
  /^\p{L}/u.test(lemma) &&
  !functionWords.has(lemma) &&
  !plainWords.has(lemma);

function isKept(one: Tally, total: number): boolean {
  if (one.sources.size < FEWEST_SOURCES || one.sentences.size < FEWEST_SENTENCES) return false;
  if (one.sentences.size > total * MOST_SENTENCES) return false;
  const isName = [...one.forms.keys()].every((form) => /^\p{Lu}/u.test(form));
  if (one.lemmas.length === 1 && one.endPlaces < one.places * END_PLACES) return false;
  return one.lemmas.length > 1 || isName || one.nounPlaces >= one.places * NOUN_PLACES;
}

/** Leaves out phrases that hardly ever stand outside a longer one that is kept too. */
function withoutParts(kept: readonly Tally[]): Tally[] {
  return kept.filter(
    (one) =>
      !kept.some(
        (longer) =>
          longer.lemmas.length > one.lemmas.length &&
          longer.sentences.size >= one.sentences.size * 0.8 &&
          ` ${longer.lemmas.join(' ')} `.includes(` ${one.lemmas.join(' ')} `),
      ),
  );
}

function commonest(forms: ReadonlyMap<string, number>): string {
  const [best = ''] = [...forms].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? 1 : -1)).map(([form]) => form);
  return best;
}

/** TF-IDF over sentences, times the number of sources and of words (several words name a topic better). */
function keyness(one: Tally, total: number): number {
  const idf = Math.log((total + 1) / (one.sentences.size + 0.5));
  return one.sentences.size * idf * Math.log2(1 + one.sources.size) * Math.sqrt(one.lemmas.length);
}
