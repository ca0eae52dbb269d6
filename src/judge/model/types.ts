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

export interface TextPair {
  premise: string;
  hypothesis: string;
}

/** The trained cross-encoder, ready to read. */
export interface PairModel {
  /** Changes with the weights, the tokenizer or the configuration. */
  readonly fingerprint: string;
  /** One reading a pair, in order. The reading of a pair never depends on the other pairs. */
  read(pairs: readonly TextPair[], onRead?: (done: number) => void): Promise<Reading[]>;
  close(): Promise<void>;
}
