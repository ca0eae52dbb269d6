import { NO_SENTENCES, type SentencesHead, unpackSentences } from '../cache/packing/sentences.js';
import type { Document } from '../corpus/types.js';
import type { TaggedSentence } from '../topics/types.js';
import type { Packed } from './stages.js';

interface Entry {
  document: Document;
  topics: ReadonlySet<string>;
  /** Null where the document was passed over: it speaks of none of the topics asked about. */
  packed: string | null;
}

/**
 * The tagged sentences of a large corpus by document id, as a map: those of a document are unpacked (or, where it was
 * passed over, made) when they are asked for, since most documents say nothing on the topic at hand.
 */
export class TaggedCorpus implements ReadonlyMap<string, TaggedSentence[]> {
  private readonly entriesById: ReadonlyMap<string, Entry>;
  private readonly unpacked = new Map<string, TaggedSentence[]>();

  constructor(
    documents: readonly Document[],
    results: readonly Packed[],
    private readonly make: (document: Document) => TaggedSentence[],
  ) {
    this.entriesById = new Map(
      documents.map((document, at) => {
        const { head, body } = results[at] as Packed;
        const { topics } = JSON.parse(head) as SentencesHead;
        return [document.id, { document, topics: new Set(topics), packed: body || null }];
      }),
    );
  }

  /** Whether any sentence of the document is on the topic; unpacks nothing. */
  speaksOf(id: string, topic: string): boolean {
    return this.entriesById.get(id)?.topics.has(topic) ?? false;
  }

  /** The sentences of a document as they are sent to a thread. */
  packed(id: string): string {
    return this.entriesById.get(id)?.packed ?? NO_SENTENCES;
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
    const sentences = this.made(entry);
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
    for (const [id, entry] of this.entriesById) yield [id, this.unpacked.get(id) ?? this.made(entry)];
  }

  private made({ packed, document }: Entry): TaggedSentence[] {
    return packed === null ? this.make(document) : unpackSentences(packed, document);
  }

  [Symbol.iterator](): MapIterator<[string, TaggedSentence[]]> {
    return this.entries();
  }

  forEach(use: (sentences: TaggedSentence[], id: string, map: ReadonlyMap<string, TaggedSentence[]>) => void): void {
    for (const [id, sentences] of this.entries()) use(sentences, id, this);
  }
}
