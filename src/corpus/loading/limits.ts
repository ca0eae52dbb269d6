import type { Builder } from './builder.js';

/** What a corpus may cost. All sizes in bytes. */
export interface Limits {
  /** Largest single file. Longer ones are refused: 256 MB of text are more than a hundred novels. */
  fileBytes: number;
  /** Most a compressed file (gzip, DOCX, EPUB) may unpack to. */
  unpackedBytes: number;
  /** Most files in an archive (DOCX, EPUB). */
  archiveEntries: number;
  /** Largest ratio of unpacked to packed size; ordinary text stays below 20. */
  archiveRatio: number;
  /** Longest line of JSON Lines, longest record of a CSV file. */
  recordBytes: number;
  /** Most documents in a corpus. */
  documents: number;
}

export const LIMITS: Limits = {
  fileBytes: 256 * 2 ** 20,
  unpackedBytes: 1024 * 2 ** 20,
  archiveEntries: 10_000,
  archiveRatio: 200,
  recordBytes: 64 * 2 ** 20,
  documents: 1_000_000,
};

export interface LoadOptions {
  /** Documents that cannot be read are errors (exit 2) instead of warnings. */
  strict?: boolean;
  limits?: Partial<Limits>;
  /** Makes the documents of the texts that were read; without it each is made as its text comes. */
  builder?: Builder;
}

/** Bytes for people: `12 MB`. */
export function megabytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toLocaleString('en-US', { maximumFractionDigits: bytes < 10 * 2 ** 20 ? 1 : 0 })} MB`;
}
