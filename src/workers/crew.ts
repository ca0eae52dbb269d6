import { availableParallelism } from 'node:os';
import { codeFingerprint } from '../cache/code.js';
import { digestOf } from '../cache/digest.js';
import { type Lines, openLines } from '../cache/lines.js';
import { type Extracted, unpackClaims } from '../cache/packing/claims.js';
import { type DocumentHead, documentFrom, packBlocks, packHead } from '../cache/packing/document.js';
import { prune } from '../cache/survey.js';
import type { TextMeta } from '../corpus/document.js';
import type { Builder, ReadAhead } from '../corpus/loading/builder.js';
import type { Entry } from '../corpus/loading/entry.js';
import type { Limits } from '../corpus/loading/limits.js';
import { endingOf } from '../corpus/readers/index.js';
import type { Document } from '../corpus/types.js';
import type { TaggedSentence, Topic } from '../topics/types.js';
import { readAhead } from './ahead.js';
import { Line } from './line.js';
import { openPool, type Pool } from './pool.js';
import type { Shared, Stage, TextStage } from './stages.js';
import { TaggedCorpus } from './tagged-corpus.js';

export interface CrewOptions {
  /** Threads; null or nothing: one for each core. With one, everything happens in this thread. */
  jobs?: number | null;
  /** Folder of the cache; null or nothing: nothing is remembered beyond this run. */
  cache?: string | null;
}

/** How many documents went through a stage, and how many of them were remembered from an earlier run. */
export type Tally = Partial<Record<TextStage, { documents: number; remembered: number }>>;

type OnDone = (done: number) => void;

/** What a document was unpacked from: what is sent to threads, and what names its content. */
interface Source {
  key: string;
  head: DocumentHead;
  blocks: string;
}

/**
 * Reads, tags and analyses the documents of a large corpus on several cores, and remembers what it did: the same
 * results as in one thread and without memory, byte for byte.
 */
export class Crew {
  readonly tally: Tally = {};
  private readonly pool: Pool;
  private readonly sources = new WeakMap<Document, Source>();

  private constructor(
    private readonly cache: string | null,
    private readonly code: string,
    jobs: number,
  ) {
    this.pool = openPool(jobs);
  }

  static async hire({ jobs, cache = null }: CrewOptions = {}): Promise<Crew> {
    return new Crew(cache, cache === null ? '' : await codeFingerprint(), jobs ?? availableParallelism());
  }

  /** Parses files before their turn comes. */
  async readAhead(entries: readonly Entry[], limits: Limits): Promise<ReadAhead> {
    const memory = await this.memory('files', JSON.stringify(limits));
    const keyOf = (file: string, bytes: Uint8Array): string => this.keyOf(() => [endingOf(file), hashOf(bytes)]);
    return readAhead({ entries, limits, pool: this.pool, memory, keyOf, close: () => this.keep(memory) });
  }

  /** Makes documents of texts. */
  async builder(): Promise<Builder> {
    const { line, close } = await this.line('documents', null);
    const texts: string[] = [];
    const keys: string[] = [];
    const places: Pick<Document, 'file' | 'record'>[] = [];
    return {
      add: (text, { file = '', record, ...meta }) => {
        // Where a text lies says nothing of what it says: it stays known when its file is renamed or lines come before it.
        const key = this.keyOf(() => [JSON.stringify({ ...meta, roles: meta.roles && [...meta.roles] }), text]);
        texts.push(text);
        keys.push(key);
        places.push(record === undefined ? { file } : { file, record });
        return line.add({ text, meta: plain(meta) }, key);
      },
      done: async () => {
        const results = await line.finish();
        await close();
        return results.map(({ head, body }, at) => {
          const known = { ...(JSON.parse(head) as DocumentHead), ...places[at] };
          const document = documentFrom(known, texts[at] as string, body);
          this.sources.set(document, { key: keys[at] as string, head: known, blocks: body });
          return document;
        });
      },
    };
  }

