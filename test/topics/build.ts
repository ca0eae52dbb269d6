import type { Sentence } from '../../src/text/types.js';
import type { TaggedSentence, Topic } from '../../src/topics/types.js';

/** A topic with the given keywords; everything else empty unless given. */
export const topic = (id: string, keywords: string[], rest: Partial<Topic> = {}): Topic => ({
  id,
  label: id,
  keywords,
  exclude: [],
  patterns: [],
  eventLog: false,
  matches: [],
  ignores: [],
  ...rest,
});

/** A document: each item a paragraph (a list of sentences) or a heading (a text). */
export function document(...blocks: (string | string[])[]): Sentence[] {
  const sentences: Sentence[] = [];
  for (const [block, content] of blocks.entries()) {
    const kind = typeof content === 'string' ? 'heading' : 'prose';
    for (const text of typeof content === 'string' ? [content] : content) {
      const index = sentences.length;
      const [start, end] = [0, text.length];
      sentences.push({
        document: 'd', index, block, kind, text, start, end, line: 1, column: 1, complete: true, reason: null,
      }); // biome-ignore format: one line
    }
  }
  return sentences;
}

/** `topic code` of each tag of a sentence, weights left out: what a table of cases is compared with. */
export const codesOf = (sentence: TaggedSentence | undefined): string[] =>
  (sentence?.tags ?? []).map((tag) => `${tag.topic} ${tag.reasons[0]?.code ?? ''}`);
