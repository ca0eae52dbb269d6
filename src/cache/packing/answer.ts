import { deserialize, serialize } from 'node:v8';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Comparison } from '../../comparison/types.js';
import type { Corpus } from '../../corpus/types.js';
import type { Sentence } from '../../text/types.js';
import type { TaggedSentence, Topic } from '../../topics/types.js';
import { packClaims, unpackClaims } from './claims.js';
import { packSentences, unpackSentences } from './sentences.js';

/** All that whoever asks again does not have at hand. */
type Kept = Omit<Comparison, 'topic' | 'corpus' | 'claims' | 'nonClaims' | 'sentences'> & {
  /** Ids of the documents looked at. */
  documents: string[];
  claims: Uint8Array;
  /** By document id, packed. */
  sentences: Uint8Array;
};
type PackedSentences = [document: string, packed: string][];

/** Fast: a quarter of the time of the default and less, for a quarter more room. */
const LEVEL = 1;

/** An answer as one line of text; `unpackAnswer` makes the same of it. */
export function packAnswer({ topic: _, corpus, claims, nonClaims, sentences, ...rest }: Comparison): string {
  const texts = new Map(corpus.documents.map(({ id, text }) => [id, text]));
  const bySentences = [...sentences].map(([id, list]): PackedSentences[number] => [
    id,
    packSentences(list.map(untagged), texts.get(id) ?? ''),
  ]);
  const kept: Kept = {
    ...rest,
    documents: corpus.documents.map(({ id }) => id),
    claims: Buffer.from(packClaims({ claims, nonClaims })),
    sentences: Buffer.from(JSON.stringify(bySentences)),
  };
  return deflateRawSync(serialize(kept), { level: LEVEL }).toString('base64');
}

/** An answer shows neighbours of its claims; their tags are of no use to it. */
const untagged = (sentence: Sentence): TaggedSentence => ({ ...sentence, tags: [] });

/** `topic` and `corpus` are those the answer was made of. Throws where the text holds something else. */
export function unpackAnswer(text: string, topic: Topic, corpus: Corpus): Comparison {
  const kept = deserialize(inflateRawSync(Buffer.from(text, 'base64'))) as Kept;
  const { documents: ids, claims, sentences: packed, ...rest } = kept;
  const looked = new Set(ids);
  const documents = corpus.documents.filter(({ id }) => looked.has(id));
  let sentences: Comparison['sentences'] | null = null;
  return {
    ...rest,
    ...unpackClaims(textOf(claims)),
    topic,
    corpus: { ...corpus, documents },
    // Only asked for where neighbours are shown.
    get sentences() {
      sentences ??= sentencesOf(packed, documents);
      return sentences;
    },
  };
}

// V8 itself would take two bytes for every character of a long text that holds one curly quotation mark.
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');

function sentencesOf(packed: Uint8Array, documents: Corpus['documents']): Comparison['sentences'] {
  const byId = new Map(documents.map((document) => [document.id, document]));
  return new Map(
    (JSON.parse(textOf(packed)) as PackedSentences).flatMap(([id, list]) => {
      const document = byId.get(id);
      return document ? [[id, unpackSentences(list, document)] as const] : [];
    }),
  );
}
