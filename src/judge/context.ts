import { byText } from '../order.js';
import { type Profile, profileOf } from '../pairs/profile.js';
import { type Alignment, align } from '../pairs/similarity.js';
import type { CandidatePair } from '../pairs/types.js';
import { corpusWeights, type Weights } from '../pairs/weights.js';
import { usualNeighbours } from './learned.js';

/** What a pair means among the others it is judged with. */
export interface JudgeContext {
  /** By claim id. */
  profiles: ReadonlyMap<string, Profile>;
  weights: Weights;
  /** By claim id: similarities of its pairs, highest first; short lists are filled up with what is usual. */
  neighbours: ReadonlyMap<string, readonly number[]>;
  alignments: ReadonlyMap<CandidatePair, Alignment>;
}

/** Everything gates, signals and features read of one pair. */
export interface PairAnalysis {
  pair: CandidatePair;
  a: Profile;
  b: Profile;
  alignment: Alignment;
  weights: Weights;
  /** Place of the pair among all pairs of its claim a (of b), from 0 for the closest. */
  rankA: number;
  rankB: number;
  /** Mean similarity of the closest pairs of each side: high for a hub that resembles everything. */
  crowdA: number;
  crowdB: number;
}

const CROWD = 10;

/** Weights, profiles and ranks of a set of pairs. Event-local document frequencies come from the claims of these pairs alone. */
export function createContext(pairs: readonly CandidatePair[]): JudgeContext {
  const profiles = new Map<string, Profile>();
  for (const { a, b } of pairs) {
    if (!profiles.has(a.id)) profiles.set(a.id, profileOf(a));
    if (!profiles.has(b.id)) profiles.set(b.id, profileOf(b));
  }
  const weights = corpusWeights([...profiles.values()]);
  const alignments = new Map<CandidatePair, Alignment>();
  const neighbours = new Map<string, number[]>();
  const note = (id: string, similarity: number): void => {
    const list = neighbours.get(id);
    if (list) list.push(similarity);
    else neighbours.set(id, [similarity]);
  };
  // By claim, so that what is known of a claim is at hand for all its pairs.
  for (const pair of [...pairs].sort((x, y) => byText(x.a.id, y.a.id))) {
    const alignment = align(profile(profiles, pair.a.id), profile(profiles, pair.b.id), weights);
    alignments.set(pair, alignment);
    note(pair.a.id, alignment.similarity);
    note(pair.b.id, alignment.similarity);
  }
  for (const [id, list] of neighbours) {
    const usual = list.length < CROWD ? [...list, ...usualNeighbours.slice(list.length, CROWD)] : list;
    neighbours.set(
      id,
      usual.sort((x, y) => y - x),
    );
  }
  return { profiles, weights, neighbours, alignments };
}

function profile(profiles: ReadonlyMap<string, Profile>, id: string): Profile {
  const found = profiles.get(id);
  if (!found) throw new Error(`claim ${id} is not part of this context`);
  return found;
}

/** How many of a claim's pairs are closer than this one. */
function rank(list: readonly number[], similarity: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) > similarity) low = middle + 1;
    else high = middle;
  }
  return low;
}

function crowd(list: readonly number[], own: number): number {
  const top = list.slice(0, CROWD + 1);
  const sum = top.reduce((total, value) => total + value, 0);
  // The pair itself is no part of its crowd.
  const others = top.length - 1;
  return others > 0 ? (own >= (top.at(-1) ?? 0) ? sum - own : sum - (top.at(-1) ?? 0)) / others : 0;
}

/** Looks at one pair of the context. Throws if its claims are not part of it. */
export function analysePair(pair: CandidatePair, context: JudgeContext): PairAnalysis {
  const a = profile(context.profiles, pair.a.id);
  const b = profile(context.profiles, pair.b.id);
  const alignment = context.alignments.get(pair) ?? align(a, b, context.weights);
  const nearA = context.neighbours.get(pair.a.id) ?? [];
  const nearB = context.neighbours.get(pair.b.id) ?? [];
  return {
    pair,
    a,
    b,
    alignment,
    weights: context.weights,
    rankA: rank(nearA, alignment.similarity),
    rankB: rank(nearB, alignment.similarity),
    crowdA: crowd(nearA, alignment.similarity),
    crowdB: crowd(nearB, alignment.similarity),
  };
}
