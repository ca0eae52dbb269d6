/** A half-open range of UTF-16 code units. */
export interface Span {
  start: number;
  end: number;
}

/** A finding as data: what happened (`code`) and with what (all other keys). Words for it are made in `formats/` only. */
export interface Finding {
  code: string;
  [arg: string]: string | number | boolean | null | string[] | number[];
}

export interface Source {
  /** Slug of the name; Unicode letters are kept. */
  id: string;
  name: string;
}

/** Where a piece of metadata was found. */
export type FieldOrigin = 'manifest' | 'front matter' | 'metadata' | 'text' | 'file name' | 'default';
export type DocumentField = 'id' | 'source' | 'title' | 'author' | 'date' | 'url';

/**
 * What a stretch of a document is. Only `prose` and `quote` hold sentences that may become claims;
 * all other kinds carry a `reason`.
 */
export type BlockKind =
  | 'prose'
  | 'heading'
  | 'caption'
  | 'pullquote'
  | 'navigation'
  | 'contents'
  | 'reference'
  | 'byline'
  | 'card'
  | 'duplicate';

/** A run of `length` characters that stands at `at` in a block's text and at `start` in the document's text. */
export interface Run {
  at: number;
  start: number;
  length: number;
}

/** A paragraph or line of the document, de-wrapped. */
export interface Block extends Span {
  kind: BlockKind;
  /** The block's text with wraps undone: line ends became spaces, line-end hyphens of split words are gone. */
  text: string;
  /** How `text` maps back onto the document, ordered by `at`; characters outside any run were inserted. */
  runs: Run[];
  /** Why this block is not prose; null for prose. */
  reason: Finding | null;
  /** Stretches inside the block that are not part of its text (page numbers, running heads), each with its reason. */
  omitted?: Omission[];
}

/** A stretch of the document that interrupts a block. */
export interface Omission extends Span {
  reason: Finding;
}

/** What the text itself says about the document: a dateline, a byline, a line with the day of publication. */
export interface Evidence extends Span {
  field: 'date' | 'author' | 'title';
  value: string;
  /** `dateline`, `dateLine`, `byline`, `standfirst`, `firstHeading` ... */
  code: string;
}

export interface Document {
  /** Unique within the corpus. */
  id: string;
  /** Id of the source. */
  source: string;
  sourceName: string;
  title: string | null;
  author: string | null;
  /** ISO 8601 as far as known: `2022`, `2022-08` or `2022-08-14`. */
  date: string | null;
  url: string | null;
  /** Path as the user would type it, relative to the corpus, with `/`. */
  file: string;
  /** The decoded (for PDF, HTML ... extracted) text, untouched. Every offset of the program points into it. */
  text: string;
  blocks: Block[];
  /** How each field was learnt. */
  origins: Partial<Record<DocumentField, FieldOrigin>>;
  /**
   * What the text says about itself, by position. A `dateline` stays part of the first sentence; its span tells
   * later stages which words ("WASHINGTON, March 3 (Agency) -") are not part of what the sentence says.
   */
  evidence?: Evidence[];
  /** Offsets at which pages begin, for formats that have pages. */
  pages?: number[];
  /** Line (JSON Lines) or record (CSV, feeds, mailboxes) of the document in its file, from 1; absent if the file is the document. */
  record?: number;
}

/** A fault of one document that does not stop the run. */
export interface CorpusWarning {
  file: string;
  finding: Finding;
}

export interface Corpus {
  /** What the user named: the manifest, the folder or the file. */
  root: string;
  /** Ordered by document id, whatever the order on disk. */
  documents: Document[];
  /** Ordered by id. */
  sources: Source[];
  warnings: CorpusWarning[];
  /** Files of a folder that were not tried (unknown ending, link), ordered by path. */
  skipped?: CorpusWarning[];
  /** `topics.yaml` beside the manifest, if there is one. */
  topicsFile: string | null;
}
