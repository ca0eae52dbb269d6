import { lemmaOf } from '../../text/tokens/lemma.js';
import type { Pos } from '../../text/types.js';
import { clauseTaking, finiteAuxiliaries, modals, nounLike, pastOnly, sameForm } from './lexicon.js';
import type { Word } from './words.js';

// Taggers err where English has one form for several parts of speech. These rules put right what the neighbours leave no doubt of.

const subjectPronouns = new Set(['he', 'she', 'it', 'they', 'we', 'i', 'who']);
const homographs =
  /^(claim|report|state|note|comment|demand|pledge|promise|vow|estimate|fear|hope|charge|plan|attack|use)s?$/;
const conjunctions = new Set(['although', 'though', 'because', 'while', 'whereas', 'unless', 'if', 'whether', 'lest']);
const nounsToo = new Set(['saw', 'rose', 'bit', 'drove', 'wound', 'did']);

/** A word with its neighbours. */
interface Place {
  words: readonly Word[];
  i: number;
  word: Word;
  before: Word | undefined;
  after: Word | undefined;
}

/** Gives the right tag, or null where it has nothing to say. */
type Rule = (place: Place) => Pos | null;

const isNominal = (word: Word | undefined): boolean => word?.pos === 'NOUN' || word?.pos === 'PROPN';
const isVerbal = (word: Word | undefined): boolean => word?.pos === 'VERB' || word?.pos === 'AUX';
const isCapital = (word: Word | undefined): boolean => word !== undefined && /^\p{Lu}/u.test(word.text);
const isPossessiveMark = (word: Word | undefined): boolean => word?.pos === 'PART' && word.lower.startsWith("'");
/** "no doubt" between a noun and its verb. */
const isNoDoubt = (words: readonly Word[], i: number): boolean =>
  words[i]?.lower === 'no' && words[i + 1]?.lower === 'doubt' && isNominal(words[i - 1]) && isVerbal(words[i + 2]);

/** Rules for single words, whatever their tag. */
const byWord: Readonly<Record<string, readonly Rule[]>> = {
  // "of course" is an adverb.
  of: [({ after }) => (after?.lower === 'course' ? 'ADV' : null)],
  course: [({ before }) => (before?.lower === 'of' ? 'ADV' : null)],
  // "officials there said".
  there: [({ before, after }) => (isNominal(before) && after?.pos === 'VERB' ? 'ADV' : null)],
  // "he, though, told".
  though: [({ after }) => (after?.text === ',' ? 'ADV' : null)],
  although: [({ after }) => (after?.text === ',' ? 'ADV' : null)],
  // "the ministry no longer says", "he no doubt said": adverbs, and no noun phrase that could be a subject.
  no: [
    ({ words, i, after }) =>
      (after?.lower === 'longer' && !isNominal(words[i + 2])) || isNoDoubt(words, i) ? 'ADV' : null,
  ],
  doubt: [({ words, i }) => (isNoDoubt(words, i - 1) ? 'ADV' : null)],
  // "the mayor neither confirmed nor denied".
  neither: [({ before, after }) => (isNominal(before) && isVerbal(after) ? 'ADV' : null)],
  // "has since said".
  since: [({ before, after }) => (before?.lemma === 'have' && after?.pos === 'VERB' ? 'ADV' : null)],
  // "the farmers' view".
  "'": [
    ({ word, before, after }) => {
      const plural = before?.pos === 'NOUN' && before.lower.endsWith('s') && before.end === word.start;
      return plural && (after?.pos === 'NOUN' || after?.pos === 'ADJ') ? 'PART' : null;
    },
  ],
  // "having promised": before a past form an auxiliary, adverbs between them or not.
  having: [
    ({ words, i }) => {
      let k = i + 1;
      while (words[k]?.pos === 'ADV' || words[k]?.lower === 'not') k++;
      const verb = words[k];
      const past = verb?.pos === 'VERB' && (verb.lower !== verb.lemma || sameForm.has(verb.lemma));
      return (past && !/(?:ing|s)$/.test(verb.lower)) || verb?.lower === 'been' ? 'AUX' : null;
    },
  ],
  that: [
    ({ word, words, i }) => (word.pos === 'DET' && isConjunction(words, i) ? 'SCONJ' : null),
    // "denied using that word.": nothing follows that could be a verb.
    ({ words, i, after }) => {
      const ends = words[i + 2] === undefined || words[i + 2]?.pos === 'PUNCT' || words[i + 2]?.pos === 'ADP';
      return after?.pos === 'NOUN' && after.lower === after.lemma && ends ? 'DET' : null;
    },
  ],
};

