export const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

/** The logarithm of the odds of a probability; one of 0 or 1 counts as nearly so. */
export function logOdds(probability: number): number {
  const bounded = Math.min(1 - 1e-6, Math.max(1e-6, probability));
  return Math.log(bounded / (1 - bounded));
}
