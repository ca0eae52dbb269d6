import type { Claim } from '../claims/types.js';
import type { Verdict } from '../judge/types.js';
import { byText } from '../order.js';
import { type Cluster, clusterAgreements } from './clusters.js';
import { findingId } from './ids.js';
import { strongestFirst } from './order.js';
import { isCopy, normalised } from './origins.js';
import type { Agreement, Origin } from './types.js';

/** Clusters of claims that make the same point, strongest first. */
export function agreementsOf(
  verdicts: readonly Verdict[],
  claims: readonly Claim[],
  origins: readonly Origin[],
): Agreement[] {
  const found = verdicts.filter((verdict) => verdict.relation === 'agreement').sort(strongestFirst);
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const originOf = new Map(origins.flatMap((origin) => origin.documents.map((id) => [id, origin.id])));
  return clusterAgreements(found)
    .map((cluster) => toAgreement(cluster, byId, originOf))
    .sort((x, y) => y.confidence - x.confidence || y.sources.length - x.sources.length || byText(x.id, y.id));
}

function toAgreement(
  cluster: Cluster,
  byId: ReadonlyMap<string, Claim>,
  originOf: ReadonlyMap<string, string>,
): Agreement {
  const ids = showOrder(cluster);
  const members = ids.map((id) => byId.get(id)).filter((claim) => claim !== undefined);
  return {
    id: findingId('agreement', ids),
    claims: ids,
    sources: [...new Set(members.map((claim) => claim.source))].sort(),
    origins: countOrigins(members, originOf),
    confidence: Math.max(...cluster.pairs.map((pair) => pair.confidence)),
    pairs: cluster.pairs,
  };
}

/** Claims in the order of their best pair, so that the first two are the strongest evidence. */
function showOrder(cluster: Cluster): string[] {
  return [...new Set(cluster.pairs.flatMap((pair) => [pair.a, pair.b]))];
}

/** Copies of one document, and copies of one sentence, word for word or edited, are one witness. */
function countOrigins(members: readonly Claim[], originOf: ReadonlyMap<string, string>): number {
  const seen: { origin: string; text: string; said: string }[] = [];
  for (const claim of members) {
    const origin = originOf.get(claim.document) ?? claim.document;
    const text = normalised(claim.text);
    const known = seen.some(
      (other) => other.origin === origin || other.text === text || isCopy(other.said, claim.text),
    );
    if (!known) seen.push({ origin, text, said: claim.text });
  }
  return seen.length;
}
