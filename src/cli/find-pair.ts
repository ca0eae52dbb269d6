import type { Claim, NonClaim } from '../claims/types.js';
import type { Analysis } from '../compare.js';
import { UserError } from '../errors.js';
import type { Topic } from '../topics/types.js';
import { findClaim } from './find-claim.js';

/** Two claims of different sources and the first topic they share. */
export interface ClaimPair {
  a: Claim;
  b: Claim;
  topic: Topic;
  /** All claims of that topic. */
  claims: Claim[];
}

/** The two claims meant by their ids, their texts or parts of them. Throws `UserError` where they cannot be a pair. */
export async function findPair(analysis: Analysis, typedA: string, typedB: string): Promise<ClaimPair> {
  const byTopic = await claimsByTopic(analysis);
  const claims = new Map([...byTopic.values()].flatMap((of) => of.claims).map((claim) => [claim.id, claim]));
  const nonClaims = [...byTopic.values()].flatMap((of) => of.nonClaims);
  const a = findClaim(typedA, [...claims.values()], nonClaims, analysis);
  const b = findClaim(typedB, [...claims.values()], nonClaims, analysis);
  if (a.id === b.id)
    throw new UserError('Both texts name the same claim.', { hint: 'Give more of each text, or ids.' });
  if (a.source === b.source)
    throw new UserError('Both claims are of one source: a source is never compared with itself.');
  const shared = [...byTopic].find(([, of]) => [a, b].every(({ id }) => of.claims.some((claim) => claim.id === id)));
  if (!shared)
    throw new UserError('The two claims share no topic, so they were never compared.', {
      hint: 'Compare their texts: compare pair "..." "...".',
    });
  const [topic, { claims: onTopic }] = shared;
  return { a, b, topic, claims: onTopic };
}

async function claimsByTopic(analysis: Analysis): Promise<Map<Topic, { claims: Claim[]; nonClaims: NonClaim[] }>> {
  const { claimsOf } = await import('../compare.js');
  const found = new Map<Topic, { claims: Claim[]; nonClaims: NonClaim[] }>();
  for (const topic of analysis.topics) found.set(topic, await claimsOf(analysis, topic));
  return found;
}
