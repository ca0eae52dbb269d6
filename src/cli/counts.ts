import type { Analysis } from '../compare.js';
import type { Source } from '../corpus/types.js';
import type { Topic } from '../topics/types.js';

/** How much the corpus says on a topic. */
export interface TopicCount {
  topic: Topic;
  /** Sentences in all. */
  sentences: number;
  /** One entry for each source of the corpus, in its order. */
  sources: { source: Source; sentences: number }[];
}

/** Counts sentences of running text on each topic; headings, captions and the like do not count. */
export function countTopics(analysis: Analysis, topics: readonly Topic[] = analysis.topics): TopicCount[] {
  const sourceOf = new Map(analysis.corpus.documents.map(({ id, source }) => [id, source]));
  const counts = new Map<string, number>();
  for (const [document, sentences] of analysis.sentences) {
    for (const sentence of sentences) {
      if (sentence.reason) continue;
      for (const { topic } of sentence.tags) {
        const key = `${topic}\n${sourceOf.get(document)}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
  }
  return topics.map((topic) => {
    const sources = analysis.corpus.sources.map((source) => ({
      source,
      sentences: counts.get(`${topic.id}\n${source.id}`) ?? 0,
    }));
    return { topic, sentences: sources.reduce((sum, one) => sum + one.sentences, 0), sources };
  });
}

/** Sources that say anything. */
export const speaking = ({ sources }: TopicCount): number => sources.filter(({ sentences }) => sentences > 0).length;

export interface TopicRecord {
  id: string;
  label: string;
  keywords: string[];
  sentences: number;
  sources: { id: string; name: string; sentences: number }[];
}

/** The same as plain data, for JSON. */
export function topicRecord({ topic, sentences, sources }: TopicCount): TopicRecord {
  const { id, label, keywords } = topic;
  return {
    id,
    label,
    keywords,
    sentences,
    sources: sources.map((one) => ({ ...one.source, sentences: one.sentences })),
  };
}
