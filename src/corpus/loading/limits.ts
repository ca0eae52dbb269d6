import { grouped } from '../../counted.js';
import type { Finding } from '../types.js';
import type { Builder } from './builder.js';
import type { ReadProgress } from './gauge.js';

/** What a corpus may cost. Sizes in bytes where nothing else is said. */
export interface Limits {
  /** Largest single file. Longer ones are refused: 256 MB of text are more than a hundred novels. */
  fileBytes: number;
  /** Most a compressed file (gzip, DOCX, EPUB) may unpack to. */
  unpackedBytes: number;
  /** Most files in an archive (DOCX, EPUB). */
  archiveEntries: number;
  /** Largest ratio of unpacked to packed size; ordinary text stays below 20. */
  archiveRatio: number;
  /** Longest record of JSON Lines and CSV, longest mail. */
  recordBytes: number;
  /** Most documents in a corpus. */
  documents: number;
  /** Longest text of one document, in characters: twenty novels. */
  characters: number;
  /** Most lines of one document; a novel has some 10,000. */
  lines: number;
  /** Most pages of a PDF file. */
  pages: number;
  /** Longest time one PDF file may take, in seconds. Ordinary ones take a hundredth of it. */
  seconds: number;
}

export const LIMITS: Limits = {
  fileBytes: 256 * 2 ** 20,
  unpackedBytes: 1024 * 2 ** 20,
  archiveEntries: 10_000,
  archiveRatio: 200,
  recordBytes: 64 * 2 ** 20,
  documents: 1_000_000,
  characters: 32_000_000,
  lines: 300_000,
  pages: 10_000,
  seconds: 60,
};

export interface LoadOptions {
  /** Documents that cannot be read are errors (exit 2) instead of warnings. */
  strict?: boolean;
  limits?: Partial<Limits>;
  /** Makes the documents of the texts that were read; without it each is made as its text comes. */
  builder?: Builder;
  /** Told how far the reading is, after each file and each piece of a long one. */
  onProgress?: ((progress: ReadProgress) => void) | undefined;
}

/** Bytes for people: `12 MB`. */
export function megabytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toLocaleString('en-US', { maximumFractionDigits: bytes < 10 * 2 ** 20 ? 1 : 0 })} MB`;
}

/** The usual limits for a largest file of so many megabytes: all that depends on size grows or shrinks with it. */
export function limitsFor(size: number): Limits {
  const factor = (size * 2 ** 20) / LIMITS.fileBytes;
  const { fileBytes, unpackedBytes, recordBytes, characters, lines, pages, seconds } = LIMITS;
  const grown = Object.entries({ fileBytes, unpackedBytes, recordBytes, characters, lines, pages, seconds }).map(
    ([name, value]) => [name, Math.ceil(value * factor)],
  );
  return { ...LIMITS, ...Object.fromEntries(grown) };
}

/** Why a text is too much for one document; null if it is not. */
export function tooMuchText(text: string, limits: Limits): Finding | null {
  if (text.length > limits.characters) {
    return { code: 'tooMuchText', limit: `${grouped(limits.characters)} characters` };
  }
  let lines = 1;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if ((code >= 10 && code <= 13) || code === 0x2028 || code === 0x2029) lines++;
  }
  return lines > limits.lines ? { code: 'tooMuchText', limit: `${grouped(limits.lines)} lines` } : null;
}
