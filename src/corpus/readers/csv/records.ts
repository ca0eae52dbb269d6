import type { Limits } from '../../loading/limits.js';
import { joined } from '../byte-lines.js';

export interface TableRecord {
  /** Line on which it begins, from 1. */
  line: number;
  /** Without the line end. */
  bytes: Uint8Array;
  /** Longer than the limit; `bytes` is empty then. */
  tooLong: boolean;
}

const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const QUOTE = 0x22;

/** Where in a record the next byte stands: a quote opens a cell only at its start, and a doubled one does not close it. */
const [START, PLAIN, QUOTED, BEHIND_QUOTE] = [0, 1, 2, 3];

/**
 * Cuts a table into records, holding one at a time. A quote that is not closed runs to the next one, or to the end of the file: all of that
 * is one record. In the bytes, ASCII must stand for itself.
 */
export async function* recordsOf(
  chunks: AsyncIterable<Uint8Array>,
  delimiter: number,
  limits: Limits,
): AsyncGenerator<TableRecord> {
  const cutter = new Cutter(delimiter, limits.recordBytes);
  for await (const chunk of chunks) {
    for (const record of cutter.take(chunk)) yield record;
  }
  if (cutter.size > 0) yield cutter.close();
}

class Cutter {
  /** Bytes of the record at hand. */
  size = 0;
  private pieces: Uint8Array[] = [];
  private place = START;
  private line = 1;
  /** Line ends inside the record at hand. */
  private inside = 0;
  private afterReturn = false;

  /** By byte: whether a cell without quotes ends there. */
  private readonly stops = new Uint8Array(256);

  constructor(
    private readonly delimiter: number,
    private readonly most: number,
  ) {
    for (const byte of [delimiter, LINE_FEED, RETURN]) this.stops[byte] = 1;
  }

  *take(chunk: Uint8Array): Generator<TableRecord> {
    let from = this.afterReturn && chunk[0] === LINE_FEED ? 1 : 0;
    if (chunk.length > 0) this.afterReturn = false;
    while (from < chunk.length) {
      const end = this.endIn(chunk, from);
      this.add(chunk.subarray(from, end));
      if (end === chunk.length) return;
      yield this.close();
      from = end + 1;
      if (chunk[end] !== RETURN) continue;
      // The line feed behind it may be the first byte of the next chunk.
      this.afterReturn = from === chunk.length;
      if (chunk[from] === LINE_FEED) from++;
    }
  }

  close(): TableRecord {
    const tooLong = this.size > this.most;
    const record = { line: this.line, bytes: tooLong ? new Uint8Array() : joined(this.pieces, this.size), tooLong };
    this.line += this.inside + 1;
    [this.pieces, this.size, this.inside, this.place] = [[], 0, 0, START];
    return record;
  }

  /** Where the line ends that ends the record; the length of the chunk if it goes on. */
  private endIn(chunk: Uint8Array, from: number): number {
    const { delimiter, stops } = this;
    const { length } = chunk;
    let { place } = this;
    let at = from;
    for (; at < length; at++) {
      if (place === QUOTED) {
        const quote = chunk.indexOf(QUOTE, at);
        at = quote < 0 ? length : quote;
        if (quote >= 0) place = BEHIND_QUOTE;
        continue;
      }
      const byte = chunk[at] as number;
      if (byte === LINE_FEED || byte === RETURN) break;
      if (byte === delimiter) place = START;
      else if (byte === QUOTE && place !== PLAIN) place = QUOTED;
      else {
        place = PLAIN;
        while (at + 1 < length && !stops[chunk[at + 1] as number]) at++;
      }
    }
    this.place = place;
    return Math.min(at, length);
  }

  private add(piece: Uint8Array): void {
    this.size += piece.length;
    for (let at = piece.indexOf(LINE_FEED); at >= 0; at = piece.indexOf(LINE_FEED, at + 1)) this.inside++;
    // What will be refused anyway need not be kept.
    if (this.size <= this.most) this.pieces.push(piece);
    else this.pieces = [];
  }
}
