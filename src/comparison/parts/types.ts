import type { Claim } from '../../claims/types.js';
import type { Document, Finding, Source } from '../../corpus/types.js';
import type { Relation } from '../../judge/types.js';
import type { Topic } from '../../topics/types.js';
import type { Nothing } from '../index.js';
import type { Origin } from '../types.js';

/** Changes with the meaning or the removal of a field of a part. */
export const PART_VERSION = '1.0';

/** A finding of one part, before findings are held against each other. */
export interface PartVerdict {
  /** Claim ids, in the order of the pair. */
  a: string;
  b: string;
  similarity: number;
  relation: Exclude<Relation, 'none'>;
  confidence: number;
  reasons: Finding[];
}

/** What formats need of a document: everything but its text. */
export type PartDocument = Omit<Document, 'text' | 'blocks' | 'evidence'>;

/** What formats need of a claim: everything but what only the judge reads. */
export type PartClaim = Omit<Claim, 'tokens' | 'tags' | 'negations' | 'names' | 'roles'>;

/** Running text around claims: `[start, end, text]` of each sentence. */
export interface PartContext {
  document: string;
  sentences: [number, number, string][];
}

/** All of an answer but its verdicts; the first part carries it for all. */
export interface Frame {
  topic: Topic;
  root: string;
  sources: Source[];
  documents: PartDocument[];
  claims: PartClaim[];
  origins: Origin[];
  context: PartContext[];
  candidates: { total: number; leftOut: Record<string, number> };
  /** Source ids looked at; null for all. */
  asked: string[] | null;
}

/** One part of the work on one topic. */
export interface TopicPart {
  /** Topic id. */
  id: string;
  /** Pairs of this part that came to nothing. */
  nothing: Nothing;
  verdicts: PartVerdict[];
  frame: Frame | null;
}
