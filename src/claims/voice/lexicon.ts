import clauses from '../../lexicon/generated/clauses.js';
import reporting from '../../lexicon/generated/reporting.js';
import speakers from '../../lexicon/generated/speakers.js';
import { wordsOf } from '../../text/lexicon.js';
import { phrasesOf } from '../parse/phrases.js';
import type { Stance } from '../types.js';

const said = (group: string): ReadonlySet<string> => new Set(wordsOf(reporting, group));
const who = (group: string): ReadonlySet<string> => new Set(wordsOf(speakers, group));

// Later groups win where a verb is in several: "suggest" is a finding before it is a doubt only with a document as subject.
const groups = [
  'neutral',
  'factive',
  'doubting',
  'denying',
  'attitude',
  'commissive',
  'directive',
  'accusing',
  'naming',
] as const;

/** Stance of a reporting verb or phrase ("point out"). */
export const stances: ReadonlyMap<string, Stance> = new Map(
  groups.flatMap((group) => wordsOf(reporting, group).map((word): [string, Stance] => [word, group])),
);
export const reportingPhrases = phrasesOf([
  ...stances.keys(),
  ...wordsOf(reporting, 'evidence'),
  ...wordsOf(reporting, 'relaying'),
]);
export const evidenceVerbs = said('evidence');
export const relayingVerbs = said('relaying');
export const nounObject = said('nounObject');
export const passesOn = said('passesOn');
export const claimNouns = said('claimNouns');
export const ownedNouns = said('ownedNouns');
export const hearsayNouns = said('hearsayNouns');
export const hearsayAdverbs = said('hearsayAdverbs');
export const hearsayPassives = said('hearsayPassives');
export const perspectiveNouns = said('perspective');
export const notSpeech = said('notSpeech');
export const anySubject = said('anySubject');

/** Verbs that name the hearer: what follows them is never their speaker. */
export const hearer: ReadonlySet<string> = new Set(wordsOf(clauses, 'hearer'));

export const people = who('people');
export const bodies = who('bodies');
export const evidence = who('evidence');
export const finders = who('finders');
export const titles = who('titles');
export const documents = who('documents');
export const notSources = who('notSources');
