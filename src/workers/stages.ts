import { packClaims } from '../cache/packing/claims.js';
import type { DocumentHead } from '../cache/packing/document.js';
import { documentFrom, packBlocks, packHead } from '../cache/packing/document.js';
import { packItems } from '../cache/packing/items.js';
import { headOfSentences, packSentences, unpackSentences } from '../cache/packing/sentences.js';
import type { TextMeta } from '../corpus/document.js';
import type { Limits } from '../corpus/loading/limits.js';
import type { TextPair } from '../judge/model/types.js';
import type { Topic } from '../topics/types.js';

/** What a stage is handed for each document, or for each pair. All of it can be sent to a thread. */
export interface Items {
  /** A file of a kind that takes long to parse, unpacked if it was gzipped. */
  files: { file: string; bytes: Uint8Array };
  /** A text as it was read. */
  documents: { text: string; meta: TextMeta };
  /** A document and its packed blocks. */
  sentences: { text: string; head: DocumentHead; blocks: string };
  /** The same and its packed sentences. */
  claims: { text: string; head: DocumentHead; blocks: string; sentences: string };
  /** A pair of sentences for the model, and whether all layers must read it. */
  readings: TextPair & { whole: boolean };
}

/** What a stage is handed once for all of them, as JSON: threads keep what was made of it. */
export interface Shared {
  files: { limits: Limits };
  documents: null;
  sentences: {
    topics: Topic[];
    /** Ids of the topics somebody asked about; null where all of them count. */
    about: readonly string[] | null;
  };
  claims: { topic: string };
  readings: {
    /** Of the model; nothing: the shipped one. */
    folder?: string;
    /** That one run may use. */
    cores: number;
  };
}

export type Stage = keyof Items;
/** Stages whose documents are texts already. */
export type TextStage = Exclude<Stage, 'files' | 'readings'>;

/** What became of a document or a pair: a head that is always looked at, and a body that often need not be. */
export interface Packed {
  head: string;
  body: string;
  /** Only so much was done as was asked: another question may need more. */
  partial?: boolean;
}

type Work<S extends Stage> = (item: Items[S]) => Packed | Promise<Packed>;
type Stages = { [S in Stage]: (shared: Shared[S]) => Promise<Work<S>> };

/**
 * The stages from text to claims, and the model's reading of pairs; each from plain data to plain data, one document or
 * pair at a time: so they give the same in any thread, in any order, and from memory. What they need is loaded when they
 * are first used.
 */
const STAGES: Stages = {
  async files({ limits }) {
    const { readWhole } = await import('../corpus/readers/whole.js');
    return async ({ file, bytes }) => ({ head: '', body: packItems(await readWhole(file, bytes, limits)) });
  },

  async documents() {
    const { documentFromText } = await import('../corpus/document.js');
    return ({ text, meta }) => {
      const document = documentFromText(text, meta);
      return { head: packHead(document), body: packBlocks(document) };
    };
  },

  async sentences({ topics, about }) {
    const [{ sentencesOf }, { loadPatterns, tagSentences, tagText }] = await Promise.all([
      import('../text/index.js'),
      import('../topics/index.js'),
    ]);
    await loadPatterns(topics);
    const asked = about && topics.filter(({ id }) => about.includes(id));
    // A pattern may look for the beginning or the end of a sentence, so nothing less will do.
    const glance = asked?.every(({ patterns }) => patterns.length === 0) ? asked : null;
    return ({ text, head, blocks }) => {
      const document = documentFrom(head, text, blocks);
      // A topic is named by words before anything else can put a sentence on it.
      const names = (words: string): boolean => glance === null || tagText(words, glance).length > 0;
      if (!document.blocks.some((block) => names(block.text)) && !names(head.title ?? ''))
        return { head: headOfSentences([]), body: '', partial: true };
      const tagged = tagSentences(sentencesOf(document), topics, { title: head.title });
      return { head: headOfSentences(tagged), body: packSentences(tagged, text) };
    };
  },

  async claims({ topic }) {
    const { extractClaims, loadTools } = await import('../claims/index.js');
    const tools = await loadTools();
    return ({ text, head, blocks, sentences }) => {
      const document = documentFrom(head, text, blocks);
      const all = unpackSentences(sentences, document);
      const onTopic = all.filter(({ tags }) => tags.some((tag) => tag.topic === topic));
      return { head: '', body: packClaims(extractClaims(document, onTopic, tools, all)) };
    };
  },

  async readings({ folder, cores }) {
    const { openModel } = await import('../judge/model/index.js');
    const model = await openModel(folder, cores);
    return async ({ whole, ...pair }) => ({ head: '', body: JSON.stringify((await model.read([pair], { whole }))[0]) });
  },
};

const ready = new Map<Stage, { shared: string; work: Promise<Work<Stage>> }>();

/** Runs a stage on some documents; `shared` is `Shared` of the stage as JSON. */
export async function runStage<S extends Stage>(
  stage: S,
  shared: string,
  items: readonly Items[S][],
): Promise<Packed[]> {
  let known = ready.get(stage);
  if (known?.shared !== shared) {
    const prepare = STAGES[stage] as (shared: unknown) => Promise<Work<Stage>>;
    known = { shared, work: prepare(JSON.parse(shared)) };
    ready.set(stage, known);
  }
  const work = await known.work;
  const results: Packed[] = [];
  for (const item of items) results.push(await work(item as never));
  return results;
}
