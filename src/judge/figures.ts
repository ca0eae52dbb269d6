import type { Quantity } from '../text/types.js';
import type { PairAnalysis } from './context.js';

export type FigureRelation = 'equal' | 'compatible' | 'conflict';

/** Two figures about the same kind of thing. */
export interface FigurePair {
  a: Quantity;
  b: Quantity;
  relation: FigureRelation;
  /** What both count: the measure (dead, hurt ...), else the head noun, else the unit. */
  what: string;
  /** How sure it is that both count the same: measure 1, head 0.8, unit alone 0.4. */
  typed: number;
}

// An age, a rank or a length of time names a person or an event, it does not measure the story.
const comparableKinds = new Set<Quantity['kind']>(['count', 'money', 'percent', 'measure', 'share']);
// "about 40" and 44 are not at odds; sources round.
const ROUNDING = 0.1;

function sameThing(a: Quantity, b: Quantity): { what: string; typed: number } | null {
  if (!comparableKinds.has(a.kind) || !comparableKinds.has(b.kind) || a.unit !== b.unit) return null;
  if (a.measure && a.measure === b.measure) return { what: a.measure, typed: 1 };
  if (a.measure && b.measure) return null;
  if (a.head && a.head === b.head) return { what: a.head, typed: 0.8 };
  if (a.unit && a.kind === b.kind && (!a.head || !b.head)) return { what: a.unit, typed: 0.4 };
  return null;
}

/** Interval arithmetic with the slack that "about" and rounding ask for. */
export function compareFigures(a: Quantity, b: Quantity): FigureRelation {
  if (a.low === b.low && a.high === b.high) return 'equal';
  const slack = (q: Quantity): number =>
    q.bound === 'about' ? ROUNDING * Math.abs(Number.isFinite(q.low) ? q.low : q.high) : 0;
  const apart = Math.max(a.low - b.high, b.low - a.high);
  if (apart <= slack(a) + slack(b)) return a.low === b.low || a.high === b.high ? 'equal' : 'compatible';
  return 'conflict';
}

/** Every two figures that count the same, strongest typing first. */
export function figurePairs({ a, b }: Pick<PairAnalysis, 'a' | 'b'>): FigurePair[] {
  const pairs: FigurePair[] = [];
  for (const x of a.claim.quantities) {
    for (const y of b.claim.quantities) {
      const same = sameThing(x, y);
      if (same) pairs.push({ a: x, b: y, relation: compareFigures(x, y), ...same });
    }
  }
  return pairs.sort((p, q) => q.typed - p.typed);
}

/**
 * Figures that stand against each other: typed alike, disjoint, and neither of them equal to another figure of the
 * other side ("three dead, seven hurt" against "seven hurt" is no conflict of three and seven).
 */
export function figureConflicts(pairs: readonly FigurePair[]): FigurePair[] {
  const settled = new Set<Quantity>();
  for (const pair of pairs) {
    if (pair.relation === 'conflict') continue;
    settled.add(pair.a);
    settled.add(pair.b);
  }
  return pairs.filter((pair) => pair.relation === 'conflict' && !settled.has(pair.a) && !settled.has(pair.b));
}
