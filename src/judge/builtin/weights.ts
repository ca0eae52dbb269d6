import crowdLearned from '../../lexicon/generated/builtin-crowd.js';
import learned from '../../lexicon/generated/builtin-weights.js';
import { type Evidence, type EvidenceName, evidenceNames, type Question } from './evidence.js';

interface Regression {
  bias: number;
  weights: Partial<Record<EvidenceName, number>>;
}

interface Platt {
  slope: number;
  intercept: number;
}

interface Learned extends Record<Question, Regression> {
  /** Sigmoid calibration (Platt 1999) of each score, fitted on the calibration packs. */
  calibration: { agreement: Platt; conflict: Platt };
  /** Confidence a finding needs to be reported. */
  thresholds: { agreement: number; contradiction: number; tension: number };
}

/** What scores are worth where a topic has very many pairs. */
interface CrowdLearned {
  /** So many candidate pairs make no crowd, and so many a full one. */
  from: number;
  full: number;
  agreement: Platt;
  conflict: Platt;
}

const crowdCalibration = crowdLearned as CrowdLearned;
const regressions = learned as Learned;
const { calibration, thresholds } = regressions;

export { thresholds };

/** What the combination makes of a pair; probabilities 0..1. */
export type Combined = Record<Question, number>;

export function combine(evidence: Evidence): Combined {
  return {
    related: evaluate('related', evidence),
    conflict: evaluate('conflict', evidence),
    strict: evaluate('strict', evidence),
  };
}

export const agreementScore = ({ related, conflict }: Combined): number => related * (1 - conflict);
export const conflictScore = ({ related, conflict }: Combined): number => related * conflict;

/** How crowded a topic of so many candidate pairs is, 0..1: the more there are, the more look alike by chance. */
export function crowdOf(pairs: number): number {
  const { from, full } = crowdCalibration;
  return Math.min(1, Math.max(0, Math.log(Math.max(1, pairs) / from) / Math.log(full / from)));
}

/** Measured precision of an agreement, or of a conflict of either kind, of this strength in a topic so crowded; 0..1. */
export const agreementConfidence = (combined: Combined, crowd: number): number =>
  calibrated('agreement', agreementScore(combined), crowd);
export const conflictConfidence = (combined: Combined, crowd: number): number =>
  calibrated('conflict', conflictScore(combined), crowd);

function calibrated(side: 'agreement' | 'conflict', score: number, crowd: number): number {
  const bounded = Math.min(1 - 1e-6, Math.max(1e-6, score));
  const odds = Math.log(bounded / (1 - bounded));
  const by = ({ slope, intercept }: Platt): number => slope * odds + intercept;
  const calm = by(calibration[side]);
  // Never more than outside a crowd: so far up there are too few labels to say so.
  const crowded = Math.min(calm, by(crowdCalibration[side]));
  return 1 / (1 + Math.exp(-((1 - crowd) * calm + crowd * crowded)));
}

function evaluate(question: Question, evidence: Evidence): number {
  const { bias, weights } = regressions[question];
  const sum = evidenceNames[question].reduce((total, name) => total + (weights[name] ?? 0) * evidence[name], bias);
  return 1 / (1 + Math.exp(-sum));
}
