import type { Claim } from '../claims/types.js';
import { byText } from '../order.js';
import { rankedPartners } from './candidates.js';
import { Closeness } from './closeness.js';
import { profileOf } from './profile.js';
import type { CandidatePair, Candidates } from './types.js';
import { corpusWeights } from './weights.js';

export type { CandidatePair, Candidates } from './types.js';

export interface CandidateOptions {
  /** How many partners one claim may bring; default 40. */
  perClaim?: number;
  /** How many pairs in all; default 20 000. */
  limit?: number;
  /** Up to this many cross-source pairs none is left out; default 3000. */
  keepAllUpTo?: number;
}

/** The default limit. */
export const MOST_PAIRS = 20_000;

const SLACK = 2;

/** Cross-source pairs among the claims, counted without forming them. */
function crossSourcePairs(claims: readonly Claim[]): number {
  const bySource = new Map<string, number>();
  for (const claim of claims) bySource.set(claim.source, (bySource.get(claim.source) ?? 0) + 1);
  let same = 0;
  for (const n of bySource.values()) same += n * n;
  return (claims.length * claims.length - same) / 2;
}

function inOrder(x: Claim, y: Claim): number {
  return byText(x.document, y.document) || x.sentence - y.sentence || byText(x.id, y.id);
}

/** Closest first, ties by claim ids. */
export function byRank(x: CandidatePair, y: CandidatePair): number {
  return y.similarity - x.similarity || byText(x.a.id, y.a.id) || byText(x.b.id, y.b.id);
}

function allPairs(claims: readonly Claim[]): [number, number][] {
  const pairs: [number, number][] = [];
  for (let i = 0; i < claims.length; i++) {
    for (let j = i + 1; j < claims.length; j++) {
      if (claims[i]?.source !== claims[j]?.source) pairs.push([i, j]);
    }
  }
  return pairs;
}

/**
 * Pairs of claims of different sources that are worth judging. On a small corpus these are all; on a large one each
 * claim brings its closest partners by an inverted index over its terms, so the work grows with the claims, not with
 * their square. What was left out is counted by reason: `noSharedTerm`, `beyondBound` (further down a claim's list),
 * `beyondLimit` (further down the list of all).
 */
export function findCandidates(given: readonly Claim[], options: CandidateOptions = {}): Candidates {
  const { perClaim = 40, limit = MOST_PAIRS, keepAllUpTo = 3000 } = options;
  // Ties are settled by place, so the order in which claims arrive must not show.
  const claims = [...given].sort(inOrder);
  const total = crossSourcePairs(claims);
  const profiles = claims.map(profileOf);
  const weights = corpusWeights(profiles);
  const small = total <= keepAllUpTo;
  const found = small ? { pairs: allPairs(claims), sharing: total } : rankedPartners(profiles, weights, perClaim);
  const brought = found.pairs.length;
  const closeness = new Closeness(profiles, weights);
  const pairs = new Map<number, CandidatePair>();
  const keep = (i: number, j: number): void => {
    const [first, second] = [Math.min(i, j), Math.max(i, j)];
    const key = first * claims.length + second;
    const [a, b] = [claims[first], claims[second]];
    if (!a || !b || a.source === b.source || pairs.has(key)) return;
    pairs.set(key, { a, b, similarity: closeness.of(first, second) });
  };
  // The index ranks roughly; the soft alignment that ranks well is done only for what can still come in.
  const hopeful = small ? found.pairs : found.pairs.slice(0, SLACK * limit);
  // By claim, so that what is known of a claim is at hand for all its pairs.
  for (const [i, j] of hopeful.sort(([a, b], [c, d]) => a - c || b - d)) keep(i, j);
  if (!small) for (const key of [...pairs].sort(([, x], [, y]) => byRank(x, y)).slice(limit)) pairs.delete(key[0]);
  const kept = [...pairs.values()].sort(byRank);
  const leftOut: Record<string, number> = {};
  const count = (reason: string, n: number): void => {
    if (n > 0) leftOut[reason] = n;
  };
  const sharing = Math.max(found.sharing, brought);
  count('noSharedTerm', total - sharing);
  count('beyondBound', sharing - brought);
  count('beyondLimit', brought - kept.length);
  return { pairs: kept, total, leftOut };
}
