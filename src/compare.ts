import type { Claim, NonClaim } from './claims/types.js';
import { assemble, type ComparisonParts } from './comparison/index.js';
import type { Comparison } from './comparison/types.js';
import type { Corpus, Document } from './corpus/types.js';
import type { Judge, Verdict } from './judge/types.js';
import type { Candidates } from './pairs/types.js';
import { overlapsPeriod } from './period.js';
import type { TaggedSentence, Topic } from './topics/types.js';
import type { Crew } from './workers/crew.js';

/** What the user gave: documents and topics. */
export interface Input {
  corpus: Corpus;
  topics: Topic[];
  /** Threads and memory for a large corpus; those that read it go on with it. */
  crew?: Crew;
}

/** The corpus cut into sentences, each tagged with its topics. */
export interface Analysis extends Input {
  /** By document id, in reading order. */
  sentences: ReadonlyMap<string, TaggedSentence[]>;
}

export interface CompareOptions {
  /** Source ids to look at; null for all. */
  sources?: string[] | null;
  /** Source ids on the other side: with them, only pairs between one of `sources` and one of these are looked at. */
  against?: string[] | null;
  /** First and last date of the documents looked at (`2022`, `2022-08` or `2022-08-14`, inclusive). */
  since?: string | null;
  until?: string | null;
  /** Findings below this confidence (0..1) are not reported. */
  minConfidence?: number | null;
  /** Pairs of claims of one source, in different documents, instead of pairs across sources: for timelines only. */
  withinSources?: boolean;
  onProgress?: (progress: Progress) => void;
}

export interface Progress {
  stage: 'read' | 'analyse' | 'claims' | 'pairs' | 'judge';
  done: number;
  total: number;
}

/**
 * Cuts every document into sentences and tags them. Of a large corpus only those documents are cut at once that name
 * one of the topics `about` (ids; without it all documents); the others are as soon as somebody looks at them.
 */
export async function analyse(
  input: Input,
  onProgress?: (progress: Progress) => void,
  about: readonly string[] | null = null,
): Promise<Analysis> {
  const [{ sentencesOf }, { loadPatterns, tagSentences }] = await Promise.all([
    import('./text/index.js'),
    import('./topics/index.js'),
  ]);
  await loadPatterns(input.topics);
  const { corpus, topics, crew } = input;
  const total = corpus.documents.length;
  const make = (document: Document): TaggedSentence[] =>
    tagSentences(sentencesOf(document), topics, { title: document.title });
  if (crew) {
    const told = (done: number): void => onProgress?.({ stage: 'analyse', done, total });
    return { ...input, sentences: await crew.sentences(corpus.documents, topics, about, make, told) };
  }
  const sentences = new Map<string, TaggedSentence[]>();
  for (const document of corpus.documents) {
    sentences.set(document.id, make(document));
    onProgress?.({ stage: 'analyse', done: sentences.size, total });
  }
  return { ...input, sentences };
}

/** Everything there is to say on a topic before its pairs are judged. */
export type TopicWork = Omit<ComparisonParts, 'verdicts' | 'engine'>;

/** The main job: one topic across all sources. */
export async function compareTopic(
  analysis: Analysis,
  topic: Topic,
  judge: Judge,
  options: CompareOptions = {},
): Promise<Comparison> {
  const work = await topicWork(analysis, topic, options);
  options.onProgress?.({ stage: 'judge', done: 0, total: work.candidates.pairs.length });
  return conclude(work, await judge.judge(work.candidates.pairs), judge, options.minConfidence);
}

/** Claims and candidate pairs of one topic. */
export async function topicWork(analysis: Analysis, topic: Topic, options: CompareOptions = {}): Promise<TopicWork> {
  const documents = analysis.corpus.documents.filter((document) => isWanted(document, options));
  const { claims, nonClaims } = await claimsOf(analysis, topic, documents);
  const [{ findCandidates }, { withLikeness }, { findBetween, findWithin }] = await Promise.all([
    import('./pairs/index.js'),
    import('./pairs/likeness.js'),
    import('./comparison/sides.js'),
  ]);
  const { sources, against, withinSources } = options;
  const find = (): Candidates => {
    if (withinSources) return findWithin(claims);
    return sources && against ? findBetween(claims, sources, against) : findCandidates(claims);
  };
  const candidates = find();
  // Documents without a claim on the topic make no origin and are never quoted.
  const speaking = new Set(claims.map(({ document }) => document));
  return {
    topic,
    corpus: { ...analysis.corpus, documents },
    sentences: new Map([...speaking].map((document) => [document, analysis.sentences.get(document) ?? []])),
    claims,
    nonClaims,
    candidates: { ...candidates, pairs: withLikeness(candidates.pairs, analysis.corpus.documents) },
    ...(sources ? { asked: [...sources, ...(against ?? [])] } : {}),
  };
}

/** What the verdicts on a topic's pairs come to. */
export function conclude(
  work: TopicWork,
  verdicts: readonly Verdict[],
  engine: Pick<Judge, 'name' | 'fingerprint'>,
  minConfidence?: number | null,
): Comparison {
  const floor = minConfidence ?? 0;
  // What is too weak to report was judged all the same.
  const held = verdicts.map(
    (verdict): Verdict => (verdict.confidence >= floor ? verdict : { ...verdict, relation: 'none', confidence: 0 }),
  );
  return assemble({ ...work, verdicts: held, engine });
}

/** The claims on a topic, by document id and position. */
export async function claimsOf(
  analysis: Analysis,
  topic: Topic,
  documents: readonly Document[] = analysis.corpus.documents,
): Promise<{ claims: Claim[]; nonClaims: NonClaim[] }> {
  const known = await analysis.crew?.claims(analysis, topic.id, documents);
  if (known) return known;
  const { extractClaims, loadTools } = await import('./claims/index.js');
  const tools = await loadTools();
  const claims: Claim[] = [];
  const nonClaims: NonClaim[] = [];
  for (const document of documents) {
    const sentences = analysis.sentences.get(document.id) ?? [];
    const onTopic = sentences.filter((sentence) => sentence.tags.some((tag) => tag.topic === topic.id));
    if (onTopic.length === 0) continue;
    const extracted = extractClaims(document, onTopic, tools, sentences);
    claims.push(...extracted.claims);
    nonClaims.push(...extracted.nonClaims);
  }
  return { claims, nonClaims };
}

function isWanted(document: Document, { sources, against, since, until }: CompareOptions): boolean {
  if (sources && ![...sources, ...(against ?? [])].includes(document.source)) return false;
  return overlapsPeriod(document.date, since ?? null, until ?? null);
}
