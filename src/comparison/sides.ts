import type { Claim } from '../claims/types.js';
import { byRank, findCandidates, MOST_PAIRS } from '../pairs/index.js';
import type { Candidates } from '../pairs/types.js';

/**
 * Candidates among claims sorted into sides: only pairs across two sides are formed and counted, whatever their
 * sources. A claim whose side is null takes no part.
 */
export function findAcross(claims: readonly Claim[], sideOf: (claim: Claim) => string | null): Candidates {
  const originals = new Map(claims.map((claim) => [claim.id, claim]));
  const sorted = claims.flatMap((claim) => {
    const side = sideOf(claim);
    return side === null ? [] : [{ ...claim, source: side }];
  });
  // The search keeps claims of one source apart; here a side stands in for it.
  const { pairs, ...counts } = findCandidates(sorted);
  const original = ({ id }: Claim): Claim => originals.get(id) as Claim;
  return { ...counts, pairs: pairs.map((pair) => ({ ...pair, a: original(pair.a), b: original(pair.b) })) };
}

/** Only pairs between one of `sources` and one of `against` (source ids, no id in both). */
export function findBetween(
  claims: readonly Claim[],
  sources: readonly string[],
  against: readonly string[],
): Candidates {
  const side = ({ source }: Claim): string | null =>
    sources.includes(source) ? 'source' : against.includes(source) ? 'against' : null;
  return findAcross(claims, side);
}

/** Pairs of claims of one source that stand in different documents; never a pair of two sources. */
export function findWithin(claims: readonly Claim[]): Candidates {
  const bySource = new Map<string, Claim[]>();
  for (const claim of claims) {
    const own = bySource.get(claim.source);
    if (own) own.push(claim);
    else bySource.set(claim.source, [claim]);
  }
  const found = [...bySource.values()].map((own) => findAcross(own, ({ document }) => document));
  const pairs = found.flatMap((one) => one.pairs).sort(byRank);
  const leftOut: Record<string, number> = {};
  for (const [reason, n] of found.flatMap((one) => Object.entries(one.leftOut)))
    leftOut[reason] = (leftOut[reason] ?? 0) + n;
  const beyond = Math.max(0, pairs.length - MOST_PAIRS);
  if (beyond > 0) leftOut.beyondLimit = (leftOut.beyondLimit ?? 0) + beyond;
  return { pairs: pairs.slice(0, MOST_PAIRS), total: found.reduce((sum, { total }) => sum + total, 0), leftOut };
}
