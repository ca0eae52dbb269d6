import digest from '../lexicon/generated/digest.js';
import learned from '../lexicon/generated/signals-weights.js';
import type { FeatureName, Features } from './features.js';
import { sigmoid } from './log-odds.js';

/** A logistic regression over named features. */
interface Regression {
  bias: number;
  weights: Partial<Record<FeatureName, number>>;
}

/** Steps `[score from, measured share of right answers]`, both rising. */
export type Steps = readonly (readonly [number, number])[];

interface Learned {
  samePoint: Regression;
  conflict: Regression;
  /** Mean similarity of a claim to its closest, second closest ... claim of another source. */
  neighbours: number[];
  calibration: { agreement: Steps; figures: Steps; denial: Steps };
}

const { samePoint, conflict, neighbours, calibration } = learned as Learned;

export const calibrations = calibration;

/** What a claim's neighbourhood looks like as a rule: a pair judged by itself has no neighbours to be ranked among. */
export const usualNeighbours: readonly number[] = neighbours;

/** The regression as a function of the features. */
function evaluator({ bias, weights }: Regression): (features: Features) => number {
  const terms = Object.entries(weights) as [FeatureName, number][];
  return (features) => {
    let sum = bias;
    for (const [name, weight] of terms) sum += weight * features[name];
    return sigmoid(sum);
  };
}

/** Probability that two claims are about one point, agreeing or not, 0..1. */
export const samePointOf: (features: Features) => number = evaluator(samePoint);

/** Probability that two claims about one point are at odds, 0..1. */
export const conflictOf: (features: Features) => number = evaluator(conflict);

/** The measured precision at a score: the highest step at or below it; 0 below the first. */
export function measuredAt(steps: Steps, score: number): number {
  let value = 0;
  for (const [from, share] of steps) {
    if (score < from) break;
    value = share;
  }
  return value;
}

/** Changes with the word lists, the learnt weights and the calibration among them: part of every engine's fingerprint. */
export const lexiconFingerprint: string = digest;
