import { type FileSource, ReadFault } from './types.js';

export interface ByteLine {
  /** From 1. */
  line: number;
  bytes: Uint8Array;
  /** Longer than the limit; `bytes` is empty then. */
  tooLong: boolean;
}

/**
 * The lines of a stream of bytes, split at line feeds only (JSON may hold U+2028 unescaped, and no multi-byte character holds a
 * line feed). Holds one line at a time. A byte order mark at the start is dropped.
 */
export async function* byteLines({ chunks, limits }: FileSource): AsyncGenerator<ByteLine> {
  let line = 1;
  let pending: Uint8Array[] = [];
  let size = 0;
  const take = (): ByteLine => {
    const tooLong = size > limits.recordBytes;
    const bytes = tooLong ? new Uint8Array() : joined(pending, size);
    pending = [];
    size = 0;
    return { line: line++, bytes: line === 2 ? withoutMark(bytes) : bytes, tooLong };
  };
  for await (const chunk of chunks()) {
    if (line === 1 && size === 0 && isWide(chunk)) throw new ReadFault({ code: 'encodingOfLines' });
    let from = 0;
    for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, from)) {
      add(chunk.subarray(from, end));
      yield take();
      from = end + 1;
    }
    add(chunk.subarray(from));
  }
  if (size > 0) yield take();

  function add(piece: Uint8Array): void {
    size += piece.length;
    // What will be refused anyway need not be kept.
    if (size <= limits.recordBytes) pending.push(piece);
    else pending = [];
  }
}

/** UTF-16, by its mark or its first character. */
function isWide([a, b]: Uint8Array): boolean {
  return (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) || a === 0 || b === 0;
}

/** Pieces of so many bytes together as one. */
export function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  if (pieces.length === 1) return pieces[0] as Uint8Array;
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Bytes of UTF-8 without the mark some programs put at the beginning. */
export function withoutMark(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}
