import type { Lines } from '../cache/lines.js';
import { packItems, unpackItems } from '../cache/packing/items.js';
import type { ReadAhead } from '../corpus/loading/builder.js';
import type { Entry } from '../corpus/loading/entry.js';
import type { Limits } from '../corpus/loading/limits.js';
import { sourceOf } from '../corpus/loading/source.js';
import type { ReadItem } from '../corpus/readers/types.js';
import { isDear, isLasting, isWatched, readWhole } from '../corpus/readers/whole.js';
import type { Pool } from './pool.js';

interface AheadOptions {
  entries: readonly Entry[];
  limits: Limits;
  pool: Pool;
  /** Null where nothing is remembered. */
  memory: Lines | null;
  /** Names what is found in a file of this name with these bytes. */
  keyOf: (file: string, bytes: Uint8Array) => string;
  /** Keeps what is new. */
  close: () => Promise<void>;
}

/** Parses web pages, Word files, books, PDFs, mails and feeds before their turn comes; what is remembered is not parsed again. */
export function readAhead({ entries, limits, pool, memory, keyOf, close }: AheadOptions): ReadAhead {
  const underWay = new Map<number, Promise<ReadItem[]>>();
  let next = 0;
  let watched: Promise<unknown> = Promise.resolve();
  const begin = (last: number): void => {
    for (; next < entries.length && next <= last; next++) {
      const entry = entries[next] as Entry;
      if (!isDear(entry.file)) continue;
      const items = read(entry);
      // A fault is told when the file's turn has come.
      items.catch(() => {});
      underWay.set(next, items);
    }
  };
  const read = async ({ path, file }: Entry): Promise<ReadItem[]> => {
    const bytes = await sourceOf(path, file, limits).bytes();
    const key = keyOf(file, bytes);
    const known = memory?.get(key);
    if (known !== undefined) return unpackItems(known);
    const packed = isWatched(file)
      ? packItems(await inTurn(() => readWhole(file, bytes, limits)))
      : await inThread(file, bytes);
    const items = unpackItems(packed);
    if (isLasting(items)) memory?.set(key, packed);
    return items;
  };
  const inThread = async (file: string, bytes: Uint8Array): Promise<string> => {
    const [found] = await pool.run('files', JSON.stringify({ limits }), [{ file, bytes }]);
    return found?.body ?? '[]';
  };
  const inTurn = (work: () => Promise<ReadItem[]>): Promise<ReadItem[]> => {
    const mine = watched.then(work);
    watched = mine.catch(() => {});
    return mine;
  };
  // The memory of files parsed at the same time counted against this one: alone it may do.
  const again = async (entry: Entry, found: ReadItem[]): Promise<ReadItem[]> => {
    if (!found.some((item) => 'fault' in item && item.fault.code === 'tooMuchMemory')) return found;
    await Promise.allSettled(underWay.values());
    return read(entry);
  };
  return {
    items(at) {
      begin(at + pool.wide);
      const items = underWay.get(at) ?? null;
      underWay.delete(at);
      const entry = entries[at];
      return items && entry && isWatched(entry.file) ? items.then((found) => again(entry, found)) : items;
    },
    close,
  };
}
