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

// Below this the figures share a unit, not a subject ("12 percent of voters", "a rise of 4 percent").
const LEAST_TYPED = 0.8;

const single = (q: Quantity): boolean => q.low === 1 && q.high === 1 && q.measure === null;

/**
 * Figures that stand against each other: typed alike and disjoint, in sentences that have no figure in common. A shared
 * figure shows that the sentences agree on the count and that the other numbers belong to something else ("cut from
 * twelve kilos to seven" / "seven kilos from now on"). "One" is an article more often than a count.
 */
export function figureConflicts(pairs: readonly FigurePair[], { a, b }: Pick<PairAnalysis, 'a' | 'b'>): FigurePair[] {
  if (pairs.some((pair) => pair.relation !== 'conflict') || haveOneInCommon(a.claim.quantities, b.claim.quantities))
    return [];
  return pairs.filter((pair) => pair.typed >= LEAST_TYPED && !single(pair.a) && !single(pair.b));
}

function haveOneInCommon(a: readonly Quantity[], b: readonly Quantity[]): boolean {
  return a.some((x) => !single(x) && b.some((y) => x.low === y.low && x.high === y.high && x.unit === y.unit));
}
