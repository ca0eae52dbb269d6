import type { Claim } from '../claims/types.js';

/** Two claims on one topic, `a` before `b` by document and place; of different sources, but for timelines. */
export interface CandidatePair {
  a: Claim;
  b: Claim;
  /** 0..1: closeness by the words' weights in the corpus at hand; orders the candidates. */
  similarity: number;
  /** 0..1: how far the two documents tell the same story; only where a topic has very many pairs. */
  likeness?: number;
}

export interface Candidates {
  /** Best first, ties by claim ids. */
  pairs: CandidatePair[];
  /** Cross-source pairs of the topic in all. */
  total: number;
  /** How many were left out, by reason: `noSharedTerm`, `beyondBound`, `beyondLimit` */
  leftOut: Record<string, number>;
}
