import crowdLearned from '../../lexicon/generated/builtin-crowd.js';
import learned from '../../lexicon/generated/builtin-weights.js';
import { logOdds, sigmoid } from '../log-odds.js';
import { type Evidence, type EvidenceName, evidenceNames, type Question } from './evidence.js';
import type { StoryWeights } from './story.js';

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
  /** What the documents of a pair say of it. */
  story: StoryWeights;
  agreement: Platt;
  conflict: Platt;
}

const crowdCalibration = crowdLearned as CrowdLearned;
const regressions = learned as Learned;
const { calibration, thresholds } = regressions;

export { thresholds };
export const storyWeights: StoryWeights = crowdCalibration.story;

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

type Score = (combined: Combined) => number;

/**
 * Measured precision of an agreement, or of a conflict of either kind, of this strength in a topic so crowded, 0..1.
 * `story` is what the documents say of it (`storyOf`): the more crowded the topic, the more that counts.
 */
export const agreementConfidence = (combined: Combined, crowd: number, story = 0): number =>
  confidence('agreement', agreementScore, combined, crowd, story);
export const conflictConfidence = (combined: Combined, crowd: number, story = 0): number =>
  confidence('conflict', conflictScore, combined, crowd, story);

function confidence(
  side: 'agreement' | 'conflict',
  score: Score,
  combined: Combined,
  crowd: number,
  story: number,
): number {
  const by = ({ slope, intercept }: Platt, value: number): number => slope * logOdds(value) + intercept;
  const calm = by(calibration[side], score(combined));
  // Never more than outside a crowd: so far up there are too few labels to say so.
  const crowded = Math.min(
    calm,
    by(crowdCalibration[side], score({ ...combined, related: inStory(combined.related, story) })),
  );
  return sigmoid((1 - crowd) * calm + crowd * crowded);
}

/** The probability that two claims are of one point, known what their documents say of it. */
export const inStory = (related: number, story: number): number => sigmoid(logOdds(related) + story);

function evaluate(question: Question, evidence: Evidence): number {
  const { bias, weights } = regressions[question];
  const sum = evidenceNames[question].reduce((total, name) => total + (weights[name] ?? 0) * evidence[name], bias);
  return sigmoid(sum);
}
