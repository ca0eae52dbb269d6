import type { Block, Finding } from '../../corpus/types.js';
import type { Sentence } from '../../text/types.js';
import type { Tag, TaggedSentence } from '../../topics/types.js';

/** Of each sentence its block, start, length, line, column and whether it is complete (1), one after the other. */
type Rows = number[];
const ROW = 6;
type Row = [block: number, start: number, length: number, line: number, column: number, complete: number];
/** The text of a sentence that is not the document's own stretch, by its position. */
type Texts = Record<number, string>;
/** `[position, tags]`, and what was left out. */
type PackedTags = [sentence: number, tags: Tag[], leftOut?: Finding[]];

/** What the sentences of a document say of themselves at a glance. */
export interface SentencesHead {
  /** Ids of the topics any sentence is tagged with, in order. */
  topics: string[];
}

/** The tagged sentences of one document as text; `unpackSentences` makes the same of it. */
export function packSentences(sentences: readonly TaggedSentence[], text: string): string {
  const rows: Rows = [];
  const texts: Texts = {};
  for (const one of sentences) {
    const { block, start, end, line, column, complete } = one;
    rows.push(block, start, end - start, line, column, complete ? 1 : 0);
    if (text.slice(start, end) !== one.text) texts[one.index] = one.text;
  }
  const tags = sentences.flatMap(({ index, tags: own, leftOut }): PackedTags[] => {
    if (own.length === 0 && !leftOut) return [];
    return [leftOut ? [index, own, leftOut] : [index, own]];
  });
  return JSON.stringify([rows, texts, tags]);
}

/** What `packSentences` makes of none. */
export const NO_SENTENCES = '[[],{},[]]';

export function headOfSentences(sentences: readonly TaggedSentence[]): string {
  const topics = [...new Set(sentences.flatMap(({ tags }) => tags.map(({ topic }) => topic)))].sort();
  return JSON.stringify({ topics } satisfies SentencesHead);
}

/** `document` gives the id, text and blocks the sentences were cut from. */
export function unpackSentences(
  packed: string,
  document: { id: string; text: string; blocks: readonly Block[] },
): TaggedSentence[] {
  const [rows, texts, tags] = JSON.parse(packed) as [Rows, Texts, PackedTags[]];
  const sentences = Array.from({ length: rows.length / ROW }, (_, index): TaggedSentence => {
    const [block, start, length, line, column, complete] = rows.slice(index * ROW, (index + 1) * ROW) as Row;
    const { kind, reason } = document.blocks[block] as Block;
    const end = start + length;
    const text = texts[index] ?? document.text.slice(start, end);
    const sentence: Sentence = {
      document: document.id,
      index,
      block,
      kind,
      text,
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
