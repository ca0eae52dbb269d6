import type { Judged, Reported, Word } from './types.js';

type Outcome = Judged['outcome'];

/**
 * What a person's word does to a finding of each relation; a word that is not listed says nothing about it. What is
 * no contradiction is no tension either, what tells of the same event is no conflict, and an update is a tension.
 */
const OUTCOMES: Readonly<Record<Reported, Partial<Record<Word, Outcome>>>> = {
  contradiction: {
    contradiction: 'confirmed',
    tension: 'tension',
    update: 'tension',
    agreement: 'agreement',
    'not-a-contradiction': 'aside',
    'same-event': 'aside',
    unrelated: 'aside',
  },
  tension: {
    tension: 'confirmed',
    update: 'tension',
    contradiction: 'contradiction',
    agreement: 'agreement',
    'not-a-contradiction': 'aside',
    'same-event': 'aside',
    unrelated: 'aside',
  },
  agreement: {
    agreement: 'confirmed',
    contradiction: 'contradiction',
    tension: 'tension',
    update: 'tension',
    'not-an-agreement': 'aside',
    unrelated: 'aside',
  },
};

export const outcomeOf = (relation: Reported, word: Word): Outcome | null => OUTCOMES[relation][word] ?? null;
