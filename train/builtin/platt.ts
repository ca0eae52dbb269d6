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

export const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

function logit(p: number): number {
  const bounded = Math.min(1 - 1e-6, Math.max(1e-6, p));
  return Math.log(bounded / (1 - bounded));
}

export function platt(items: readonly Judged[]): Platt {
  const { bias, weights } = logistic(
    items.map(({ score }) => [logit(score)]),
    items.map(({ good }) => Number(good)),
    items.map(({ weight = 1 }) => weight),
    0,
  );
  return { slope: Number((weights[0] ?? 0).toFixed(4)), intercept: Number(bias.toFixed(4)) };
}

export const calibrated = ({ slope, intercept }: Platt, score: number): number =>
  sigmoid(slope * logit(score) + intercept);
