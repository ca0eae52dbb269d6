import type { Claim } from '../claims/types.js';
import type { Term } from '../pairs/profile.js';
import type { Match } from '../pairs/similarity.js';
import type { PairAnalysis } from './context.js';

/** Negations that reach a term. */
function reach(claim: Claim, term: Term): number {
  let n = 0;
  for (const { scope, cue } of claim.negations) {
    const insideCue = term.start >= cue.start && term.start < cue.end;
    if (!insideCue && term.start >= scope.start && term.start < scope.end) n++;
  }
  return n;
}

/** Aligned words of which one side is denied and the other is not; heaviest first. */
export function oppositePolarity({ a, b, alignment, weights }: PairAnalysis): Match[] {
  if (a.claim.negations.length === 0 && b.claim.negations.length === 0) return [];
  return alignment.matches
    .filter(({ a: x, b: y }) => reach(a.claim, x) % 2 !== reach(b.claim, y) % 2)
    .sort((m, n) => weights.of(n.a.key) - weights.of(m.a.key) || m.a.start - n.a.start);
}

/** Aligned words under a negation on both sides. */
export function commonDenial({ a, b, alignment }: PairAnalysis): Match[] {
  return alignment.matches.filter(({ a: x, b: y }) => reach(a.claim, x) % 2 === 1 && reach(b.claim, y) % 2 === 1);
}
