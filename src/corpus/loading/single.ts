import { UserError } from '../../errors.js';
import { documentFromText } from '../document.js';
import { readerFor } from '../readers/index.js';
import { type Extracted, ReadFault } from '../readers/types.js';
import type { Document } from '../types.js';
import { LIMITS } from './limits.js';
import { warningText } from './wording.js';

/**
 * One document outside any corpus, read by the ending of its name.
 *
 * @throws UserError if the bytes cannot be read as what the name says, or hold several documents
 */
export async function documentFromBytes(bytes: Uint8Array, name: string): Promise<Document> {
  const reader = await readerFor(name);
  const source = { file: name, limits: LIMITS, bytes: async () => bytes, chunks: () => once(bytes) };
  const found: Extracted[] = [];
  try {
    for await (const item of reader(source)) {
      if ('fault' in item) throw new ReadFault(item.fault);
      found.push(item.document);
    }
  } catch (error) {
    if (!(error instanceof ReadFault)) throw error;
    throw new UserError(`The document cannot be read: ${warningText(error.finding)}.`, { place: name });
  }
  const [first, second] = found;
  if (!first) throw new UserError('The file holds no document.', { place: name });
  if (second) {
    throw new UserError('The file holds several documents, but one is wanted here.', {
      place: name,
      hint: 'Put the text of one of them into a file of its own.',
    });
  }
  const { record: _, warnings: __, ...meta } = first;
  return documentFromText(first.text, { ...meta, id: meta.id ?? baseName(name), file: name, origins: metadataOrigins });
}

const metadataOrigins = {
  id: 'file name',
  source: 'metadata',
  title: 'metadata',
  author: 'metadata',
  date: 'metadata',
  url: 'metadata',
} as const;

function baseName(name: string): string {
  return name.replace(/^.*[/\\]/, '').replace(/(?<=.)\.[^.]+$/, '') || name;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
