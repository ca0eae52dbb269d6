import hedges from '../../lexicon/generated/hedges.js';
import forms from '../../lexicon/generated/verb-forms.js';
import { entriesOf, wordsOf } from '../../text/lexicon.js';
import { phrasesOf } from '../parse/phrases.js';

const set = (group: string): ReadonlySet<string> => new Set(wordsOf(hedges, group));
const exclusions = new Map(entriesOf<string[]>(hedges, 'notConditional'));

export const hedgingModals = set('modals');
export const hedgingAdverbs = set('adverbs');
export const hedgingPredicates = set('predicates');
export const certainty = set('certainty');
export const hedgingNouns = set('nouns');
export const seeming = set('seeming');
export const inference = set('inference');
export const hedgingPassives = set('passives');
export const authorBelief = set('authorBelief');
export const habitual = set('habitual');
export const refusals = set('refusals');
export const openings = phrasesOf(entriesOf<string>(hedges, 'openings').map(([phrase]) => phrase));
export const notAfter: ReadonlySet<string> = new Set(exclusions.get('before'));
export const notBefore: ReadonlySet<string> = new Set(exclusions.get('after'));
export const futurePhrases: ReadonlySet<string> = new Set(wordsOf(forms, 'futurePhrases'));
export const futureAdjectives: ReadonlySet<string> = new Set(wordsOf(forms, 'futureAdjectives'));
