import { stat } from 'node:fs/promises';
import { holdsMany } from '../readers/index.js';
import type { Entry } from './entry.js';

/** How far the reading of a corpus is: in files, or in bytes where a file holds nobody knows how many documents. */
export interface ReadProgress {
  done: number;
  total: number;
  unit: 'documents' | 'bytes';
}

/** Notes what was read of the files of a corpus, one after the other. */
export interface Gauge {
  /** So many more bytes of the file at hand were taken from the disk. */
  bytes(more: number): void;
  /** The file at hand is read. */
  next(): void;
}

/** Up to so many files are weighed before they are read; of more, their number tells enough. */
const WEIGHED = 1000;

export async function openGauge(
  entries: readonly Entry[],
  onProgress: ((progress: ReadProgress) => void) | undefined,
): Promise<Gauge> {
  if (!onProgress) return { bytes: () => {}, next: () => {} };
  const weighed = entries.length <= WEIGHED && entries.some(({ file }) => holdsMany(file));
  const sizes = weighed ? await Promise.all(entries.map(({ path }) => sizeOf(path))) : null;
  const total = sizes ? sizes.reduce((sum, size) => sum + size, 0) : entries.length;
  const sizeAt = (at: number): number => (sizes ? (sizes[at] ?? 0) : 1);
  let file = 0;
  let before = 0;
  let within = 0;
  const tell = (): void => {
    // A file may have grown since it was weighed.
    const part = sizes ? Math.min(within, sizeAt(file)) : 0;
    onProgress({ done: Math.round(before + part), total, unit: sizes ? 'bytes' : 'documents' });
  };
  tell();
  return {
    bytes(more) {
      within += more;
      tell();
    },
    next() {
      before += sizeAt(file++);
      within = 0;
      tell();
    },
  };
}

/** Bytes on the disk; none for what cannot be read: its reader will say why. */
async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    (found) => (found.isFile() ? found.size : 0),
    () => 0,
  );
}
