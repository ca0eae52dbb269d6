import type { Limits } from '../loading/limits.js';
import { endingOf, readerFor } from './index.js';
import { ReadFault, type ReadItem } from './types.js';

/** Kinds of files that hold one document and take long to parse, so that it pays to read several at once. */
const DEAR: ReadonlySet<string> = new Set(['html', 'htm', 'xhtml', 'docx', 'epub']);

/** Whether a file of this name takes long to parse. */
export function isDear(file: string): boolean {
  return DEAR.has(endingOf(file));
}

/** All that a reader finds in a file whose (unpacked) bytes are at hand; a file it cannot read is a fault. */
export async function readWhole(file: string, bytes: Uint8Array, limits: Limits): Promise<ReadItem[]> {
  const reader = await readerFor(file);
  const items: ReadItem[] = [];
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield bytes;
  }
  try {
    for await (const item of reader({ file, limits, bytes: async () => bytes, chunks })) items.push(item);
  } catch (error) {
    if (!(error instanceof ReadFault)) throw error;
    items.push({ fault: error.finding });
  }
  return items;
}
