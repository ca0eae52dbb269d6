import { join } from 'node:path';
import {
  listSegments,
  readSegments,
  removeSegments,
  removeStale,
  type Segment,
  touchSegments,
  writeSegment,
} from './segments.js';

/** A persistent map from content hashes to lines of text (no line ends in them). */
export interface Lines {
  get(key: string): string | undefined;
  set(key: string, line: string): void;
  /** Writes what is new. A full disk or a read-only home is no error: the next run computes again. */
  flush(): Promise<void>;
}

export interface LinesOptions {
  /** Upper bound of the folder's size in bytes; the segments longest unused go first. */
  maxBytes?: number;
}

export const MAX_BYTES = 64 * 1024 * 1024;
/** More files than this are merged into one. */
const MAX_SEGMENTS = 16;

/**
 * Opens the store `name` below `directory` (null: a store that remembers nothing beyond this run).
 * Safe under concurrent runs: segments are immutable and appear atomically, so the worst that can happen
 * is that two runs compute the same thing. Nothing is parsed before it is asked for.
 */
export async function openLines(
  directory: string | null,
  name: string,
  { maxBytes = MAX_BYTES }: LinesOptions = {},
): Promise<Lines> {
  const folder = directory === null ? null : join(directory, name);
  const segments = folder === null ? [] : await readSegments(folder);
  const known = new Map<string, string>();
  for (const segment of segments) for (const [key, line] of entriesOf(segment)) known.set(key, line);
  if (folder !== null) await touchSegments(folder, segments, Date.now());
  const added = new Map<string, string>();
  let names = segments.map(({ name }) => name);
  return {
    get: (key) => added.get(key) ?? known.get(key),
    set: (key, line) => void added.set(key, line),
    async flush() {
      if (folder === null || added.size === 0) return;
      for (const [key, line] of added) known.set(key, line);
      try {
        await removeStale(folder, Date.now());
        names = await save(folder, names, names.length < MAX_SEGMENTS ? added : known);
        await shrink(folder, maxBytes);
      } catch {
        // A cache that can't be written is a slower run, not a failed one.
      }
      added.clear();
    },
  };
}

/** Adds a segment; where it holds all there is, it takes the place of those before it. Resolves to those that stand. */
async function save(folder: string, names: string[], lines: ReadonlyMap<string, string>): Promise<string[]> {
  const written = await writeSegment(
    folder,
    [...lines].map(([key, line]) => `${key}\t${line}`),
  );
  const others = names.filter((name) => name !== written);
  if (names.length < MAX_SEGMENTS) return [...others, written];
  await removeSegments(folder, others);
  return [written];
}

async function shrink(folder: string, maxBytes: number): Promise<void> {
  const tooOld: string[] = [];
  let used = 0;
  for (const { name, bytes } of (await listSegments(folder)).reverse()) {
    used += bytes;
    if (used > maxBytes) tooOld.push(name);
  }
  await removeSegments(folder, tooOld);
}

function entriesOf({ lines }: Segment): [string, string][] {
  return lines.flatMap((line): [string, string][] => {
    const tab = line.indexOf('\t');
    return tab < 0 ? [] : [[line.slice(0, tab), line.slice(tab + 1)]];
  });
}
