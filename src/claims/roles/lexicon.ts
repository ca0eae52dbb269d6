import roles from '../../lexicon/generated/roles.js';
import speakers from '../../lexicon/generated/speakers.js';
import { entriesOf, wordsOf } from '../../text/lexicon.js';

export const transfer: ReadonlySet<string> = new Set(wordsOf(roles, 'transfer'));
export const helping: ReadonlySet<string> = new Set(wordsOf(roles, 'helping'));
export const converse: ReadonlyMap<string, string> = new Map(entriesOf<string>(roles, 'converse'));
export const nominal: ReadonlyMap<string, string> = new Map(entriesOf<string>(roles, 'nominal'));
export const light: ReadonlySet<string> = new Set(wordsOf(roles, 'light'));
export const governments: ReadonlySet<string> = new Set(wordsOf(speakers, 'governments'));
/** Participles that serve as prepositions ("including", "given"). */
export const prepositional: ReadonlySet<string> = new Set(wordsOf(roles, 'prepositional'));
export const people: ReadonlySet<string> = new Set([...wordsOf(speakers, 'people'), ...wordsOf(speakers, 'bodies')]);
