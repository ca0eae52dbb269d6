import type { Claim, NonClaim } from '../claims/types.js';
import type { Corpus, Finding } from '../corpus/types.js';
import type { Sentence } from '../text/types.js';
import type { Topic } from '../topics/types.js';

export interface AgreementPair {
  /** Claim ids. */
  a: string;
  b: string;
  confidence: number;
  reasons: Finding[];
}

/** Claims of several sources that make the same point. */
export interface Agreement {
  id: string;
  /** Claim ids, in the order they are shown. */
  claims: string[];
  /** Source ids, sorted. */
  sources: string[];
  /** Independent origins: copies of one text count once. */
  origins: number;
  confidence: number;
  pairs: AgreementPair[];
}

export interface Conflict {
  id: string;
  a: string;
  b: string;
  confidence: number;
  reasons: Finding[];
  /** Id of a stronger finding between near-identical sentences: people are shown that one only; null for most. */
  like: string | null;
}

/** One step of a change over time; refers to findings by id. */
export interface Change {
  /** Id of a tension whose first reason is `time`. */
  tension: string;
  earlier: string;
  later: string;
}

/** Documents that print the same text: one origin. */
export interface Origin {
  id: string;
  /** Document ids. */
  documents: string[];
}

export interface SourceSummary {
  id: string;
  name: string;
  documents: number;
  claims: number;
}

/** Pairs that were not reported for want of confidence alone, by what they would be. */
export type Weaker = Record<'agreement' | 'contradiction' | 'tension', number>;

/** The answer to one question; everything a format needs and nothing of the terminal. */
export interface Comparison {
  topic: Topic;
  corpus: Corpus;
  sources: SourceSummary[];
  /** Claims of the topic, by document id and position. */
  claims: Claim[];
  nonClaims: NonClaim[];
  /** All segments of every document that holds a claim, by document id, for showing neighbours. */
  sentences: ReadonlyMap<string, readonly Sentence[]>;
  agreements: Agreement[];
  contradictions: Conflict[];
  tensions: Conflict[];
  changes: Change[];
  origins: Origin[];
  /** Claim ids. */
  unique: string[];
  /** Source ids. */
  silent: string[];
  examined: { pairs: number; judged: number; leftOut: Record<string, number> };
  /** Not reported for want of confidence alone. */
  weaker: Weaker;
  engine: { name: string; fingerprint: string };
}
