import type { Document } from '../corpus/types.js';
import type { Context } from './context.js';
import { openBytes, readAll } from './read.js';

/** One document outside any corpus: a file of any kind that can be read, or standard input for `-`. */
export async function openDocument({ io }: Context, file: string): Promise<Document> {
  const bytes = await readAll(await openBytes(io, file));
  const { documentFromBytes } = await import('../corpus/index.js');
  return documentFromBytes(bytes, file === '-' ? 'stdin.txt' : file);
}

/** A text as a document of its own, of one paragraph and without any cleaning. */
export function documentOf(id: string, text: string): Document {
  const block = {
    kind: 'prose' as const,
    text,
    start: 0,
    end: text.length,
    runs: [{ at: 0, start: 0, length: text.length }],
    reason: null,
  };
  return {
    id,
    source: id,
    sourceName: id,
    title: null,
    author: null,
    date: null,
    url: null,
    file: id,
    text,
    blocks: [block],
    origins: {},
  };
}