/** Rules by the tag a word came with, in order; the first that speaks wins. */
const byTag: Partial<Record<Pos, readonly Rule[]>> = {
  ADP: [({ word, after }) => (conjunctions.has(word.lower) && after?.lower !== 'of' ? 'SCONJ' : null)],
  ADJ: [
    // "after promising that".
    ({ word, before, after }) =>
      word.lower.endsWith('ing') && before?.pos === 'ADP' && after?.lower === 'that' ? 'VERB' : null,
    // "the military said", "the police chief said".
    ({ word, before, after }) => {
      const closes = nounLike.has(word.lower) && isVerbal(after) && before !== undefined;
      return closes && ['DET', 'ADJ', 'PROPN', 'NOUN'].includes(before.pos) ? 'NOUN' : null;
    },
  ],
  VERB: [
    ({ word, after }) => (finiteAuxiliaries.has(word.lower) && after?.lower === "n't" ? 'AUX' : null),
    ({ words, i }) => (isHeadNoun(words, i) ? 'NOUN' : null),
    ({ words, i, before }) => (before?.lower === 'to' && words[i - 2]?.lower === 'according' ? 'NOUN' : null),
    // "Monday's downing included": a gerund that is owned is a noun.
    ({ word, before, after }) =>
      word.lower.endsWith('ing') && isPossessiveMark(before) && !isNominal(after) ? 'NOUN' : null,
    // "Patricia Ward said": a capital inside a sentence, after a name.
    ({ word, before, after }) =>
      before?.pos === 'PROPN' && isCapital(word) && isCapital(before) && !isCapital(after) ? 'PROPN' : null,
  ],
  NOUN: [
    // "the ferry fell".
    ({ word, before }) =>
      pastOnly.has(word.lower) && !nounsToo.has(word.lower) && before?.pos === 'NOUN' ? 'VERB' : null,
    // "they charge".
    ({ before, after }) =>
      before?.pos === 'PRON' && subjectPronouns.has(before.lower) && after?.pos !== 'AUX' ? 'VERB' : null,
    // "will attack".
    ({ word, before }) =>
      before?.pos === 'AUX' && modals.has(before.lower) && word.lower === word.lemma ? 'VERB' : null,
    // "many say".
    ({ word, before }) =>
      word.lower === 'say' && before && (pluralDeterminers.has(before.lower) || before.lower !== before.lemma)
        ? 'VERB'
        : null,
    reportingVerb,
  ],
};

/** The tag its neighbours give a word, or its own. */
function tagOf(words: readonly Word[], i: number): Pos {
  const word = words[i] as Word;
  // "will", "could": modals are auxiliaries unless they are nouns or names.
  if (modals.has(word.lower) && !isNominal(word)) return 'AUX';
  const single = Object.hasOwn(byWord, word.lower) ? byWord[word.lower] : undefined;
  const general = byTag[word.pos];
  if (!single && !general) return word.pos;
  const place = { words, i, word, before: words[i - 1], after: words[i + 1] };
  for (const rules of [single, general]) {
    for (const rule of rules ?? []) {
      const pos = rule(place);
      if (pos !== null) return pos;
    }
  }
  return word.pos;
}

/** "Norland claims the bridge", "officials report that", "Ruiz (2019) state that". */
function reportingVerb({ words, word, before, after }: Place): Pos | null {
  if (word.pos !== 'NOUN' || !before || !homographs.test(word.lower) || !clauseTaking.has(word.lemma)) return null;
  const plural = before.pos === 'NOUN' && before.lower !== before.lemma;
  const named = before.pos === 'PROPN' || before.text === ')' || plural;
  const cited = after?.text === ',' && words[0]?.lower === 'as';
  const opensClause = after && (after.lower === 'that' || ['DET', 'PRON', 'PROPN'].includes(after.pos));
  return named && (cited || opensClause) ? 'VERB' : null;
}

