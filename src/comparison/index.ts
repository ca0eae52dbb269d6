import type { Claim, NonClaim } from '../claims/types.js';
import type { Corpus } from '../corpus/types.js';
import type { Judge, Verdict } from '../judge/types.js';
import type { Candidates } from '../pairs/types.js';
import type { Sentence } from '../text/types.js';
import type { Topic } from '../topics/types.js';
import { agreementsOf } from './agreements.js';
import { changesOf } from './changes.js';
import { conflictsOf } from './conflicts.js';
import { findOrigins } from './origins.js';
import type { Comparison, Origin, SourceSummary, Weaker } from './types.js';
import { addWeaker, weakerOf } from './weaker.js';

export interface ComparisonParts {
  topic: Topic;
  corpus: Corpus;
  /** All segments of the documents looked at, by document id. */
  sentences: ReadonlyMap<string, readonly Sentence[]>;
  claims: Claim[];
  nonClaims: NonClaim[];
  candidates: Candidates;
  verdicts: Verdict[];
  engine: Pick<Judge, 'name' | 'fingerprint'>;
  /** Source ids looked at, where not all were: a source that was not asked is not silent. */
  asked?: readonly string[];
  /** Pairs without a finding that are only counted here, not among the verdicts. */
  nothing?: Nothing;
  /** Known already; else found in the sentences. */
  origins?: Origin[];
}

/** Pairs that came to nothing, as counts. */
export interface Nothing {
  judged: number;
  /** By reason. */
  leftOut: Record<string, number>;
  /** Parts of an older version do not tell. */
  weaker?: Weaker;
}

/** Puts the verdicts on one topic together into the answer that formats print. */
export function assemble(parts: ComparisonParts): Comparison {
  const { topic, corpus, sentences, claims, nonClaims, candidates, verdicts, engine, asked } = parts;
  const origins = parts.origins ?? findOrigins(sentences);
  const agreements = agreementsOf(verdicts, claims, origins);
  const tensions = conflictsOf(verdicts, 'tension');
  const sources = summarise(corpus, claims);
  const agreed = new Set(agreements.flatMap((agreement) => agreement.claims));
  return {
    topic,
    corpus,
    sources,
    claims,
    nonClaims,
    sentences,
    agreements,
    contradictions: conflictsOf(verdicts, 'contradiction'),
    tensions,
    changes: changesOf(tensions, claims),
    origins,
    unique: claims.map((claim) => claim.id).filter((id) => !agreed.has(id)),
    silent: sources
      .filter((source) => source.claims === 0 && (asked?.includes(source.id) ?? true))
      .map((source) => source.id),
    examined: examinedOf(candidates, verdicts, parts.nothing),
    weaker: addWeaker(weakerOf(verdicts), parts.nothing?.weaker),
    engine: { name: engine.name, fingerprint: engine.fingerprint },
  };
}

/** How many pairs there were, how many were judged, and why the others were not. */
export function examinedOf(
  { total, leftOut }: Pick<Candidates, 'total' | 'leftOut'>,
  verdicts: readonly Verdict[],
  nothing: Pick<Nothing, 'judged' | 'leftOut'> = { judged: 0, leftOut: {} },
): Comparison['examined'] {
  const added = { ...nothing.leftOut };
  for (const { leftOut: why } of verdicts) if (why !== undefined) added[why] = (added[why] ?? 0) + 1;
  const counts = { ...leftOut };
  // In an order of their own: nobody should see in which order verdicts came.
  for (const why of Object.keys(added).sort()) counts[why] = (counts[why] ?? 0) + (added[why] ?? 0);
  const judged = verdicts.filter((verdict) => verdict.leftOut === undefined).length + nothing.judged;
  return { pairs: total, judged, leftOut: counts };
}

function summarise(corpus: Corpus, claims: readonly Claim[]): SourceSummary[] {
  const documents = countBySource(corpus.documents);
  const made = countBySource(claims);
  return corpus.sources.map(({ id, name }) => ({
    id,
    name,
    documents: documents.get(id) ?? 0,
    claims: made.get(id) ?? 0,
  }));
}

function countBySource(list: readonly { source: string }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { source } of list) counts.set(source, (counts.get(source) ?? 0) + 1);
  return counts;
}
