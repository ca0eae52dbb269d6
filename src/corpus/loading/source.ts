import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { type FileSource, ReadFault } from '../readers/types.js';
import { readBytes, refuseSpecial } from './file.js';
import { type Limits, megabytes } from './limits.js';

type OnBytes = (more: number) => void;

/**
 * A file for the readers: gzipped ones (by their name) come unpacked, within the limits. `onBytes` is told how many more bytes
 * of the file were taken from the disk, where it is read piece by piece.
 */
export function sourceOf(path: string, file: string, limits: Limits, onBytes: OnBytes = () => {}): FileSource {
  const packed = /\.gz$/i.test(file);
  const pieces = (tell: OnBytes) => (packed ? unpacked(path, limits, tell) : streamed(path, limits, tell));
  return {
    file,
    limits,
    chunks: () => pieces(onBytes),
    look: () => pieces(() => {}),
    bytes: async () => (packed ? concat(pieces(() => {})) : readBytes(path, limits)),
  };
}

async function* streamed(path: string, limits: Limits, onBytes: OnBytes): AsyncGenerator<Uint8Array> {
  await refuseSpecial(path, limits);
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 }) as AsyncIterable<Uint8Array>) {
    yield chunk;
    onBytes(chunk.length);
  }
}

/** The unpacked bytes of a gzip file; stops with a fault where it grows beyond the limits or is damaged. */
async function* unpacked(path: string, limits: Limits, onBytes: OnBytes): AsyncGenerator<Uint8Array> {
  const packedSize = await refuseSpecial(path, limits);
  const raw = createReadStream(path);
  const gunzip = createGunzip();
  raw.on('error', (error) => gunzip.destroy(error));
  let size = 0;
  let taken = 0;
  try {
    for await (const chunk of raw.pipe(gunzip) as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      if (size > limits.unpackedBytes || size > Math.max(2 ** 20, packedSize * limits.archiveRatio)) {
        throw new ReadFault({ code: 'unpacksTooLarge', limit: megabytes(Math.min(limits.unpackedBytes, size)) });
      }
      yield chunk;
      onBytes(raw.bytesRead - taken);
      taken = raw.bytesRead;
    }
  } catch (error) {
    if (error instanceof ReadFault || !isZlibError(error)) throw error;
    throw new ReadFault({ code: 'damagedArchive', format: 'gzip', reason: (error as Error).message });
  } finally {
    raw.destroy();
    gunzip.destroy();
  }
}

function isZlibError(error: unknown): boolean {
  return /^(?:Z_|ERR_)/.test(String((error as NodeJS.ErrnoException).code ?? ''));
}

async function concat(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
}
