import { type SentencesHead, unpackSentences } from '../cache/packing/sentences.js';
import type { Document } from '../corpus/types.js';
import type { TaggedSentence } from '../topics/types.js';
import type { Packed } from './stages.js';

interface Entry {
  document: Document;
  topics: ReadonlySet<string>;
  packed: string;
}

/**
 * The tagged sentences of a large corpus by document id, as a map: those of a document are unpacked when they are
 * asked for, since most documents say nothing on the topic at hand.
 */
export class TaggedCorpus implements ReadonlyMap<string, TaggedSentence[]> {
  private readonly entriesById: ReadonlyMap<string, Entry>;
  private readonly unpacked = new Map<string, TaggedSentence[]>();

  constructor(documents: readonly Document[], results: readonly Packed[]) {
    this.entriesById = new Map(
      documents.map((document, at) => {
        const { head, body } = results[at] as Packed;
        const { topics } = JSON.parse(head) as SentencesHead;
        return [document.id, { document, topics: new Set(topics), packed: body }];
      }),
    );
  }

  /** Whether any sentence of the document is on the topic; unpacks nothing. */
  speaksOf(id: string, topic: string): boolean {
    return this.entriesById.get(id)?.topics.has(topic) ?? false;
  }

  /** The sentences of a document as they are sent to a thread. */
  packed(id: string): string {
    return this.entriesById.get(id)?.packed ?? '[[],[]]';
  }

  get size(): number {
    return this.entriesById.size;
  }

  has(id: string): boolean {
    return this.entriesById.has(id);
  }

  get(id: string): TaggedSentence[] | undefined {
    const known = this.unpacked.get(id);
    const entry = this.entriesById.get(id);
    if (known || !entry) return known;
    const sentences = unpackSentences(entry.packed, entry.document);
    this.unpacked.set(id, sentences);
    return sentences;
  }

  keys(): MapIterator<string> {
    return this.entriesById.keys();
  }

  /** One after the other, keeping none: all of them at once may not be worth the room. */
  *values(): MapIterator<TaggedSentence[]> {
    for (const [, sentences] of this.entries()) yield sentences;
  }

  *entries(): MapIterator<[string, TaggedSentence[]]> {
    for (const [id, { packed, document }] of this.entriesById) {
      yield [id, this.unpacked.get(id) ?? unpackSentences(packed, document)];
    }
  }

  [Symbol.iterator](): MapIterator<[string, TaggedSentence[]]> {
    return this.entries();
  }

  forEach(use: (sentences: TaggedSentence[], id: string, map: ReadonlyMap<string, TaggedSentence[]>) => void): void {
    for (const [id, sentences] of this.entries()) use(sentences, id, this);
  }
}
