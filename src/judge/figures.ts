import type { Profile } from '../pairs/profile.js';
import type { Quantity } from '../text/types.js';
import type { PairAnalysis } from './context.js';
import { tokensApart } from './nearby.js';
import { countedLike } from './shares.js';
import { looksBack } from './times.js';

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
  // A margin, a turnout and a result are all counted in votes.
  if (a.measure && a.measure === b.measure) return { what: a.measure, typed: a.measure === 'votes' ? 0.4 : 1 };
  if (a.measure && b.measure) return null;
  if (a.head && a.head === b.head) return { what: a.head, typed: 0.8 };
  if (a.unit && a.kind === b.kind && (!a.head || !b.head)) return { what: a.unit, typed: 0.4 };
  return null;
}

// "dozens", "hundreds": two such words count two things as often as one.
export const isVague = (q: Quantity): boolean => q.low > 0 && Number.isFinite(q.high) && q.high > 2 * q.low;

/**
 * Interval arithmetic with the slack that "about" and rounding ask for. Only what is bounded alike is equal: "at least 40"
 * leaves room for 52. "Fewer than 100" leaves none for 100, while "more than 40" is loosely said of 40 too.
 */
export function compareFigures(a: Quantity, b: Quantity): FigureRelation {
  if (a.low === b.low && a.high === b.high) return isVague(a) ? 'compatible' : 'equal';
  if (isBelow(a, b) || isBelow(b, a)) return 'conflict';
  const apart = Math.max(a.low - b.high, b.low - a.high);
  if (apart <= slack(a) + slack(b)) return meet(a, b) ? 'equal' : 'compatible';
  return 'conflict';
}

const slack = ({ bound, low, high }: Quantity): number =>
  bound === 'about' ? ROUNDING * Math.abs(Number.isFinite(low) ? low : high) : 0;

const isBelow = (a: Quantity, b: Quantity): boolean => a.bound === 'lessThan' && a.high <= b.low - slack(b);

const isOpen = ({ low, high }: Quantity): boolean => !Number.isFinite(low) || !Number.isFinite(high);

/** Both closed, with one end in common. */
const meet = (a: Quantity, b: Quantity): boolean =>
  ![a, b].some((q) => isVague(q) || isOpen(q)) && (a.low === b.low || a.high === b.high);

/** Every two figures that count the same, strongest typing first, and of these the ones that count the same noun. */
export function figurePairs({ a, b }: Pick<PairAnalysis, 'a' | 'b'>): FigurePair[] {
  const pairs: FigurePair[] = [];
  const [xs, ys] = alike(a, b);
  for (const x of xs) {
    for (const y of ys) {
      const same = sameThing(x, y);
      if (same) pairs.push({ a: x, b: y, relation: compareFigures(x, y), ...same });
    }
  }
  return pairs.sort((p, q) => q.typed - p.typed || Number(sameHead(q)) - Number(sameHead(p)));
}

const alike = ({ claim: a }: Profile, { claim: b }: Profile) =>
  [countedLike(a.quantities, b.quantities), countedLike(b.quantities, a.quantities)] as const;

const sameHead = ({ a, b }: FigurePair): boolean => a.head !== null && a.head === b.head;

// Below this the figures share a unit, not a subject ("12 percent of voters", "a rise of 4 percent").
const LEAST_TYPED = 0.8;
// A name this near a figure says whose dead or whose money it is.
const NEAR = 6;

const single = (q: Quantity): boolean => q.low === 1 && q.high === 1 && q.measure === null;

/**
 * Figures that stand against each other: typed alike and disjoint, of the same named side as far as names stand near,
 * in sentences that have no figure in common. A shared figure shows that the sentences agree on the count and that the
 * other numbers belong to something else ("cut from twelve kilos to seven" / "seven kilos from now on"). "One" is an
 * article more often than a count. A look back on another year counts another event.
 */
export function figureConflicts(pairs: readonly FigurePair[], sides: Pick<PairAnalysis, 'a' | 'b'>): FigurePair[] {
  const { a, b } = sides;
  if (looksBack(a.claim, b.claim) || looksBack(b.claim, a.claim)) return [];
  if (pairs.some((pair) => pair.relation !== 'conflict') || haveOneInCommon(...alike(a, b))) return [];
  return pairs.filter(
    (pair) => pair.typed >= LEAST_TYPED && !single(pair.a) && !single(pair.b) && !ofOthers(pair, sides),
  );
}

/** An equal figure, or one that is the sum of two of the other side ("37 passengers and four of the crew" are 41). */
function haveOneInCommon(a: readonly Quantity[], b: readonly Quantity[]): boolean {
  const equal = (x: Quantity, y: Quantity): boolean => x.low === y.low && x.high === y.high && x.unit === y.unit;
  if (a.some((x) => !single(x) && b.some((y) => equal(x, y)))) return true;
  const isSum = (whole: Quantity, parts: readonly Quantity[]): boolean =>
    parts.some((x, i) =>
      parts.slice(i + 1).some((y) => x.unit === whole.unit && y.unit === whole.unit && x.low + y.low === whole.low),
    );
  return a.some((x) => isSum(x, b)) || b.some((y) => isSum(y, a));
}

/** Words of the countries, places and things named beside a figure; who gives the figure is no part of what it counts. */
function namesNear(profile: Profile, quantity: Quantity): string[] {
  const { claim, terms } = profile;
  const names = claim.names.filter(
    ({ start }) =>
      !claim.attributions?.some(({ cue }) => start >= cue.start && start < cue.end) &&
      tokensApart(profile, start, quantity.start) <= NEAR,
  );
  return names.flatMap((name) => terms.find((term) => term.key === `n:${name.canonical}`)?.parts ?? []);
}

/** Both figures have names beside them, and not one in common: the dead of two armies. */
function ofOthers(pair: FigurePair, { a, b }: Pick<PairAnalysis, 'a' | 'b'>): boolean {
  const x = namesNear(a, pair.a);
  const y = namesNear(b, pair.b);
  return x.length > 0 && y.length > 0 && !x.some((part) => y.includes(part));
}
