import type { GroupBy } from '../comparison/views/types.js';
import type { Reviewed } from '../review/types.js';

/** What is rendered: one topic (`compare <topic>`), or several (`compare report`). */
export interface RenderInput {
  comparisons: readonly Reviewed[];
  kind: 'topic' | 'report';
  /** Hashes of all that went into the answer; formats that can be verified later carry it. */
  proof?: Proof | undefined;
}

/** What an answer was made of: SHA-256 in hexadecimal. The same input gives the same hashes on every machine. */
export interface Proof {
  tool: { name: string; version: string };
  engine: { name: string; fingerprint: string };
  /** Over the hashes, ids, sources and dates of all documents. */
  corpus: string;
  /** Of the topics as they were read. */
  topics: string;
  /** Of the options that decide what is found. */
  configuration: string;
  /** Of each document's text, the one every offset points into. */
  documents: { id: string; sha256: string }[];
}

/** All a format may know of the outside; resolved by the command line. */
export interface RenderOptions {
  /** Columns a line may take, 40 or more; only the terminal table looks at it. */
  width: number;
  /** The one colour decision of the program; formats never ask the environment. */
  color: boolean;
  /** Findings per list; null: machine formats give all, the table cuts where it gets long and counts the rest. */
  limit: number | null;
  /** Neighbouring sentences shown on either side of a quote. */
  context: number;
  /** Findings below this confidence (0..1) are not shown; null: all. */
  minConfidence: number | null;
  /** Findings only: no summary of sources, no footnotes. */
  quiet: boolean;
  /** Bytes a Markdown report may take; left out: what GitHub shows of one. */
  bytes?: number;
  /** Findings sorted by pair of sources, speaker or date instead of by kind; null or left out: by kind. */
  by?: GroupBy | null;
}

/** The whole text, or its pieces in order (large outputs are never held as one string). */
export type Rendered = string | Iterable<string>;

export type Render = (input: RenderInput, options: RenderOptions) => Rendered;

export interface Format {
  id: string;
  /** One line for `--help`. */
  about: string;
  /** File endings, without the dot, that choose this format for `-o FILE`. */
  extensions: readonly string[];
  /** Loads what the format needs (nothing before), then renders. */
  render(input: RenderInput, options: RenderOptions): Promise<Rendered>;
}
