import type { TaggedSentence, Topic } from './types.js';

/** How many sentences a source has on a topic. */
export interface Coverage {
  topic: string;
  /** Of running text, tagged with the topic. */
  sentences: number;
  documents: number;
  /** One entry per source, silent ones too, in the order given. */
  sources: { source: string; sentences: number; documents: number }[];
}

/** Counts tagged sentences of running text per topic and source; `sourceOf` gives a document's source. */
export function coverage(
  sentences: ReadonlyMap<string, readonly TaggedSentence[]>,
  topics: readonly Topic[],
  sources: readonly string[],
  sourceOf: (document: string) => string,
): Coverage[] {
  return topics.map((topic) => {
    const bySource = new Map(sources.map((source) => [source, { source, sentences: 0, documents: 0 }]));
    for (const [document, ofDocument] of sentences) {
      const count = ofDocument.filter((one) => one.kind === 'prose' && one.tags.some((tag) => tag.topic === topic.id));
      const row = bySource.get(sourceOf(document));
      if (!row || count.length === 0) continue;
      row.sentences += count.length;
      row.documents++;
    }
    const rows = [...bySource.values()];
    const sum = (key: 'sentences' | 'documents'): number => rows.reduce((total, row) => total + row[key], 0);
    return { topic: topic.id, sentences: sum('sentences'), documents: sum('documents'), sources: rows };
  });
}
