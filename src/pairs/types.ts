import type { Claim } from '../claims/types.js';

/** Two claims of different sources on one topic; `a.id < b.id` by document order of ids. */
export interface CandidatePair {
  a: Claim;
  b: Claim;
  /** 0..1: closeness by the words' weights in the corpus at hand; orders the candidates. */
  similarity: number;
}

export interface Candidates {
  /** Best first, ties by claim ids. */
  pairs: CandidatePair[];
  /** Cross-source pairs of the topic in all. */
  total: number;
  /** How many were left out, by reason: `noSharedTerm`, `beyondBound`, `samePassage` ... */
  leftOut: Record<string, number>;
}
