import type { Finding } from '../types.js';
import { binaryKind } from './binary.js';
import { goodSequences, isDamaged, looksBinary, replacements, wideWithoutMark } from './evidence.js';
import { decodeWindows1252 } from './windows-1252.js';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface Decoded {
  /** Without a byte order mark. Control characters, lone surrogates and odd spaces are data and stay. */
  text: string;
  encoding: Encoding;
  /** How many broken sequences became U+FFFD (a cut-off download); 0 for a sound file. */
  replaced: number;
}

/** Bytes that are no text; `finding` says why: `binary {format}`, `encoding {}`. */
export class DecodeError extends Error {
  readonly finding: Finding;
  constructor(finding: Finding) {
    super(finding.code);
    this.finding = finding;
  }
}

/**
 * Bytes as text: UTF-8 and UTF-16 with or without a byte order mark, else Windows-1252 if the bytes make sense in it.
 * Throws `DecodeError` for binary data. Linear in the number of bytes.
 */
export function decode(bytes: Uint8Array): Decoded {
  const marked = byMark(bytes);
  const decoded = marked ?? withoutMark(bytes);
  if (looksBinary(decoded.text)) throw new DecodeError({ code: 'binary', format: binaryKind(bytes) });
  return decoded;
}

function byMark(bytes: Uint8Array): Decoded | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return utf8(bytes.subarray(3)) ?? lossy(bytes.subarray(3));
  if (a === 0xff && b === 0xfe) return utf16(bytes.subarray(2), 'utf-16le');
  if (a === 0xfe && b === 0xff) return utf16(bytes.subarray(2), 'utf-16be');
  return null;
}

function withoutMark(bytes: Uint8Array): Decoded {
  const wide = wideWithoutMark(bytes);
  if (wide) return utf16(bytes, wide);
  const format = binaryKind(bytes);
  if (format !== 'unknown') throw new DecodeError({ code: 'binary', format });
  const exact = utf8(bytes);
  if (exact) return exact;
  const repaired = lossy(bytes);
  if (isDamaged(goodSequences(repaired.text), repaired.replaced)) return repaired;
  const text = decodeWindows1252(bytes);
  if (text === null) throw new DecodeError({ code: 'encoding' });
  return { text, encoding: 'windows-1252', replaced: 0 };
}

function utf8(bytes: Uint8Array): Decoded | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text, encoding: 'utf-8', replaced: 0 };
  } catch (error) {
    // Node reports broken sequences as a TypeError; anything else (a text beyond the longest string) is another fault.
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function lossy(bytes: Uint8Array): Decoded {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return { text, encoding: 'utf-8', replaced: replacements(text) };
}

/** Lone surrogates stay as they are, which TextDecoder would not do. */
function utf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Decoded {
  const even = bytes.subarray(0, bytes.length & ~1);
  const buffer = Buffer.from(even);
  if (encoding === 'utf-16be') buffer.swap16();
  return { text: buffer.toString('utf16le'), encoding, replaced: bytes.length - even.length };
}
