import { logOdds, sigmoid } from '../../src/judge/log-odds.js';
import { logistic } from '../signals/logistic.js';

/** Sigmoid over the log-odds of a score (Platt 1999): smooth, so that the order of a list survives calibration. */
export interface Platt {
  slope: number;
  intercept: number;
}

export interface Judged {
  /** 0..1 */
  score: number;
  good: boolean;
  /** How many like it stand behind it; 1 without. */
  weight?: number;
}

export function platt(items: readonly Judged[]): Platt {
  const { bias, weights } = logistic(
    items.map(({ score }) => [logOdds(score)]),
    items.map(({ good }) => Number(good)),
    items.map(({ weight = 1 }) => weight),
    0,
  );
  return { slope: Number((weights[0] ?? 0).toFixed(4)), intercept: Number(bias.toFixed(4)) };
}

export const calibrated = ({ slope, intercept }: Platt, score: number): number =>
  sigmoid(slope * logOdds(score) + intercept);
