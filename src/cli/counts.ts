import type { Analysis } from '../compare.js';
import type { Source } from '../corpus/types.js';
import { coverage } from '../topics/coverage.js';
import type { Topic } from '../topics/types.js';

/** How much the corpus says on a topic, in sentences of running text. */
export interface TopicCount {
  topic: Topic;
  sentences: number;
  documents: number;
  /** One entry for each source of the corpus, in its order. */
  sources: (Source & { sentences: number; documents: number })[];
}

/** Counts for every topic of an analysis. */
export function countTopics({ corpus, sentences, topics }: Analysis): TopicCount[] {
  const sourceOf = new Map(corpus.documents.map(({ id, source }) => [id, source]));
  const ids = corpus.sources.map(({ id }) => id);
  const covered = coverage(sentences, topics, ids, (document) => sourceOf.get(document) ?? '');
  return topics.map((topic, at) => {
    const found = covered[at];
    const sources = corpus.sources.map(({ id, name }, index) => {
      const { sentences: count = 0, documents = 0 } = found?.sources[index] ?? {};
      return { id, name, sentences: count, documents };
    });
    return { topic, sentences: found?.sentences ?? 0, documents: found?.documents ?? 0, sources };
  });
}

/** Sources that say anything. */
export const speaking = ({ sources }: TopicCount): number => sources.filter(({ sentences }) => sentences > 0).length;

/** The same as plain data, for JSON. */
export function topicRecord({ topic, ...counts }: TopicCount) {
  const { id, label, keywords } = topic;
  return { id, label, keywords, ...counts };
}
