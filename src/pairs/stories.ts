import type { Document } from '../corpus/types.js';
import { byText } from '../order.js';
import type { CandidatePair } from './types.js';

type Text = Pick<Document, 'id' | 'title' | 'text'>;
type Vector = ReadonlyMap<string, number>;

/** Up to so many pairs the documents tell of one story, as a rule; beyond, of many. */
export const ONE_STORY = 500;
/** So many documents show how rare a word is. */
const SAMPLE = 300;
const WORD = /\p{L}[\p{L}\p{N}'’-]+/gu;

/** Where a topic has very many pairs, each with the likeness of its two documents. */
export function withLikeness(pairs: CandidatePair[], documents: readonly Text[]): CandidatePair[] {
  if (pairs.length <= ONE_STORY) return pairs;
  const speaking = new Set(pairs.flatMap(({ a, b }) => [a.document, b.document]));
  const likeness = likenessAmong(
    documents.filter(({ id }) => speaking.has(id)),
    documents,
  );
  return pairs.map((pair) => ({ ...pair, likeness: likeness(pair.a.document, pair.b.document) }));
}

/**
 * How far two documents, by their ids, tell the same story, 0..1: the cosine of their words, weighted by how rare these are
 * in the corpus (tf-idf, Salton and Buckley 1988).
 */
export function likenessAmong(documents: readonly Text[], corpus: readonly Text[]): (a: string, b: string) => number {
  const counts = new Map(documents.map((document) => [document.id, countsOf(document)]));
  const sample = evenly(corpus, SAMPLE).map((document) => counts.get(document.id) ?? countsOf(document));
  const frequency = new Map<string, number>();
  for (const words of sample) {
    for (const word of words.keys()) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  }
  const rarity = (word: string): number => Math.log((1 + sample.length) / (frequency.get(word) ?? 1));
  const vectors = new Map([...counts].map(([id, words]) => [id, unitVector(words, rarity)]));
  const none: Vector = new Map();
  return (a, b) => dot(vectors.get(a) ?? none, vectors.get(b) ?? none);
}

/** At most `most` of them, from the first id to the last. */
function evenly(corpus: readonly Text[], most: number): Text[] {
  const all = [...corpus].sort((x, y) => byText(x.id, y.id));
  const step = Math.max(1, all.length / most);
  return Array.from({ length: Math.min(most, all.length) }, (_, n) => all[Math.floor(n * step)] as Text);
}

function countsOf({ title, text }: Text): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of `${title ?? ''}\n${text}`.toLowerCase().matchAll(WORD))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function unitVector(counts: ReadonlyMap<string, number>, rarity: (word: string) => number): Vector {
  const vector = [...counts].map(([word, n]) => [word, (1 + Math.log(n)) * rarity(word)] as const);
  const length = Math.sqrt(vector.reduce((sum, [, weight]) => sum + weight ** 2, 0)) || 1;
  return new Map(vector.map(([word, weight]) => [word, weight / length]));
}

function dot(x: Vector, y: Vector): number {
  const [fewer, more] = x.size <= y.size ? [x, y] : [y, x];
  let sum = 0;
  for (const [word, weight] of fewer) sum += weight * (more.get(word) ?? 0);
  // Rounded, so that the order in which documents come does not show.
  return Math.round(1e4 * Math.min(1, sum)) / 1e4;
}
