import type { Claim } from '../claims/types.js';
import { changesOf } from '../comparison/changes.js';
import { findingId } from '../comparison/ids.js';
import type { Agreement, AgreementPair, Comparison, Conflict } from '../comparison/types.js';
import { byText } from '../order.js';
import { type Finder, finderOf } from './finder.js';
import { outcomeOf } from './outcome.js';
import type { Judged, PersonVerdict, Reported } from './types.js';

type Conflicting = Extract<Reported, 'contradiction' | 'tension'>;

/**
 * The comparison as people corrected it: findings they set aside are no longer listed, others stand where they said
 * they belong, and every finding they looked at is in `judged` with what they said. The comparison given stays as it is.
 */
export function applyVerdicts(
  comparison: Comparison,
  verdicts: readonly PersonVerdict[],
): { comparison: Comparison; judged: Judged[] } {
  const claims = new Map(comparison.claims.map((claim) => [claim.id, claim]));
  const find = finderOf(verdicts, claims);
  const judged: Judged[] = [];
  const lists: Record<Conflicting, Conflict[]> = { contradiction: [], tension: [] };
  const agreed: AgreementPair[] = [];
  const put = (pair: AgreementPair, relation: Reported, by: PersonVerdict): void => {
    if (relation === 'agreement') agreed.push(pair);
    else lists[relation].push(conflictOf(pair, relation, by));
  };
  for (const relation of ['contradiction', 'tension'] as const) {
    for (const found of relation === 'contradiction' ? comparison.contradictions : comparison.tensions) {
      const verdict = find(found.a, found.b, found.id);
      const outcome = verdict && outcomeOf(relation, verdict.verdict);
      if (verdict && outcome) judged.push({ ...pairOf(found), id: found.id, relation, outcome, verdict });
      if (!verdict || !outcome || outcome === 'confirmed') lists[relation].push(found);
      else if (outcome !== 'aside') put(found, outcome, verdict);
    }
  }
  const agreements = comparison.agreements.flatMap((agreement) => {
    const kept = agreement.pairs.filter((pair) => {
      const verdict = verdictOn(find, agreement, pair);
      const outcome = verdict && outcomeOf('agreement', verdict.verdict);
      if (!verdict || !outcome) return true;
      judged.push({ ...pairOf(pair), id: agreement.id, relation: 'agreement', outcome, verdict });
      if (outcome !== 'confirmed' && outcome !== 'aside') put(pair, outcome, verdict);
      return outcome === 'confirmed';
    });
    return kept.length === agreement.pairs.length ? [agreement] : shrunk(agreement, kept, comparison, claims);
  });
  if (judged.every(({ outcome }) => outcome === 'confirmed')) return { comparison, judged };
  for (const pair of agreed) {
    const there = agreements.some(({ claims: members }) => members.includes(pair.a) && members.includes(pair.b));
    if (!there) agreements.push(agreementOf([pair], comparison, claims));
  }
  agreements.sort((x, y) => y.confidence - x.confidence || byText(x.id, y.id));
  for (const list of Object.values(lists)) list.sort((x, y) => y.confidence - x.confidence || byText(x.id, y.id));
  const inAgreement = new Set(agreements.flatMap((agreement) => agreement.claims));
  return {
    judged,
    comparison: {
      ...comparison,
      agreements,
      contradictions: lists.contradiction,
      tensions: lists.tension,
      changes: changesOf(lists.tension, comparison.claims),
      unique: comparison.claims.map(({ id }) => id).filter((id) => !inAgreement.has(id)),
    },
  };
}

const pairOf = ({ a, b, confidence }: AgreementPair) => ({ a, b, confidence });

/** The id of an agreement names a pair only where it has no other. */
function verdictOn(find: Finder, { id, pairs }: Agreement, { a, b }: AgreementPair): PersonVerdict | null {
  return find(a, b, pairs.length === 1 ? id : null);
}

/** Moved by a person's word; an update is a tension over time, which is what its first reason says. */
function conflictOf({ a, b, confidence, reasons }: AgreementPair, relation: Conflicting, by: PersonVerdict): Conflict {
  const why = by.verdict === 'update' ? [{ code: 'time' }, ...reasons.filter(({ code }) => code !== 'time')] : reasons;
  return { id: findingId(relation, [a, b]), a, b, confidence, reasons: why, like: null };
}

/** What is left of a cluster: the claims that still stand in one of its pairs. */
function shrunk(
  { pairs }: Agreement,
  kept: readonly AgreementPair[],
  comparison: Comparison,
  claims: ReadonlyMap<string, Claim>,
): Agreement[] {
  return pairs.length > 0 && kept.length > 0 ? [agreementOf(kept, comparison, claims)] : [];
}

function agreementOf(
  pairs: readonly AgreementPair[],
  { origins }: Comparison,
  claims: ReadonlyMap<string, Claim>,
): Agreement {
  const ids = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))];
  const members = ids.map((id) => claims.get(id)).filter((claim) => claim !== undefined);
  const originOf = (claim: Claim): string =>
    origins.find(({ documents }) => documents.includes(claim.document))?.id ?? claim.document;
  return {
    id: findingId('agreement', ids),
    claims: ids,
    sources: [...new Set(members.map(({ source }) => source))].sort(),
    origins: new Set(members.map(originOf)).size,
    confidence: Math.max(...pairs.map(({ confidence }) => confidence)),
    pairs: [...pairs],
  };
}