/** "that" before a plural, a name, a pronoun or another determiner, or after a verb of saying, points at nothing: it joins. */
function isConjunction(words: readonly Word[], i: number): boolean {
  const before = words[i - 1];
  if (before?.pos === 'VERB' && clauseTaking.has(before.lemma)) return true;
  if (before && ['NOUN', 'PROPN', 'NUM'].includes(before.pos)) return true;
  let k = i + 1;
  while (words[k]?.pos === 'ADJ' || (words[k]?.pos === 'NOUN' && words[k + 1]?.pos === 'NOUN')) k++;
  const head = words[k];
  if (!head) return false;
  if (head.pos === 'NOUN') return head.lower !== head.lemma && head.lower.endsWith('s');
  return k === i + 1 && ['PROPN', 'PRON', 'DET', 'NUM'].includes(head.pos);
}

const articles = new Set(['the', 'a', 'an', 'its', 'their', 'his', 'our']);
const pluralDeterminers = new Set(['some', 'these', 'those', 'many', 'several', 'various', 'few']);

/** "a longer bridge", "a delicate balancing act": an article, modifiers and no noun yet; or "some analyses". */
function isHeadNoun(words: readonly Word[], i: number): boolean {
  const word = words[i] as Word;
  if (word.lower !== word.lemma) return word.lower.endsWith('s') && pluralDeterminers.has(words[i - 1]?.lower ?? '');
  for (let k = i - 1; k >= Math.max(0, i - 4); k--) {
    const { pos, lower, lemma } = words[k] as Word;
    if (articles.has(lower) || (pos === 'PART' && lower.startsWith("'"))) return true;
    if (pos === 'NOUN' && lower === lemma && /^an?$/.test(words[k - 1]?.lower ?? '')) return true;
    if (pos === 'NOUN' && lower.endsWith('ing')) continue;
    if (pos !== 'ADJ' && pos !== 'ADV' && pos !== 'NUM' && !(pos === 'VERB' && lower !== lemma)) return false;
  }
  return false;
}

/** "The ministry plans to build", "both towns share an interest": a noun where only a verb can stand, after a noun it agrees with. */
function isHiddenVerb(words: readonly Word[], i: number): boolean {
  const [before, word, after] = [words[i - 1], words[i] as Word, words[i + 1]];
  if (word.pos !== 'NOUN' || !before || !after) return false;
  const inflected = before.lower !== before.lemma && before.lower.endsWith('s');
  const plural = (isNominal(before) && inflected) || before.text === '%';
  const singular = isNominal(before) && !plural;
  const agrees = word.lower === word.lemma ? plural : singular && word.lower.endsWith('s');
  // "a guard peers through": after "a" the plural can only be a verb.
  const article = words.slice(Math.max(0, i - 4), i).some(({ lower }) => lower === 'a' || lower === 'an');
  if (agrees && article && after.pos === 'ADP' && word.lower !== word.lemma) return true;
  // "the station broadcast images": a past form like its base.
  if (sameForm.has(word.lemma) && singular && (after.pos === 'NOUN' || after.pos === 'DET')) return true;
  const governs =
    ['DET', 'PROPN', 'PRON', 'NUM', 'ADJ', 'SCONJ'].includes(after.pos) ||
    (after.lower === 'to' && after.pos === 'PART');
  return agrees && governs;
}

const carriesTense = (words: readonly Word[], i: number): boolean => {
  const word = words[i] as Word;
  return word.pos === 'AUX' || (word.pos === 'VERB' && words[i - 1]?.lower !== 'to' && !word.lower.endsWith('ing'));
};

/** A sentence has a verb: where the tagger saw none before the first relative clause, the likeliest noun becomes one. */
function withVerb(words: Word[]): Word[] {
  const relative = words.findIndex(
    (word, i) => i > 0 && /^(who|which|that|whose|where)$/.test(word.lower) && word.pos !== 'DET',
  );
  const end = relative === -1 ? words.length : relative;
  for (let i = 0; i < end; i++) if (carriesTense(words, i)) return words;
  const hidden = words.findIndex((_, i) => i < end && isHiddenVerb(words, i));
  return hidden === -1 ? words : words.with(hidden, { ...(words[hidden] as Word), pos: 'VERB' });
}

/** The words with their tags put right. Linear in their number. */
export function mendTags(words: readonly Word[]): Word[] {
  const mended = words.map((word, i) => {
    const pos = tagOf(words, i);
    if (pos === word.pos) return word;
    // An adjective is its own lemma ("promising"), a form of a verb is not.
    return { ...word, pos, lemma: pos === 'VERB' ? lemmaOf(word.lower) : word.lemma };
  });
  return withVerb(mended);
}
