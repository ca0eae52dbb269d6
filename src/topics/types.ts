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
  /** Taken from the file and kept; nothing depends on it yet. */
  eventLog: boolean;
  /** The topic's own tests: sentences it must and must not match. */
  matches: string[];
  ignores: string[];
  /** Lists of phrases that make the topic when all of a list stand in one sentence. */
  together?: string[][];
  /** Where each pattern stands in its file (`file:line:col`), for error messages. */
  patternPlaces?: string[];
}

/** Why a sentence belongs to a topic and how strongly. */
export interface Tag {
  topic: string;
  /** 0..1; keywords and patterns 1, context less. */
  weight: number;
  /**
   * Strongest first; offsets are in the sentence's text, and `text.slice(start, end)` is the phrase:
   * - `keyword {phrase, keyword, start, end}`: the keyword itself, in any inflection or spelling;
   * - `synonym {phrase, keyword, start, end}`: other words for the keyword;
   * - `family {phrase, keyword, start, end}`: another word of the keyword's family ("evacuation" for "evacuated");
   * - `together {phrase, start, end}`: one of several phrases that make the topic together;
   * - `pattern {phrase, pattern, start, end}`;
   * - `anaphor {phrase, start, end, from}`: takes up sentence number `from` ("The deal ...");
   * - `heading {from}`, `paragraph {from}`, `title`, `document {share}`: the context speaks of the topic;
   * - `related {words}`: words that keep company with the topic's keywords in this corpus.
   */
  reasons: Finding[];
}

export interface TaggedSentence extends Sentence {
  /** Ordered by topic id. */
  tags: Tag[];
  /** Topics whose keyword stands here and which were still left out: `excluded {topic, phrase, start, end}`. */
  leftOut?: Finding[];
}

/** What a document says of itself, for the tags by context. */
export interface TagContext {
  title: string | null;
}
