import type { Limits } from '../loading/limits.js';
import { endingOf, readerFor } from './index.js';
import { ReadFault, type ReadItem } from './types.js';

/** Kinds of files that are held whole and take long to parse, so that it pays to read several at once. */
const DEAR: ReadonlySet<string> = new Set(['html', 'htm', 'xhtml', 'docx', 'epub', 'pdf', 'eml', 'rss', 'atom', 'xml']);

/** Their reader watches a thread of its own by the memory of the whole process: one is read at a time. */
const WATCHED: ReadonlySet<string> = new Set(['pdf']);

/** Faults that tell of this machine at this moment, not of the file. */
const PASSING: ReadonlySet<string> = new Set(['tooSlow', 'tooMuchMemory']);

/** Whether a file of this name takes long to parse. */
export function isDear(file: string): boolean {
  return DEAR.has(endingOf(file));
}

export function isWatched(file: string): boolean {
  return WATCHED.has(endingOf(file));
}

/** Whether another run would find the same. */
export function isLasting(items: readonly ReadItem[]): boolean {
  return !items.some((item) => 'fault' in item && PASSING.has(item.fault.code));
}

/** All that a reader finds in a file whose (unpacked) bytes are at hand; a file it cannot read is a fault. */
export async function readWhole(file: string, bytes: Uint8Array, limits: Limits): Promise<ReadItem[]> {
  const reader = await readerFor(file);
  const items: ReadItem[] = [];
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield bytes;
  }
  try {
    for await (const item of reader({ file, limits, bytes: async () => bytes, chunks, look: chunks })) items.push(item);
  } catch (error) {
    if (!(error instanceof ReadFault)) throw error;
    items.push({ fault: error.finding });
  }
  return items;
}
