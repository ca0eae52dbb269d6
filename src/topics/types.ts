import type { Finding } from '../corpus/types.js';
import type { Sentence } from '../text/types.js';

export interface Topic {
  id: string;
  label: string;
  keywords: string[];
  /** Phrases that take a sentence out of the topic. */
  exclude: string[];
  /** Regular expressions (RE2 syntax, linear time). */
  patterns: string[];
  /** A topic of separate events: figures of different days are not held against each other. */
  eventLog: boolean;
  /** The topic's own tests: sentences it must and must not match. */
  matches: string[];
  ignores: string[];
}

/** Why a sentence belongs to a topic and how strongly. */
export interface Tag {
  topic: string;
  /** 0..1; keywords and patterns 1, context less. */
  weight: number;
  /** `keyword {phrase, start, end}`, `pattern {pattern, start, end}`, `anaphor {phrase, from}`, `paragraph {...}`, `title {...}` ... */
  reasons: Finding[];
}

export interface TaggedSentence extends Sentence {
  /** Ordered by topic id. */
  tags: Tag[];
}
