import { DecodeError, decode } from '../decoding/decode.js';
import { type Extracted, type FileSource, ReadFault, type ReadItem } from './types.js';

export async function* readPlain(source: FileSource): AsyncGenerator<ReadItem> {
  yield { document: textDocument(await source.bytes(), 'plain') };
}

export async function* readMarkdown(source: FileSource): AsyncGenerator<ReadItem> {
  yield { document: textDocument(await source.bytes(), 'markdown') };
}

function textDocument(bytes: Uint8Array, format: 'plain' | 'markdown'): Extracted {
  const { text, replaced } = decoded(bytes);
  return { text, format, ...(replaced > 0 ? { warnings: [{ code: 'damaged', replaced }] } : {}) };
}

/** `decode` with its refusals as faults of the file. */
export function decoded(bytes: Uint8Array): ReturnType<typeof decode> {
  try {
    return decode(bytes);
  } catch (error) {
    throw asFault(error);
  }
}

/** A refusal to decode as a fault of the file. */
export function asFault(error: unknown): unknown {
  return error instanceof DecodeError ? new ReadFault(error.finding) : error;
}
