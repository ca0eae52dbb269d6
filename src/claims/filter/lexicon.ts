import nonclaims from '../../lexicon/generated/nonclaims.js';
import { wordsOf } from '../../text/lexicon.js';
import { phrasesOf } from '../parse/phrases.js';

const phrases = (group: string) => phrasesOf(wordsOf(nonclaims, group));
const set = (group: string): ReadonlySet<string> => new Set(wordsOf(nonclaims, group));

export const metaSubjects = set('metaSubjects');
export const metaVerbs = set('metaVerbs');
export const metaOpenings = phrases('metaOpenings');
export const presentational = phrases('presentational');
export const advertising = phrases('advertising');
export const advertisingAnywhere = phrases('advertisingAnywhere');
export const greetings = phrases('greetings');
export const imperatives = set('imperatives');
export const claimAfterAll = set('claimAfterAll');
export const references = phrases('references');
export const exclamations = phrases('exclamations');
