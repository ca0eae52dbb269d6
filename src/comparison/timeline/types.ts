import type { Finding } from '../../corpus/types.js';
import type { Comparison } from '../types.js';

/** What a source says in one document, at one time. */
export interface TimelineEntry {
  /** Document id. */
  document: string;
  /** Its date; null: undated, which comes last. */
  date: string | null;
  /** Claim ids in reading order. */
  claims: string[];
}

/** A source and its own earlier words. Never a finding across sources. */
export interface SelfFinding {
  id: string;
  /**
   * `contradiction`: in its own words, both cannot be true as meant; `figure`: another figure for the same thing;
   * `change`: it changed with time; `tension`: anything else that pulls apart in its own words; `quoted`: somebody it
   * quotes is contradicted, by himself or another, which is no contradiction of the source.
   */
  kind: 'contradiction' | 'figure' | 'change' | 'tension' | 'quoted';
  /** Claim ids, as the reasons mean them. */
  a: string;
  b: string;
  /** The same two by the documents' dates. */
  earlier: string;
  later: string;
  /** Measured on pairs of different sources, 0..1. */
  confidence: number;
  reasons: Finding[];
  /** For figures: the later text says nothing of the earlier figure. Null for all else. */
  silently: boolean | null;
}

/** One source over time. */
export interface Lane {
  /** Source id. */
  source: string;
  /** Oldest first. */
  entries: TimelineEntry[];
  /** Contradictions first, then figures, changes and tensions; strongest first. */
  self: SelfFinding[];
}

export interface Timeline {
  /** The topic, its claims and sources, without any finding across sources. */
  base: Comparison;
  /** By number of claims. */
  lanes: Lane[];
  /** Pairs inside one source. */
  examined: Comparison['examined'];
}
