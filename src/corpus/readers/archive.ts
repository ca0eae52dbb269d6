import { unzipSync } from 'fflate';
import { type Limits, megabytes } from '../loading/limits.js';
import { ReadFault } from './types.js';

/**
 * The wanted entries of a ZIP archive, by name. Entries are only unpacked if number, size and ratio stay within the limits, and only
 * those that are asked for; nothing is written anywhere. Throws `ReadFault` for damaged archives and for bombs.
 */
export function unzip(
  bytes: Uint8Array,
  format: string,
  limits: Limits,
  wanted: (name: string) => boolean,
): Map<string, Uint8Array> {
  let entries = 0;
  let unpacked = 0;
  const largest = Math.min(limits.unpackedBytes, Math.max(2 ** 20, bytes.length * limits.archiveRatio));
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        entries++;
        if (entries > limits.archiveEntries)
          throw new ReadFault({ code: 'tooManyEntries', limit: limits.archiveEntries });
        if (!wanted(name)) return false;
        unpacked += originalSize;
        if (unpacked > largest) throw new ReadFault({ code: 'unpacksTooLarge', limit: megabytes(largest) });
        return true;
      },
    });
    return new Map(Object.entries(files));
  } catch (error) {
    if (error instanceof ReadFault) throw error;
    throw new ReadFault({ code: 'damagedArchive', format, reason: (error as Error).message });
  }
}
