import type { Assessment } from '../assess.js';
import { conflictOf, samePointOf } from '../learned.js';
import type { Reading } from '../model/types.js';

/**
 * What each question of the combination is decided by, first what the model says, then what the features do. Each is a
 * log-odds that can only speak for its answer. Single features (figures, polarity, days apart ...) have their say in the
 * two signals' scores; beside the model they only cost precision.
 */
export const evidenceNames = {
  /** Is it the same point, agreeing or not? */
  related: ['onePoint', 'samePoint'],
  /** Given that: are they at odds? */
  conflict: ['opposed', 'atOdds'],
  /** Given that: can they not both be true? */
  strict: ['exclusive'],
} as const;

export type Question = keyof typeof evidenceNames;
export type EvidenceName = (typeof evidenceNames)[Question][number];
export type Evidence = Record<EvidenceName, number>;

// Probabilities come rounded to four digits; beyond that a logarithm would only amplify noise.
const LEAST = 5e-4;
const log = (probability: number): number => Math.log(Math.max(LEAST, probability));
const odds = (probability: number): number => log(probability) - log(1 - probability);

/** All numbers the combination sees of a pair: both readings of the model, and what the features say. Symmetric in the pair. */
export function evidenceOf(forward: Reading, backward: Reading, { features }: Assessment): Evidence {
  const mean = (of: (relation: Reading['relation']) => number): number =>
    (of(forward.relation) + of(backward.relation)) / 2;
  return {
    onePoint: mean(({ none }) => odds(1 - none)),
    opposed: mean(({ agree, contradict, tension }) => log(contradict + tension) - log(agree)),
    exclusive: mean(({ contradict, tension }) => log(contradict) - log(tension)),
    samePoint: odds(samePointOf(features)),
    atOdds: odds(conflictOf(features)),
  };
}
