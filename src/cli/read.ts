import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { TextDecoder } from 'node:util';
import { createGunzip } from 'node:zlib';
import { LIMITS } from '../corpus/loading/limits.js';
import { UserError } from '../errors.js';
import type { Io } from '../io.js';
import { pathFrom } from './deliver.js';
import { osReason } from './os-errors.js';

/** The bytes of a file as typed, or of standard input for `-`. A name ending in `.gz` is unpacked. */
export async function openBytes(io: Io, file: string): Promise<AsyncIterable<Uint8Array>> {
  if (file === '-') {
    if (io.stdin.isTTY) await io.stderr.write('reading standard input, end with Ctrl-D\n');
    return guarded(io.stdin.read(), 'standard input');
  }
  const path = pathFrom(io, file);
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw new UserError(
      error.code === 'ENOENT' ? 'There is no such file.' : `The file cannot be read: ${osReason(error) ?? error.code}.`,
      { place: file },
    );
  });
  if (found.isDirectory()) throw new UserError('This is a folder, not a file.', { place: file });
  const stream = createReadStream(path);
  if (!/\.gz$/i.test(file)) return guarded(stream, file);
  const unpacked = createGunzip();
  // A pipe passes on what is read, not what goes wrong.
  stream.on('error', (error) => unpacked.destroy(error));
  return guarded(stream.pipe(unpacked), file);
}

async function* guarded(bytes: AsyncIterable<Uint8Array>, file: string): AsyncIterable<Uint8Array> {
  let size = 0;
  try {
    for await (const piece of bytes) {
      size += piece.length;
      // A device without an end or a bomb must not fill the memory.
      if (size > LIMITS.fileBytes) {
        throw new UserError(`It has more than ${LIMITS.fileBytes / 2 ** 20} MB; that is too much for one input.`, {
          place: file,
        });
      }
      yield piece;
    }
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(
      `The file cannot be read (${(error as NodeJS.ErrnoException).code ?? (error as Error).message}).`,
      { place: file },
    );
  }
}

/** All of it, for inputs that are one text. */
export async function readAll(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of bytes) pieces.push(typeof piece === 'string' ? Buffer.from(piece) : piece);
  return Buffer.concat(pieces);
}

/** A file as typed, or standard input, as one UTF-8 text without a byte order mark. */
export async function readText(io: Io, file: string): Promise<string> {
  return new TextDecoder().decode(await readAll(await openBytes(io, file)));
}

/** Longest line, in characters; what is longer comes in pieces, each a line. */
const LONGEST_LINE = 4_000_000;

/** UTF-8 lines without their ends, one at a time: the file is never held whole. */
export async function* linesOf(bytes: AsyncIterable<Uint8Array>): AsyncIterable<string> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let rest: string[] = [];
  let held = 0;
  for await (const piece of bytes) {
    const lines = decoder.decode(piece, { stream: true }).split('\n');
    const last = lines.pop() ?? '';
    for (const line of lines) {
      rest.push(line);
      yield withoutReturn(rest.join(''));
      rest = [];
      held = 0;
    }
    rest.push(last);
    held += last.length;
    if (held <= LONGEST_LINE) continue;
    yield rest.join('');
    rest = [];
    held = 0;
  }
  const end = rest.join('') + decoder.decode();
  if (end !== '') yield withoutReturn(end);
}

const withoutReturn = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line);