  /**
   * The sentences of all documents, tagged with `topics`. Documents that name none of the topics asked `about` (ids) are
   * passed over; `make` does the work for them if somebody wants to see them after all.
   */
  async sentences(
    documents: readonly Document[],
    topics: Topic[],
    about: readonly string[] | null,
    make: (document: Document) => TaggedSentence[],
    onDone?: OnDone,
  ): Promise<TaggedCorpus> {
    const question = about === null ? '' : hashOf(...about);
    const { line, close } = await this.line('sentences', { topics, about }, { onDone, basis: { topics }, question });
    for (const document of documents) {
      const { key, head, blocks } = this.sourceOf(document);
      await line.add({ text: document.text, head, blocks }, key);
    }
    const results = await line.finish();
    await close();
    return new TaggedCorpus(documents, results, make);
  }

  /**
   * The claims on one topic of those documents that speak of it, in the order of the documents; null for sentences
   * that are not this crew's work.
   */
  async claims(
    { sentences, topics }: { sentences: ReadonlyMap<string, TaggedSentence[]>; topics: readonly Topic[] },
    topic: string,
    documents: readonly Document[],
    onDone?: OnDone,
  ): Promise<Extracted | null> {
    if (!(sentences instanceof TaggedCorpus)) return null;
    const { line, close } = await this.line('claims', { topic }, { onDone, basis: { topics, topic } });
    for (const document of documents) {
      if (!sentences.speaksOf(document.id, topic)) continue;
      const { key, head, blocks } = this.sourceOf(document);
      const own = { ...head, id: document.id, source: document.source };
      const item = { text: document.text, head: own, blocks, sentences: sentences.packed(document.id) };
      await line.add(
        item,
        this.keyOf(() => [key, own.id, own.source]),
      );
    }
    const extracted = (await line.finish()).map(({ body }) => unpackClaims(body));
    await close();
    return {
      claims: extracted.flatMap(({ claims }) => claims),
      nonClaims: extracted.flatMap(({ nonClaims }) => nonClaims),
    };
  }

  /** Names a document by all it holds, without unpacking it. */
  nameOf(document: Document): string {
    const { key, head, blocks } = this.sourceOf(document);
    // Ids are given when all documents are read.
    const { id, source, sourceName } = document;
    return hashOf(JSON.stringify({ ...head, id, source, sourceName }), key || hashOf(blocks, document.text));
  }

  private async line<S extends TextStage>(
    stage: S,
    shared: Shared[S],
    { onDone, basis = shared, question = '' }: { onDone?: OnDone | undefined; basis?: unknown; question?: string } = {},
  ): Promise<{ line: Line<S>; close: () => Promise<void> }> {
    const memory = await this.memory(stage, JSON.stringify(basis));
    const counts = { documents: 0, remembered: 0 };
    const before = this.tally[stage] ?? counts;
    const told = (done: number, remembered: number): void => {
      this.tally[stage] = { documents: before.documents + done, remembered: before.remembered + remembered };
      onDone?.(done);
    };
    const { pool } = this;
    const line = new Line({ pool, memory, stage, shared: JSON.stringify(shared), question, onDone: told });
    return { line, close: () => this.keep(memory) };
  }

  /** Writes down what is new, within the bounds of the whole cache. */
  private async keep(memory: Lines | null): Promise<void> {
    await memory?.flush();
    if (this.cache !== null) await prune(this.cache);
  }

  /** What earlier runs of this very program found out, given the same topics. */
  private async memory(stage: Stage, basis: string): Promise<Lines | null> {
    if (this.cache === null) return null;
    const name = `${stage}-${this.code}-${hashOf(basis).slice(0, 12)}`;
    return openLines(this.cache, name, { maxBytes: Number.POSITIVE_INFINITY });
  }

  /** Names what a result depends on; worked out only where results are remembered. */
  private keyOf(parts: () => readonly string[]): string {
    return this.cache === null ? '' : hashOf(...parts());
  }

  private sourceOf(document: Document): Source {
    const known = this.sources.get(document);
    if (known) return known;
    const [head, blocks] = [packHead(document), packBlocks(document)];
    const key = this.keyOf(() => [head, blocks, document.text]);
    const source = { key, head: JSON.parse(head) as DocumentHead, blocks };
    this.sources.set(document, source);
    return source;
  }
}

/** Only what can be sent to a thread, and only what is there. */
function plain(meta: TextMeta): TextMeta {
  return Object.fromEntries(Object.entries(meta).filter(([, value]) => value !== undefined));
}

function hashOf(...parts: readonly (string | Uint8Array)[]): string {
  return digestOf(parts).digest('base64url').slice(0, 24);
}
