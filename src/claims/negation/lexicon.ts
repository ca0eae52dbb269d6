import implicatives from '../../lexicon/generated/implicatives.js';
import negation from '../../lexicon/generated/negation.js';
import { entriesOf, wordsOf } from '../../text/lexicon.js';
import { phrasesOf } from '../parse/phrases.js';

/** Where the scope of an implicative verb lies: its infinitive, its object, the words after a preposition. */
export type Complement = 'verb' | 'bare' | 'phrase';

const negative = entriesOf<Complement>(implicatives, 'negative');
const blocking = entriesOf<'from' | 'to'>(implicatives, 'blocking');

export const complements: ReadonlyMap<string, Complement> = new Map(negative);
export const blockers: ReadonlyMap<string, 'from' | 'to'> = new Map(blocking);
export const implicativePhrases = phrasesOf([...complements.keys(), ...blockers.keys()]);
export const nounPhrases = phrasesOf(wordsOf(implicatives, 'nouns'));

export const exceptions = phrasesOf(wordsOf(negation, 'exceptions'));
export const clausal = phrasesOf(wordsOf(negation, 'clause'));
export const determiners = phrasesOf(wordsOf(negation, 'determiners'));
export const scarce = phrasesOf(wordsOf(negation, 'scarce'));
export const prepositions = phrasesOf(wordsOf(negation, 'prepositions'));
export const adjectives = phrasesOf(wordsOf(negation, 'adjectives'));
export const notScarceAfter: ReadonlySet<string> = new Set(wordsOf(negation, 'notScarceAfter'));
const phrases = [implicativePhrases, nounPhrases, exceptions, clausal, determiners, scarce, prepositions, adjectives];
/** Every word a cue or an idiom begins with. */
export const openers: ReadonlySet<string> = new Set(phrases.flatMap((list) => [...list.keys()]));
export const partial: ReadonlySet<string> = new Set(wordsOf(negation, 'partial'));
export const comparatives: ReadonlySet<string> = new Set(wordsOf(negation, 'comparatives'));
export const negRaising: ReadonlySet<string> = new Set(wordsOf(negation, 'negRaising'));
