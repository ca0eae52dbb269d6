import type { TextMeta } from '../document.js';
import type { Limits } from '../loading/limits.js';
import type { Finding } from '../types.js';

/** A file as readers see it: unpacked if it was gzipped, never larger than the limits allow. */
export interface FileSource {
  /** The path as shown to people. */
  file: string;
  limits: Limits;
  bytes(): Promise<Uint8Array>;
  /** The same piece by piece. */
  chunks(): AsyncIterable<Uint8Array>;
  /** A look at it before it is read: the same pieces, which do not count as read. */
  look(): AsyncIterable<Uint8Array>;
}

/** A document as a reader found it; what its fields come from is in `origins`. */
export interface Extracted extends Pick<TextMeta, 'id' | 'source' | 'title' | 'author' | 'date' | 'url'> {
  text: string;
  format: NonNullable<TextMeta['format']>;
  roles?: TextMeta['roles'];
  pages?: number[];
  record?: number;
  /** What was odd about it but did not keep it from being read. */
  warnings?: Finding[];
}

/** One document after the other, or why one could not be read. A file that can't be read at all throws `ReadFault`. */
export type ReadItem = { document: Extracted } | { fault: Finding };
export type Reader = (source: FileSource) => AsyncIterable<ReadItem>;

/** Why a file cannot be read as what its name says. */
export class ReadFault extends Error {
  readonly finding: Finding;
  constructor(finding: Finding) {
    super(finding.code);
    this.finding = finding;
  }
}
