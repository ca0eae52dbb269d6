import type { Assessment } from '../assess.js';
import { conflictOf, samePointOf } from '../learned.js';
import type { Reading } from '../model/types.js';

/**
 * What the combination decides by, in the order of `evidenceOf`. The learnt weights refer to these names. Single features
 * (figures, polarity, days apart ...) have their say in the two signals' scores; beside the model they only cost precision.
 */
export const evidenceNames = [
  'agree',
  'contradict',
  'tension',
  'entailed',
  'entailedBack',
  'excluded',
  'samePoint',
  'atOdds',
] as const;

export type EvidenceName = (typeof evidenceNames)[number];
export type Evidence = Record<EvidenceName, number>;

// Probabilities come rounded to four digits; beyond that a logarithm would only amplify noise.
const LEAST = 5e-4;
const log = (probability: number): number => Math.log(Math.max(LEAST, probability));
const odds = (probability: number): number => log(probability) - log(1 - probability);

/** All numbers the combination sees of a pair: both readings of the model, and what the features say. Symmetric in the pair. */
export function evidenceOf(forward: Reading, backward: Reading, { features }: Assessment): Evidence {
  const over = ({ relation }: Reading, kind: 'agree' | 'contradict' | 'tension'): number =>
    log(relation[kind]) - log(relation.none);
  const mean = (kind: 'agree' | 'contradict' | 'tension'): number => (over(forward, kind) + over(backward, kind)) / 2;
  const entailments = [forward.nli.entailment, backward.nli.entailment].sort((x, y) => y - x) as [number, number];
  return {
    agree: mean('agree'),
    contradict: mean('contradict'),
    tension: mean('tension'),
    entailed: odds(entailments[0]),
    entailedBack: odds(entailments[1]),
    excluded: odds((forward.nli.contradiction + backward.nli.contradiction) / 2),
    samePoint: odds(samePointOf(features)),
    atOdds: odds(conflictOf(features)),
  };
}
