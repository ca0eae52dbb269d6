import type { Verdict } from '../judge/types.js';
import { pairKey } from '../order.js';
import type { AgreementPair } from './types.js';

/** Share of the pairs across two clusters, of different sources, that must agree before the clusters become one. */
const MIN_LINKED = 2 / 3;

export interface Cluster {
  claims: Set<string>;
  pairs: AgreementPair[];
}

/**
 * Groups agreeing pairs into clusters of claims that make one point.
 *
 * Agglomerative, strongest pair first. Two clusters merge only while two in three of the cross pairs are agreements the
 * judge itself found: "A like B, B like C" does not put A and C side by side. Two sentences of one source are no pair.
 * A found pair whose claims ended up in different clusters becomes a cluster of its own, so none is lost.
 */
export function clusterAgreements(verdicts: readonly Verdict[]): Cluster[] {
  const pairs = verdicts.map(toPair);
  const found = new Set(pairs.map((pair) => pairKey(pair.a, pair.b)));
  const sourceOf = new Map(verdicts.flatMap(({ pair }) => [pair.a, pair.b].map(({ id, source }) => [id, source])));
  const home = new Map<string, Cluster>();
  for (const { a, b } of pairs) {
    const left = home.get(a) ?? single(a);
    const right = home.get(b) ?? single(b);
    if (left === right || !linked(left, right, found, sourceOf)) continue;
    for (const claim of right.claims) left.claims.add(claim);
    for (const claim of left.claims) home.set(claim, left);
  }
  const clusters = new Set<Cluster>();
  for (const pair of pairs) {
    const cluster = home.get(pair.a);
    const target = cluster !== undefined && cluster === home.get(pair.b) ? cluster : pairCluster(pair);
    target.pairs.push(pair);
    clusters.add(target);
  }
  return [...clusters];
}

const single = (claim: string): Cluster => ({ claims: new Set([claim]), pairs: [] });
const pairCluster = (pair: AgreementPair): Cluster => ({ claims: new Set([pair.a, pair.b]), pairs: [] });

function toPair({ pair, confidence, reasons }: Verdict): AgreementPair {
  return { a: pair.a.id, b: pair.b.id, confidence, reasons };
}

function linked(
  left: Cluster,
  right: Cluster,
  found: ReadonlySet<string>,
  sourceOf: ReadonlyMap<string, string>,
): boolean {
  let links = 0;
  let possible = 0;
  for (const a of left.claims) {
    for (const b of right.claims) {
      if (sourceOf.get(a) === sourceOf.get(b)) continue;
      possible += 1;
      if (found.has(pairKey(a, b))) links += 1;
    }
  }
  return links >= MIN_LINKED * possible;
}
