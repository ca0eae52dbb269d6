import type { BlockKind, Finding, Span } from '../corpus/types.js';

/** A word, number or punctuation mark; offsets are in the text it was cut from. */
export interface Token extends Span {
  text: string;
  /** Lower case, curly apostrophes straightened. */
  lower: string;
  /** Inflection undone without knowing the part of speech: drones -> drone, sanctioned -> sanction. */
  lemma: string;
  kind: 'word' | 'number' | 'punctuation' | 'symbol';
}

/** Universal part of speech tags. */
export type Pos =
  | 'ADJ' | 'ADP' | 'ADV' | 'AUX' | 'CCONJ' | 'DET' | 'INTJ' | 'NOUN' | 'NUM'
  | 'PART' | 'PRON' | 'PROPN' | 'PUNCT' | 'SCONJ' | 'SYM' | 'VERB' | 'X'; // biome-ignore format: a table

export interface TaggedToken extends Token {
  pos: Pos;
}

/** One segment of a document, in reading order. Offsets point into the document's text. */
export interface Sentence extends Span {
  /** Id of the document. */
  document: string;
  /** Position among the document's segments, from 0. */
  index: number;
  /** Position of its block in the document. */
  block: number;
  /** `prose` for a sentence of the running text, else the kind of its block. */
  kind: BlockKind;
  /** Verbatim but for white space and line-end hyphens. */
  text: string;
  /** From 1. */
  line: number;
  /** From 1, in UTF-16 units. */
  column: number;
  /** False where the text breaks off (no end punctuation although the block is running text). */
  complete: boolean;
  /** Why it can't be a claim by its place in the document; null for prose. */
  reason: Finding | null;
}

/** An amount named in a sentence, as an interval; offsets in the sentence's text. */
export interface Quantity extends Span {
  text: string;
  kind: 'count' | 'money' | 'percent' | 'measure' | 'duration' | 'ordinal' | 'age' | 'share';
  /** Inclusive bounds in `unit`; -Infinity / Infinity where open ("at least 6": 6..Infinity). */
  low: number;
  high: number;
  /** How it was said. */
  bound: 'exact' | 'atLeast' | 'atMost' | 'moreThan' | 'lessThan' | 'about' | 'range';
  /** `USD`, `percent`, `km`, `day` ...; empty for plain counts. */
  unit: string;
  /** Lemma of what is counted ("58 people": person); null if not found. */
  head: string | null;
  /** What happened to it, normalised: dead, hurt, missing, arrested, evacuated, destroyed, votes ...; null if none. */
  measure: string | null;
  /** The text names another unit of the same family (miles for km): compare with some tolerance. */
  converted?: boolean;
}

/** A date named in a sentence, resolved against the document's date; offsets in the sentence's text. */
export interface DateMention extends Span {
  text: string;
  /** First and last day, ISO 8601; null where it can't be resolved (relative without a document date). */
  from: string | null;
  to: string | null;
  precision: 'day' | 'week' | 'month' | 'season' | 'year' | 'decade' | 'period';
  /** True for "on Tuesday", "last year". */
  relative: boolean;
}

/** A named person, place, organisation or thing; offsets in the sentence's text. */
export interface Name extends Span {
  text: string;
  /** Normal form shared by aliases: Tehran, Iranian, the Islamic Republic -> iran. */
  canonical: string;
  kind: 'state' | 'place' | 'person' | 'organisation' | 'thing' | 'unknown';
}
