import type { Block, Finding } from '../../corpus/types.js';
import type { Sentence } from '../../text/types.js';
import type { Tag, TaggedSentence } from '../../topics/types.js';

/** `[block, start, end, line, column, complete]`, and the text where it is not the document's own. */
type PackedSentence = [
  block: number,
  start: number,
  end: number,
  line: number,
  column: number,
  complete: 0 | 1,
  text?: string,
];
/** `[position, tags]`, and what was left out. */
type PackedTags = [sentence: number, tags: Tag[], leftOut?: Finding[]];

/** What the sentences of a document say of themselves at a glance. */
export interface SentencesHead {
  /** Ids of the topics any sentence is tagged with, in order. */
  topics: string[];
}

/** The tagged sentences of one document as text; `unpackSentences` makes the same of it. */
export function packSentences(sentences: readonly TaggedSentence[], text: string): string {
  const rows = sentences.map((one): PackedSentence => {
    const { block, start, end, line, column, complete } = one;
    const whole = complete ? 1 : 0;
    if (text.slice(start, end) === one.text) return [block, start, end, line, column, whole];
    return [block, start, end, line, column, whole, one.text];
  });
  const tags = sentences.flatMap(({ index, tags: own, leftOut }): PackedTags[] => {
    if (own.length === 0 && !leftOut) return [];
    return [leftOut ? [index, own, leftOut] : [index, own]];
  });
  return JSON.stringify([rows, tags]);
}

export function headOfSentences(sentences: readonly TaggedSentence[]): string {
  const topics = [...new Set(sentences.flatMap(({ tags }) => tags.map(({ topic }) => topic)))].sort();
  return JSON.stringify({ topics } satisfies SentencesHead);
}

/** `document` gives the id, text and blocks the sentences were cut from. */
export function unpackSentences(
  packed: string,
  document: { id: string; text: string; blocks: readonly Block[] },
): TaggedSentence[] {
  const [rows, tags] = JSON.parse(packed) as [PackedSentence[], PackedTags[]];
  const sentences = rows.map(([block, start, end, line, column, complete, text], index): TaggedSentence => {
    const { kind, reason } = document.blocks[block] as Block;
    const sentence: Sentence = {
      document: document.id,
      index,
      block,
      kind,
      text: text ?? document.text.slice(start, end),
      start,
      end,
      line,
      column,
      complete: complete === 1,
      reason,
    };
    return { ...sentence, tags: [] };
  });
  for (const [index, own, leftOut] of tags) {
    const sentence = sentences[index] as TaggedSentence;
    sentence.tags = own;
    if (leftOut) sentence.leftOut = leftOut;
  }
  return sentences;
}
