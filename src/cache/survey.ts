import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { byText } from '../order.js';
import { listSegments, readSegments, removeSegments, type SegmentFile } from './segments.js';

/** One store of the cache. */
export interface StoreSummary {
  /** Name of its folder: what it holds, and of which version of what. */
  name: string;
  files: number;
  bytes: number;
  entries: number;
}

/** Bytes all stores may take together; what was longest unused goes first. */
export const MAX_TOTAL_BYTES = 512 * 1024 * 1024;

const foldersIn = async (directory: string): Promise<string[]> =>
  (await readdir(directory, { withFileTypes: true }).catch(() => []))
    .filter((item) => item.isDirectory() && STORE.test(item.name))
    .map(({ name }) => name)
    .sort();

/** Names of the stores this program makes; whatever else lies in the folder is not its own. */
const STORE = /^(?:readings|files|documents|sentences|claims|answers)-/;

/** What the cache holds, store by store. Damaged segments are not counted: they are removed. */
export async function survey(directory: string): Promise<StoreSummary[]> {
  const summaries: StoreSummary[] = [];
  for (const name of await foldersIn(directory)) {
    const segments = await readSegments(join(directory, name));
    const keys = new Set(segments.flatMap(({ lines }) => lines.map((line) => line.slice(0, line.indexOf('\t')))));
    const bytes = segments.reduce((sum, segment) => sum + segment.bytes, 0);
    summaries.push({ name, files: segments.length, bytes, entries: keys.size });
  }
  return summaries;
}

/** Removes every store. Runs under way go on, and compute again what they miss. */
export async function clear(directory: string): Promise<void> {
  for (const name of await foldersIn(directory)) await rm(join(directory, name), { recursive: true, force: true });
}

/** Removes what was longest unused until all stores together fit into `maxBytes`. */
export async function prune(directory: string, maxBytes: number = MAX_TOTAL_BYTES): Promise<void> {
  const files: (SegmentFile & { folder: string })[] = [];
  for (const name of await foldersIn(directory)) {
    const folder = join(directory, name);
    for (const file of await listSegments(folder)) files.push({ ...file, folder });
  }
  files.sort((x, y) => y.used - x.used || byText(x.name, y.name));
  let total = 0;
  for (const { folder, name, bytes } of files) {
    total += bytes;
    if (total > maxBytes) await removeSegments(folder, [name]);
  }
}
