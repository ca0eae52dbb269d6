import { openModel } from '../judge/model/index.js';
import { silenceRuntime, USEFUL_CORES } from '../judge/model/session.js';
import type { PairModel, Reading, ReadOptions, TextPair } from '../judge/model/types.js';
import { openPool } from './pool.js';

/** Threads that read. Each has the model in memory for itself, about 240 MB. */
const READERS = 2;
/** From so many pairs on it pays that threads are begun. */
const MANY = 12;
/** Milliseconds within which a pair is read, or the model opened, on the slowest machines. */
const PATIENCE = 3000;

export interface Readers extends Pick<PairModel, 'read' | 'close'> {
  /** To be called before the process is ended while a reading is under way. */
  halt(): void;
}

/**
 * The model of a folder (default: the shipped one), opened when it is first needed: in threads that share the pairs where
 * they are many, in this one where they are few. The same readings either way. With `jobs` 1 there are no threads.
 */
export function openReaders(folder?: string, jobs?: number | null): Readers {
  silenceRuntime();
  const readers = Math.min(READERS, jobs ?? USEFUL_CORES, USEFUL_CORES);
  const pool = openPool(readers);
  const shared = JSON.stringify({ folder, cores: Math.floor(USEFUL_CORES / readers) });
  let alone: Promise<PairModel> | null = null;
  let begun = false;
  const inThreads = async (pairs: readonly TextPair[], { whole = false, onRead }: ReadOptions): Promise<Reading[]> => {
    const readings: Reading[] = [];
    let [next, done] = [0, 0];
    const one = async (): Promise<void> => {
      while (next < pairs.length) {
        const at = next++;
        const [packed] = await pool.run('readings', shared, [{ ...(pairs[at] as TextPair), whole }]);
        readings[at] = JSON.parse(packed?.body ?? '') as Reading;
        onRead?.(++done);
      }
    };
    try {
      await Promise.all(Array.from({ length: readers }, one));
    } finally {
      next = pairs.length; // Where one failed, the other need not go on.
    }
    return readings;
  };
  return {
    async read(pairs, options = {}) {
      begun ||= pool.wide > 1 && pairs.length >= MANY;
      if (begun) return inThreads(pairs, options);
      alone ??= openModel(folder);
      return (await alone).read(pairs, options);
    },
    async close() {
      await (await alone)?.close();
    },
    halt: () => pool.halt(PATIENCE),
  };
}
