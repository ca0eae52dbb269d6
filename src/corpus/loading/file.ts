import { constants } from 'node:fs';
import { type FileHandle, open, realpath } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { Finding } from '../types.js';
import { type Limits, megabytes } from './limits.js';

/** A file that cannot be read; `finding` says why: `missing`, `outside`, `notAFile`, `tooLarge`, `unreadable`. */
export class FileFault extends Error {
  readonly finding: Finding;
  constructor(finding: Finding) {
    super(finding.code);
    this.finding = finding;
  }
}

/**
 * Reads a whole file. Devices, pipes, sockets and folders are refused before a byte is read (opening a FIFO must not hang),
 * files above the limit too.
 */
export async function readBytes(path: string, limits: Limits): Promise<Uint8Array> {
  return withFile(path, async (file) => {
    await regularSize(file, limits);
    return file.readFile().catch((error: unknown) => {
      throw new FileFault(reasonOf(error));
    });
  });
}

/** The size of a file in bytes; throws `FileFault` for what `readBytes` would refuse. */
export async function refuseSpecial(path: string, limits: Limits): Promise<number> {
  return withFile(path, (file) => regularSize(file, limits));
}

async function withFile<T>(path: string, use: (file: FileHandle) => Promise<T>): Promise<T> {
  // Non-blocking: opening a FIFO would otherwise wait for somebody to write into it.
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)).catch((error: unknown) => {
    throw new FileFault(reasonOf(error));
  });
  try {
    return await use(file);
  } finally {
    await file.close();
  }
}

async function regularSize(file: FileHandle, limits: Limits): Promise<number> {
  const stat = await file.stat();
  if (!stat.isFile()) throw new FileFault({ code: 'notAFile', type: typeOf(stat) });
  if (stat.size > limits.fileBytes) {
    throw new FileFault({ code: 'tooLarge', size: megabytes(stat.size), limit: megabytes(limits.fileBytes) });
  }
  return stat.size;
}

/**
 * The real path of `name` below `folder`. Throws `FileFault` `missing` or `outside`: absolute paths, `..`, and links that lead
 * out of the folder are all refused, whatever they point to.
 */
export async function pathInside(folder: string, name: string): Promise<string> {
  const path = resolve(folder, name);
  if (isAbsolute(name) || !within(resolve(folder), path)) throw new FileFault({ code: 'outside', file: name });
  const [root, target] = await Promise.all([realpath(folder), realpath(path)]).catch((error: unknown) => {
    throw new FileFault(reasonOf(error));
  });
  if (!within(root as string, target as string)) throw new FileFault({ code: 'outside', file: name, target: 'link' });
  return target as string;
}

function within(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function typeOf(stat: { isDirectory(): boolean; isFIFO(): boolean; isSocket(): boolean }): string {
  if (stat.isDirectory()) return 'folder';
  if (stat.isFIFO()) return 'pipe';
  return stat.isSocket() ? 'socket' : 'device';
}

const REASONS: Record<string, string> = {
  EACCES: 'no permission',
  EPERM: 'no permission',
  ELOOP: 'the links lead in a circle',
  ENAMETOOLONG: 'its name is too long',
  EMFILE: 'too many files are open',
  EIO: 'the device does not work',
};

/** What the operating system says against a file, as a finding. */
export function reasonOf(error: unknown): Finding {
  const { code = 'unknown' } = error as NodeJS.ErrnoException;
  // No file can have a name with a NUL in it.
  if (['ENOENT', 'ENOTDIR', 'ERR_INVALID_ARG_VALUE'].includes(code)) return { code: 'missing' };
  if (code === 'EISDIR') return { code: 'notAFile', type: 'folder' };
  if (code === 'ENXIO') return { code: 'notAFile', type: 'socket' };
  return { code: 'unreadable', reason: REASONS[code] ?? code };
}
