import { createReadStream } from 'node:fs';
import { UserError } from '../../errors.js';
import { DecodeError, decode } from '../decoding/decode.js';
import { FileFault, readBytes } from './file.js';
import { LIMITS, megabytes } from './limits.js';
import { warningText } from './wording.js';

/** Largest file of topics or settings, in bytes; the longest written by hand have some hundred thousand. */
const LARGEST = 8 * 2 ** 20;

/**
 * The text of a file that configures the program. Devices, pipes and folders are refused, so that a folder of a stranger
 * cannot make the program wait for ever; `typed` says that the user named the file, who may mean a pipe (`<(...)`).
 *
 * @param what how messages call it: `The topics file`
 * @throws UserError
 */
export async function readSettings(path: string, what: string, hint: string | null, typed = false): Promise<string> {
  try {
    return decode(await bytesOf(path, typed)).text;
  } catch (error) {
    if (!(error instanceof FileFault || error instanceof DecodeError)) throw error;
    throw new UserError(`${what} cannot be read: ${warningText(error.finding)}.`, {
      place: path,
      ...(hint ? { hint } : {}),
    });
  }
}

async function bytesOf(path: string, typed: boolean): Promise<Uint8Array> {
  try {
    return await readBytes(path, { ...LIMITS, fileBytes: LARGEST });
  } catch (error) {
    const { finding } = error as FileFault;
    if (typed && finding?.code === 'notAFile' && finding.type !== 'folder') return streamed(path);
    throw error;
  }
}

async function streamed(path: string): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of createReadStream(path) as AsyncIterable<Uint8Array>) {
    pieces.push(piece);
    size += piece.length;
    if (size > LARGEST) throw new FileFault({ code: 'tooLarge', size: 'no end', limit: megabytes(LARGEST) });
  }
  return Buffer.concat(pieces);
}
