import { join } from 'node:path';
import { readSegments, removeSegments, removeStale, type Segment, writeSegment } from './segments.js';

/** A persistent map from content hashes to results. Values must survive JSON. */
export interface Store<T> {
  get(key: string): T | undefined;
  set(key: string, value: T): void;
  /** Writes what is new. A full disk or a read-only home is no error: the next run computes again. */
  flush(): Promise<void>;
}

export interface StoreOptions {
  /** Upper bound of the folder's size in bytes; the oldest segments go first. */
  maxBytes?: number;
}

const MAX_BYTES = 64 * 1024 * 1024;
/** More files than this are merged into one. */
const MAX_SEGMENTS = 16;

/**
 * Opens the store `name` below `directory` (null: a store that remembers nothing beyond this run).
 * Safe under concurrent runs: segments are immutable and appear atomically, so the worst that can happen
 * is that two runs compute the same thing.
 */
export async function openStore<T>(
  directory: string | null,
  name: string,
  options: StoreOptions = {},
): Promise<Store<T>> {
  const folder = directory === null ? null : join(directory, name);
  const segments = folder === null ? [] : await readSegments(folder);
  const known = new Map<string, T>();
  for (const segment of segments) for (const [key, value] of entriesOf<T>(segment)) known.set(key, value);
  const added = new Map<string, T>();
  return {
    get: (key) => added.get(key) ?? known.get(key),
    set: (key, value) => void added.set(key, value),
    async flush() {
      if (folder === null || added.size === 0) return;
      try {
        await removeStale(folder, Date.now());
        await save(folder, segments, known, added, options.maxBytes ?? MAX_BYTES);
      } catch {
        // A cache that can't be written is a slower run, not a failed one.
      }
      added.clear();
    },
  };
}

async function save<T>(
  folder: string,
  segments: readonly Segment[],
  known: Map<string, T>,
  added: ReadonlyMap<string, T>,
  maxBytes: number,
): Promise<void> {
  for (const [key, value] of added) known.set(key, value);
  const merge = segments.length + 1 > MAX_SEGMENTS;
  const written = await writeSegment(folder, linesOf(merge ? known : added));
  if (merge)
    await removeSegments(
      folder,
      segments.map((segment) => segment.name).filter((name) => name !== written),
    );
  await shrink(folder, maxBytes);
}

async function shrink(folder: string, maxBytes: number): Promise<void> {
  const tooOld: string[] = [];
  let used = 0;
  for (const segment of (await readSegments(folder)).reverse()) {
    used += segment.bytes;
    if (used > maxBytes) tooOld.push(segment.name);
  }
  await removeSegments(folder, tooOld);
}

const linesOf = <T>(entries: ReadonlyMap<string, T>): string[] => [...entries].map((entry) => JSON.stringify(entry));

function entriesOf<T>(segment: Segment): [string, T][] {
  return segment.lines.map((line) => JSON.parse(line) as [string, T]);
}
