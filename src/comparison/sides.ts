import type { Claim } from '../claims/types.js';
import { type CandidateOptions, findCandidates } from '../pairs/index.js';
import type { Candidates } from '../pairs/types.js';

/**
 * Candidates among claims sorted into sides: only pairs across two sides are formed and counted, whatever their
 * sources. A claim whose side is null takes no part.
 */
export function findAcross(
  claims: readonly Claim[],
  sideOf: (claim: Claim) => string | null,
  options: CandidateOptions = {},
): Candidates {
  const originals = new Map(claims.map((claim) => [claim.id, claim]));
  const sorted = claims.flatMap((claim) => {
    const side = sideOf(claim);
    return side === null ? [] : [{ ...claim, source: side }];
  });
  // The search keeps claims of one source apart; here a side stands in for it.
  const { pairs, ...counts } = findCandidates(sorted, options);
  const original = ({ id }: Claim): Claim => originals.get(id) as Claim;
  return { ...counts, pairs: pairs.map((pair) => ({ ...pair, a: original(pair.a), b: original(pair.b) })) };
}

/** Only pairs between one of `sources` and one of `against` (source ids, no id in both). */
export function findBetween(
  claims: readonly Claim[],
  sources: readonly string[],
  against: readonly string[],
  options: CandidateOptions = {},
): Candidates {
  const side = ({ source }: Claim): string | null =>
    sources.includes(source) ? 'source' : against.includes(source) ? 'against' : null;
  return findAcross(claims, side, options);
}
