import type { Claim, NonClaim } from './claims/types.js';
import { assemble } from './comparison/index.js';
import type { Comparison } from './comparison/types.js';
import type { Corpus, Document } from './corpus/types.js';
import type { Judge } from './judge/types.js';
import { overlapsPeriod } from './period.js';
import type { TaggedSentence, Topic } from './topics/types.js';

/** What the user gave: documents and topics. */
export interface Input {
  corpus: Corpus;
  topics: Topic[];
}

/** The corpus cut into sentences, each tagged with its topics. */
export interface Analysis extends Input {
  /** By document id, in reading order. */
  sentences: ReadonlyMap<string, TaggedSentence[]>;
}

export interface CompareOptions {
  /** Source ids to look at; null for all. */
  sources?: string[] | null;
  /** First and last date of the documents looked at (`2022`, `2022-08` or `2022-08-14`, inclusive). */
  since?: string | null;
  until?: string | null;
  /** Findings below this confidence (0..1) are not reported. */
  minConfidence?: number | null;
  onProgress?: (progress: Progress) => void;
}

export interface Progress {
  stage: 'read' | 'analyse' | 'claims' | 'pairs' | 'judge';
  done: number;
  total: number;
}

/** Cuts every document into sentences and tags them. */
export async function analyse(input: Input, onProgress?: (progress: Progress) => void): Promise<Analysis> {
  const [{ sentencesOf }, { tagSentences }] = await Promise.all([
    import('./text/index.js'),
    import('./topics/index.js'),
  ]);
  const sentences = new Map<string, TaggedSentence[]>();
  const total = input.corpus.documents.length;
  for (const document of input.corpus.documents) {
    sentences.set(document.id, tagSentences(sentencesOf(document), input.topics, { title: document.title }));
    onProgress?.({ stage: 'analyse', done: sentences.size, total });
  }
  return { ...input, sentences };
}

/** The main job: one topic across all sources. */
export async function compareTopic(
  analysis: Analysis,
  topic: Topic,
  judge: Judge,
  options: CompareOptions = {},
): Promise<Comparison> {
  const documents = analysis.corpus.documents.filter((document) => isWanted(document, options));
  const { claims, nonClaims } = await claimsOf(analysis, topic, documents);
  const { findCandidates } = await import('./pairs/index.js');
  const candidates = findCandidates(claims, {});
  options.onProgress?.({ stage: 'judge', done: 0, total: candidates.pairs.length });
  const verdicts = await judge.judge(candidates.pairs);
  const floor = options.minConfidence ?? 0;
  return assemble({
    topic,
    corpus: { ...analysis.corpus, documents, sources: analysis.corpus.sources },
    sentences: new Map(documents.map((document) => [document.id, analysis.sentences.get(document.id) ?? []])),
    claims,
    nonClaims,
    candidates,
    verdicts: verdicts.filter((verdict) => verdict.relation === 'none' || verdict.confidence >= floor),
    engine: judge,
  });
}

/** The claims on a topic, by document id and position. */
export async function claimsOf(
  analysis: Analysis,
  topic: Topic,
  documents: readonly Document[] = analysis.corpus.documents,
): Promise<{ claims: Claim[]; nonClaims: NonClaim[] }> {
  const { extractClaims, loadTools } = await import('./claims/index.js');
  const tools = await loadTools();
  const claims: Claim[] = [];
  const nonClaims: NonClaim[] = [];
  for (const document of documents) {
    const sentences = analysis.sentences.get(document.id) ?? [];
    const onTopic = sentences.filter((sentence) => sentence.tags.some((tag) => tag.topic === topic.id));
    if (onTopic.length === 0) continue;
    const extracted = extractClaims(document, onTopic, tools);
    claims.push(...extracted.claims);
    nonClaims.push(...extracted.nonClaims);
  }
  return { claims, nonClaims };
}

function isWanted(document: Document, { sources, since, until }: CompareOptions): boolean {
  if (sources && !sources.includes(document.source)) return false;
  return overlapsPeriod(document.date, since ?? null, until ?? null);
}
