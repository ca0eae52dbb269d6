import type { Lines } from '../cache/lines.js';
import { unpackItems } from '../cache/packing/items.js';
import type { ReadAhead } from '../corpus/loading/builder.js';
import type { Entry } from '../corpus/loading/entry.js';
import type { Limits } from '../corpus/loading/limits.js';
import { sourceOf } from '../corpus/loading/source.js';
import type { ReadItem } from '../corpus/readers/types.js';
import { isDear } from '../corpus/readers/whole.js';
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

/** Parses web pages, Word files and books in threads before their turn comes; what is remembered is not parsed again. */
export function readAhead({ entries, limits, pool, memory, keyOf, close }: AheadOptions): ReadAhead {
  const underWay = new Map<number, Promise<ReadItem[]>>();
  let next = 0;
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
    const [found] = await pool.run('files', JSON.stringify({ limits }), [{ file, bytes }]);
    const packed = found?.body ?? '[]';
    memory?.set(key, packed);
    return unpackItems(packed);
  };
  return {
    items(at) {
      begin(at + pool.wide);
      const items = underWay.get(at) ?? null;
      underWay.delete(at);
      return items;
    },
    close,
  };
}
