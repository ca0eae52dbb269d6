import { jsonSafe } from '../formats/safe.js';

/** One JSON document, as every machine format of the listings prints it. */
export function jsonDocument(value: unknown): string {
  return `${jsonSafe(JSON.stringify(value, null, 2))}\n`;
}

/** One JSON record a line. */
export function* jsonLines(records: Iterable<unknown>): Iterable<string> {
  for (const record of records) yield `${jsonSafe(JSON.stringify(record))}\n`;
}

const BATCH = 1 << 16;

/** Small pieces put together to batches worth a system call each. */
export function* batched(pieces: Iterable<string>): Iterable<string> {
  let held: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    held.push(piece);
    length += piece.length;
    if (length < BATCH) continue;
    yield held.join('');
    held = [];
    length = 0;
  }
  if (held.length > 0) yield held.join('');
}
