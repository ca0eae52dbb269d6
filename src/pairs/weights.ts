import { oncePer } from '../once.js';
import type { Profile } from './profile.js';

/** How telling each term is among the claims at hand. */
export interface Weights {
  /** Number of claims counted. */
  claims: number;
  /** In how many claims a term occurs. */
  frequency: ReadonlyMap<string, number>;
  /** Weight of a term by its key, > 0; terms never seen weigh as if seen once. */
  of(key: string): number;
  /** Weights of a profile's terms in their order: looked up once, for all its pairs. */
  all(profile: Pick<Profile, 'keys'>): readonly number[];
}

// Below this number of claims document frequencies say little: they are shrunk towards one weight for all.
const PRIOR_CLAIMS = 8;

/** The weight of a term that none of so many claims holds: no term weighs more. */
export const greatestWeight = (claims: number): number => Math.log(1 + claims + PRIOR_CLAIMS);

/**
 * Inverse document frequencies of the corpus at hand (Spärck Jones 1972), not of English: within one event
 * "drone" tells nothing and "factory" tells a lot.
 */
export function corpusWeights(profiles: readonly Pick<Profile, 'keys'>[]): Weights {
  const frequency = new Map<string, number>();
  for (const profile of profiles) {
    for (const key of profile.keys) frequency.set(key, (frequency.get(key) ?? 0) + 1);
  }
  const total = profiles.length + PRIOR_CLAIMS;
  const weights = new Map<string, number>();
  for (const [key, n] of frequency) weights.set(key, Math.log(1 + total / n));
  const unseen = Math.log(1 + total);
  const of = (key: string): number => weights.get(key) ?? unseen;
  return { claims: profiles.length, frequency, of, all: oncePer(({ keys }) => keys.map(of)) };
}
