import { shortHash } from '../../hash.js';
import learned from '../../lexicon/generated/builtin-weights.js';
import { type Evidence, type EvidenceName, evidenceNames } from './evidence.js';

interface Regression {
  bias: number;
  weights: Partial<Record<EvidenceName, number>>;
}

interface Platt {
  slope: number;
  intercept: number;
}

interface Learned {
  /** Is it the same point, agreeing or not? */
  related: Regression;
  /** Given that: are they at odds? */
  conflict: Regression;
  /** Given that: can they not both be true? */
  strict: Regression;
  /** Sigmoid calibration (Platt 1999) of each score, fitted on the calibration packs. */
  calibration: { agreement: Platt; conflict: Platt };
  /** Confidence a finding needs to be reported. */
  thresholds: { agreement: number; contradiction: number; tension: number };
}

const { related, conflict, strict, calibration, thresholds } = learned as Learned;

/** Changes with the learnt weights and the calibration: part of the engine's fingerprint. */
export const builtinFingerprint: string = shortHash(JSON.stringify(learned));

export { thresholds };

/** What the combination makes of a pair; probabilities 0..1. */
export interface Combined {
  related: number;
  conflict: number;
  strict: number;
}

export function combine(evidence: Evidence): Combined {
  return {
    related: evaluate(related, evidence),
    conflict: evaluate(conflict, evidence),
    strict: evaluate(strict, evidence),
  };
}

export const agreementScore = ({ related, conflict }: Combined): number => related * (1 - conflict);
export const conflictScore = ({ related, conflict }: Combined): number => related * conflict;

/** Measured precision of an agreement, or of a conflict of either kind, of this strength; 0..1. */
export const agreementConfidence = (combined: Combined): number =>
  calibrated(calibration.agreement, agreementScore(combined));
export const conflictConfidence = (combined: Combined): number =>
  calibrated(calibration.conflict, conflictScore(combined));

function calibrated({ slope, intercept }: Platt, score: number): number {
  const bounded = Math.min(1 - 1e-6, Math.max(1e-6, score));
  return 1 / (1 + Math.exp(-(slope * Math.log(bounded / (1 - bounded)) + intercept)));
}

function evaluate({ bias, weights }: Regression, evidence: Evidence): number {
  const sum = evidenceNames.reduce((total, name) => total + (weights[name] ?? 0) * evidence[name], bias);
  return 1 / (1 + Math.exp(-sum));
}
