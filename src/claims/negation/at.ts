import type { Negation } from '../types.js';

/** Whether an odd number of scopes lies over position `at` (UTF-16 offset in the sentence's text). */
export function isNegatedAt(negations: readonly Negation[], at: number): boolean {
  return negations.filter(({ scope }) => at >= scope.start && at < scope.end).length % 2 === 1;
}
