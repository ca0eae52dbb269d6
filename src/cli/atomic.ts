import { randomBytes } from 'node:crypto';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { UserError } from '../errors.js';

const pending = new Set<string>();

/** Files that are being written right now and must go if the program is interrupted. */
export const pendingFiles = (): string[] => [...pending];

/**
 * Writes a file whole or not at all: into a neighbour first, then renamed over the target, so that a reader
 * never sees half of it. Devices and pipes (`/dev/null`, a FIFO) are written to directly; a symbolic link stays one.
 */
export async function writeFileAtomic(file: string, pieces: Iterable<string> | AsyncIterable<string>): Promise<void> {
  try {
    const target = await realpath(file).catch(() => file);
    const before = await stat(target).catch(() => null);
    if (before && !before.isFile() && !before.isDirectory()) return await writePieces(target, pieces);
    if (before?.isDirectory()) throw new UserError('This is a folder, not a file.', { place: file });
    const temporary = join(
      dirname(target),
      `.${basename(target)}.${process.pid}-${randomBytes(4).toString('hex')}.tmp`,
    );
    pending.add(temporary);
    try {
      await writePieces(temporary, pieces, before?.mode);
      await rename(temporary, target);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    } finally {
      pending.delete(temporary);
    }
  } catch (error) {
    throw explained(error, file);
  }
}

async function writePieces(
  file: string,
  pieces: Iterable<string> | AsyncIterable<string>,
  mode?: number,
): Promise<void> {
  const handle = await open(file, 'w', mode);
  try {
    for await (const piece of pieces) await handle.writeFile(piece);
  } finally {
    await handle.close();
  }
}

const REASONS: Record<string, string> = {
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'its folder does not exist',
  EACCES: 'writing there is not allowed',
  EPERM: 'writing there is not allowed',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  ENAMETOOLONG: 'its name is too long',
};

function explained(error: unknown, file: string): unknown {
  const reason = REASONS[(error as NodeJS.ErrnoException).code ?? ''];
  return reason ? new UserError(`The file cannot be written: ${reason}.`, { place: file }) : error;
}
