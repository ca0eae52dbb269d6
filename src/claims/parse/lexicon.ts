import clauses from '../../lexicon/generated/clauses.js';
import reporting from '../../lexicon/generated/reporting.js';
import forms from '../../lexicon/generated/verb-forms.js';
import { wordsOf } from '../../text/lexicon.js';

const set = (group: string): ReadonlySet<string> => new Set(wordsOf(forms, group));

/** Nouns of time. */
export const temporal: ReadonlySet<string> = new Set(wordsOf(clauses, 'temporal'));
/** Verbs that take a clause and no plain object. */
export const clauseOnly: ReadonlySet<string> = new Set(wordsOf(clauses, 'clauseOnly'));
export const modals = set('modals');
/** Adjectives used as nouns after an article ("the military said"). */
export const nounLike = set('nounLike');
export const finiteAuxiliaries = set('finiteAuxiliaries');
export const pastAuxiliaries = set('pastAuxiliaries');
export const participles = set('participles');
export const pastOnly = set('pastOnly');
export const sameForm = set('sameForm');
export const bareInfinitiveAfter = set('bareInfinitiveAfter');

const classes = [
  'neutral', 'factive', 'doubting', 'denying', 'attitude', 'commissive', 'directive', 'evidence', 'mental',
]; // biome-ignore format: a list

/** Single verbs whose object may be a clause without "that" ("officials said the dam held"). */
export const clauseTaking: ReadonlySet<string> = new Set(
  classes.flatMap((group) => wordsOf(reporting, group)).filter((word) => !word.includes(' ')),
);
