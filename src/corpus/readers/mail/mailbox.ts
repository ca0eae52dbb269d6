import type { Limits } from '../../loading/limits.js';
import { type ByteLine, byteLines } from '../byte-lines.js';
import { type FileSource, ReadFault } from '../types.js';

/** RFC 4155: "From ", who sent it (or nothing, or "-"), and when. Prose that begins with "From " names no weekday and hour. */
const SEPARATOR = /^From (?:.{0,400} )?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? .{0,40}\d:\d\d/;
const FROM = Buffer.from('From ');

export interface BoxedMessage {
  /** From 1. */
  number: number;
  bytes: Uint8Array;
  /** Longer than the limit; `bytes` is empty then. */
  tooLong: boolean;
}

/** The messages of a mailbox, one held at a time, with ">From " (of any depth) at the beginning of a line freed of its mark. */
export async function* messagesOf(source: FileSource): AsyncGenerator<BoxedMessage> {
  let box: Box | null = null;
  let number = 0;
  for await (const line of textLines(source)) {
    if (isSeparator(line.bytes)) {
      if (box) yield box.close();
      box = new Box(++number, source.limits);
    } else if (box) box.add(line);
    else if (line.bytes.some((byte) => byte > 0x20)) throw new ReadFault({ code: 'notAMailbox' });
  }
  if (box) yield box.close();
}

/** The lines of the file; text of another kind (UTF-16) is no mailbox. */
async function* textLines(source: FileSource): AsyncGenerator<ByteLine> {
  try {
    yield* byteLines(source);
  } catch (error) {
    const wide = error instanceof ReadFault && error.finding.code === 'encodingOfLines';
    throw wide ? new ReadFault({ code: 'notAMailbox' }) : error;
  }
}

function isSeparator(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x46 || !FROM.equals(bytes.subarray(0, FROM.length))) return false;
  return SEPARATOR.test(Buffer.from(bytes.subarray(0, 500)).toString('latin1'));
}

/** A message while its lines come. */
class Box {
  private lines: Uint8Array[] = [];
  private size = 0;
  private tooLong = false;

  constructor(
    readonly number: number,
    private readonly limits: Limits,
  ) {}

  add({ bytes, tooLong }: ByteLine): void {
    this.size += bytes.length + 1;
    this.tooLong ||= tooLong || this.size > this.limits.recordBytes || this.lines.length > 3 * this.limits.lines;
    // What will be refused anyway need not be kept.
    if (this.tooLong) this.lines = [];
    else this.lines.push(unmarked(bytes));
  }

  close(): BoxedMessage {
    const bytes = Buffer.allocUnsafe(this.lines.reduce((sum, line) => sum + line.length + 1, 0));
    let at = 0;
    for (const line of this.lines) {
      bytes.set(line, at);
      at += line.length;
      bytes[at++] = 0x0a;
    }
    return { number: this.number, bytes, tooLong: this.tooLong };
  }
}

/** ">From " was written for "From ", ">>From " for ">From ". */
function unmarked(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x3e) return bytes;
  let marks = 1;
  while (bytes[marks] === 0x3e) marks++;
  return FROM.equals(bytes.subarray(marks, marks + FROM.length)) ? bytes.subarray(1) : bytes;
}
