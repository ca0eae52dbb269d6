import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { byText } from '../order.js';

/** A file of a store. */
export interface SegmentFile {
  name: string;
  bytes: number;
  /** When it was last used, in milliseconds; those used last are kept when room runs out. */
  used: number;
}

/** One file of a store; its name is the hash of its content, so it is never changed, only added and removed. */
export interface Segment extends SegmentFile {
  lines: string[];
}

const ENDING = '.jsonl';
const TEMPORARY = '.tmp';
/** A temporary file older than this was left by a run that was killed. */
const STALE_MS = 60 * 60 * 1000;
/** Uses closer together than this are one use. */
const DAY_MS = 24 * 60 * 60 * 1000;

/** Reads all intact segments, oldest first. Damaged ones are removed: what they held is computed again. */
export async function readSegments(folder: string): Promise<Segment[]> {
  const segments = await Promise.all((await namesIn(folder)).map((name) => readSegment(folder, name)));
  return segments.filter((segment) => segment !== null).sort(oldestFirst);
}

/** The segments of a folder without their content, oldest first. */
export async function listSegments(folder: string): Promise<SegmentFile[]> {
  const files = await Promise.all(
    (await namesIn(folder)).map(async (name): Promise<SegmentFile | null> => {
      const file = await stat(join(folder, name)).catch(() => null);
      return file && { name, bytes: file.size, used: file.mtimeMs };
    }),
  );
  return files.filter((file) => file !== null).sort(oldestFirst);
}

const namesIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(ENDING));

const oldestFirst = (x: SegmentFile, y: SegmentFile): number => x.used - y.used || byText(x.name, y.name);

/** Notes that segments are in use, once a day. `now` in milliseconds. */
export async function touchSegments(folder: string, segments: readonly SegmentFile[], now: number): Promise<void> {
  const waiting = segments.filter(({ used }) => now - used > DAY_MS);
  await Promise.all(
    waiting.map(({ name }) => utimes(join(folder, name), now / 1000, now / 1000).catch(() => undefined)),
  );
}

/** Writes one segment, whole or not at all: other runs see it complete or don't see it. */
export async function writeSegment(folder: string, lines: readonly string[]): Promise<string> {
  const content = `${lines.join('\n')}\n`;
  const name = `${hashOf(content)}${ENDING}`;
  await makeFolder(folder);
  const temporary = join(folder, `${randomUUID()}${TEMPORARY}`);
  try {
    await writeFile(temporary, content);
    await rename(temporary, join(folder, name));
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
  return name;
}

export async function removeSegments(folder: string, names: readonly string[]): Promise<void> {
  await Promise.all(names.map((name) => rm(join(folder, name), { force: true }).catch(() => undefined)));
}

/** Removes what killed runs left behind. `now` in milliseconds. */
export async function removeStale(folder: string, now: number): Promise<void> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(TEMPORARY));
  for (const name of names) {
    const age = await stat(join(folder, name)).then(
      (file) => now - file.mtimeMs,
      () => 0,
    );
    if (age > STALE_MS) await removeSegments(folder, [name]);
  }
}

async function readSegment(folder: string, name: string): Promise<Segment | null> {
  try {
    const path = join(folder, name);
    const [content, file] = await Promise.all([readFile(path, 'utf8'), stat(path)]);
    if (`${hashOf(content)}${ENDING}` !== name) {
      await removeSegments(folder, [name]);
      return null;
    }
    return { name, lines: content.slice(0, -1).split('\n'), bytes: file.size, used: file.mtimeMs };
  } catch {
    return null; // removed by another run in the meantime, or unreadable: as if it were not there
  }
}

const hashOf = (content: string): string => createHash('sha256').update(content).digest('hex').slice(0, 32);

/** Not Node's own recursive one, which never ends where a folder is there and refuses others as missing (`/proc`). */
async function makeFolder(folder: string): Promise<void> {
  const made = (): Promise<void> =>
    mkdir(folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  await made().catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT' || dirname(folder) === folder) throw error;
    await makeFolder(dirname(folder));
    await made();
  });
}
