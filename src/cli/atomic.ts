import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { access, constants, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { UserError } from '../errors.js';
import { unlessInterrupted } from './interrupt.js';
import { batched } from './lines.js';
import { osReason } from './os-errors.js';

/**
 * Writes a file whole or not at all: into a neighbour first, then renamed over the target, so that a reader
 * never sees half of it. Devices and pipes (`/dev/null`, a FIFO) are written to directly; a symbolic link stays one.
 */
export async function writeFileAtomic(file: string, pieces: Iterable<string>): Promise<void> {
  try {
    const target = await realpath(file).catch(() => file);
    const before = await stat(target).catch(() => null);
    if (before && !before.isFile() && !before.isDirectory()) return await writePieces(target, pieces);
    if (before?.isDirectory()) throw new UserError('This is a folder, not a file.', { place: file });
    const temporary = join(
      dirname(target),
      `.${basename(target)}.${process.pid}-${randomBytes(4).toString('hex')}.tmp`,
    );
    try {
      await unlessInterrupted(
        () => rmSync(temporary, { force: true }),
        async () => {
          await writePieces(temporary, pieces, before?.mode);
          await rename(temporary, target);
        },
      );
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  } catch (error) {
    throw explained(error, file);
  }
}

/** Throws `UserError` where a file could not be written anyway: its folder is missing, or it is a folder itself. */
export async function refuseUnwritable(file: string): Promise<void> {
  const found = await stat(file).catch(() => null);
  if (found?.isDirectory()) throw new UserError('This is a folder, not a file.', { place: file });
  if (found) return;
  await access(dirname(file), constants.W_OK).catch((error: unknown) => {
    throw explained(error, file);
  });
}

async function writePieces(file: string, pieces: Iterable<string>, mode?: number): Promise<void> {
  const handle = await open(file, 'w', mode);
  try {
    for (const piece of batched(pieces)) await handle.writeFile(piece);
  } finally {
    await handle.close();
  }
}

function explained(error: unknown, file: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  const reason = code === 'ENOENT' || code === 'ENOTDIR' ? 'its folder does not exist' : osReason(error);
  return reason ? new UserError(`The file cannot be written: ${reason}.`, { place: file }) : error;
}
