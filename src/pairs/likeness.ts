import type { Document } from '../corpus/types.js';
import { byText } from '../order.js';
import type { CandidatePair } from './types.js';

type Text = Pick<Document, 'id' | 'title' | 'text'>;
/** Weights of words, by the words' numbers, which rise. */
interface Vector {
  words: Int32Array;
  weights: Float64Array;
}

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
  const numbers = new Map<string, number>();
  const counts = new Map(documents.map((document) => [document.id, countsOf(document, numbers)]));
  const sample = evenly(corpus, SAMPLE).map((document) => counts.get(document.id) ?? countsOf(document, numbers));
  const frequency = new Map<number, number>();
  for (const words of sample) {
    for (const word of words.keys()) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  }
  const rarity = (word: number): number => Math.log((1 + sample.length) / (frequency.get(word) ?? 1));
  const vectors = new Map([...counts].map(([id, words]) => [id, unitVector(words, rarity)]));
  return (a, b) => {
    const [x, y] = [vectors.get(a), vectors.get(b)];
    return x && y ? dot(x, y) : 0;
  };
}

/** At most `most` of them, from the first id to the last. */
function evenly(corpus: readonly Text[], most: number): Text[] {
  const all = [...corpus].sort((x, y) => byText(x.id, y.id));
  const step = Math.max(1, all.length / most);
  return Array.from({ length: Math.min(most, all.length) }, (_, n) => all[Math.floor(n * step)] as Text);
}

function countsOf({ title, text }: Text, numbers: Map<string, number>): Map<number, number> {
  const counts = new Map<number, number>();
  for (const word of `${title ?? ''}\n${text}`.toLowerCase().match(WORD) ?? []) {
    const number = numbers.get(word) ?? numbers.size;
    if (number === numbers.size) numbers.set(word, number);
    counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  return counts;
}

function unitVector(counts: ReadonlyMap<number, number>, rarity: (word: number) => number): Vector {
  const words = Int32Array.from(counts.keys()).sort();
  const weights = Float64Array.from(words, (word) => (1 + Math.log(counts.get(word) as number)) * rarity(word));
  const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight ** 2, 0)) || 1;
  return { words, weights: weights.map((weight) => weight / length) };
}

function dot(x: Vector, y: Vector): number {
  let sum = 0;
  for (let i = 0, j = 0; i < x.words.length && j < y.words.length; ) {
    const [word, other] = [x.words[i] as number, y.words[j] as number];
    if (word === other) sum += (x.weights[i] as number) * (y.weights[j] as number);
    if (word <= other) i++;
    if (other <= word) j++;
  }
  // Rounded, so that the order in which documents come does not show.
  return Math.round(1e4 * Math.min(1, sum)) / 1e4;
}
