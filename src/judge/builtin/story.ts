import type { CandidatePair } from '../../pairs/types.js';
import { daysBetween } from '../times.js';

/** What the two documents of a pair say of its being about one point, in log-odds: a weight and what is usual for each. */
export interface StoryWeights {
  /** Of the logarithm of the days between them. */
  days: { weight: number; usual: number };
  /** Of the logarithm of their likeness. */
  likeness: { weight: number; usual: number };
}

/** Below this likeness documents have nothing to do with each other. */
const LEAST_LIKE = 0.02;

/** The two numbers as they are weighted; null where nothing is known. */
export function storyNumbers({ a, b, likeness }: CandidatePair): { days: number | null; likeness: number | null } {
  const days = daysBetween(a, b);
  return {
    days: days === null ? null : Math.log1p(days),
    likeness: likeness === undefined ? null : Math.log(LEAST_LIKE + likeness),
  };
}

/**
 * How much likelier (or less likely, < 0) it is that two claims are about one point, by the days between their documents
 * and the likeness of these: where there are many stories, sentences of two of them are often alike.
 */
export function storyOf(pair: CandidatePair, weights: StoryWeights): number {
  const numbers = storyNumbers(pair);
  const term = (name: keyof StoryWeights): number => {
    const { weight, usual } = weights[name];
    return weight * ((numbers[name] ?? usual) - usual);
  };
  return term('days') + term('likeness');
}
