import type { NliProbabilities } from '../types.js';

/** What the model thinks a cross-source pair of news sentences is; sums to 1. */
export interface RelationProbabilities {
  agree: number;
  contradict: number;
  tension: number;
  none: number;
}

/** One reading of an ordered pair. */
export interface Reading {
  nli: NliProbabilities;
  relation: RelationProbabilities;
}

export interface ReadOptions {
  /** All layers read every pair; without it a pair that is plainly unrelated half way up goes no further. */
  whole?: boolean;
  /** Called after each pair with the number of pairs read. */
  onRead?: (done: number) => void;
}

export interface TextPair {
  premise: string;
  hypothesis: string;
}

/** The trained cross-encoder, ready to read. */
export interface PairModel {
  /** Changes with the weights, the tokenizer or the configuration. */
  readonly fingerprint: string;
  /** One reading a pair, in order. The reading of a pair never depends on the other pairs. */
  read(pairs: readonly TextPair[], options?: ReadOptions): Promise<Reading[]>;
  close(): Promise<void>;
}
