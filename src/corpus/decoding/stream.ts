import type { Encoding } from './decode.js';
import { fromWindows1252 } from './windows-1252.js';

export type Bytes = AsyncIterable<Uint8Array>;

/** What is known of a text before it is read piece by piece. */
export interface StreamEncoding {
  encoding: Encoding;
  /** Bytes of the mark at its beginning. */
  mark: number;
}

/** The stream without its mark, in an encoding in which ASCII stands for itself: UTF-16 becomes UTF-8. */
export async function* narrowed(bytes: Bytes, { encoding, mark }: StreamEncoding): AsyncGenerator<Uint8Array> {
  const wide = encoding.startsWith('utf-16') ? new TextDecoder(encoding, { ignoreBOM: true }) : null;
  let skip = mark;
  for await (const chunk of bytes) {
    const rest = chunk.subarray(Math.min(skip, chunk.length));
    skip -= chunk.length - rest.length;
    yield wide ? Buffer.from(wide.decode(rest, { stream: true })) : rest;
  }
  if (wide) yield Buffer.from(wide.decode());
}

/** A piece of a narrowed stream that begins and ends beside ASCII. */
export function textOf(bytes: Uint8Array, { encoding }: StreamEncoding): string {
  if (encoding === 'windows-1252') return fromWindows1252(bytes);
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
}

/** The first bytes of a stream, as many as there are up to a number. */
export async function beginning(bytes: Bytes, most: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    pieces.push(chunk);
    size += chunk.length;
    if (size >= most) break;
  }
  return Buffer.concat(pieces).subarray(0, most);
}
