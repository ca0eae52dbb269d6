import type { Claim } from '../../claims/types.js';
import type { Verdict } from '../../judge/types.js';
import type { Sentence } from '../../text/types.js';
import type { ComparisonParts } from '../index.js';
import { findOrigins } from '../origins.js';
import { weakerOf } from '../weaker.js';
import type { Frame, PartClaim, PartContext, PartDocument, TopicPart } from './types.js';

type Work = Omit<ComparisonParts, 'verdicts' | 'engine'>;

/** The most neighbours anybody can ask for on either side of a quote (`--context`). */
const AROUND = 20;

/** One part's verdicts as plain data; pairs without a finding become counts. */
export function packTopic(work: Work, verdicts: readonly Verdict[], withFrame: boolean): TopicPart {
  const nothing: TopicPart['nothing'] = { judged: 0, leftOut: {}, weaker: weakerOf(verdicts) };
  const found: TopicPart['verdicts'] = [];
  for (const { pair, relation, confidence, reasons, leftOut } of verdicts) {
    if (relation !== 'none') {
      const { a, b, similarity } = pair;
      found.push({ a: a.id, b: b.id, similarity, relation, confidence, reasons });
    } else if (leftOut !== undefined) nothing.leftOut[leftOut] = (nothing.leftOut[leftOut] ?? 0) + 1;
    else nothing.judged += 1;
  }
  return { id: work.topic.id, nothing, verdicts: found, frame: withFrame ? packFrame(work) : null };
}

function packFrame({ topic, corpus, sentences, claims, candidates, asked }: Work): Frame {
  return {
    topic,
    root: corpus.root,
    sources: corpus.sources,
    documents: corpus.documents.map(packDocument),
    claims: claims.map(packClaim),
    origins: findOrigins(sentences),
    context: packContext(claims, sentences),
    candidates: { total: candidates.total, leftOut: candidates.leftOut },
    asked: asked ? [...asked] : null,
  };
}

function packDocument(document: Work['corpus']['documents'][number]): PartDocument {
  const { text: _text, blocks: _blocks, evidence: _evidence, ...rest } = document;
  return rest;
}

function packClaim(claim: Claim): PartClaim {
  const { tokens: _tokens, tags: _tags, negations: _negations, names: _names, roles: _roles, ...rest } = claim;
  // JSON has no infinity: an open end is written as text.
  const bound = (value: number): number => (Number.isFinite(value) ? value : (String(value) as unknown as number));
  return {
    ...rest,
    quantities: rest.quantities.map((one) => ({ ...one, low: bound(one.low), high: bound(one.high) })),
  };
}

function packContext(claims: readonly Claim[], sentences: Work['sentences']): PartContext[] {
  const starts = new Map<string, number[]>();
  for (const { document, start } of claims) starts.set(document, [...(starts.get(document) ?? []), start]);
  return [...starts].map(([document, from]) => {
    const prose = (sentences.get(document) ?? []).filter(({ kind }) => kind === 'prose');
    return { document, sentences: near(prose, from).map(({ start, end, text }) => [start, end, text]) };
  });
}

/** Sentences within reach of any of the starts. */
function near(prose: readonly Sentence[], starts: readonly number[]): Sentence[] {
  const kept = new Set<number>();
  for (const at of starts) {
    const place = prose.findIndex(({ start, end }) => start <= at && at < end);
    if (place < 0) continue;
    for (let i = Math.max(0, place - AROUND); i <= Math.min(prose.length - 1, place + AROUND); i++) kept.add(i);
  }
  return prose.filter((_, i) => kept.has(i));
}
