import type { Document } from '../corpus/types.js';
import type { Context } from './context.js';
import { openBytes, readAll } from './read.js';

/** One document outside any corpus: a file of any kind that can be read, or standard input for `-`. */
export async function openDocument({ io }: Context, file: string): Promise<Document> {
  const bytes = await readAll(await openBytes(io, file));
  const { documentFromBytes } = await import('../corpus/index.js');
  return documentFromBytes(bytes, file === '-' ? 'stdin.txt' : file);
}
