import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Document } from '../corpus/types.js';
import { UserError } from '../errors.js';
import type { Context } from './context.js';
import { pathFrom } from './deliver.js';
import { openBytes, readAll } from './read.js';

/**
 * One document outside any corpus: a file of any kind a corpus may hold, else plain text, whatever its name: standard
 * input (`-`), a pipe, a file without a known ending.
 */
export async function openDocument({ io }: Context, file: string): Promise<Document> {
  const { readerFor } = await import('../corpus/readers/index.js');
  const path = pathFrom(io, file);
  const isFile =
    file !== '-' &&
    (await stat(path).then(
      (found) => found.isFile(),
      () => false,
    ));
  return isFile && (await readerFor(file))
    ? documentOfFile(path, file)
    : documentOfBytes(await readAll(await openBytes(io, file)), file);
}

async function documentOfFile(path: string, file: string): Promise<Document> {
  const { loadCorpus } = await import('../corpus/index.js');
  const [document, ...others] = (await loadCorpus(path)).documents;
  if (!document || others.length > 0) {
    throw new UserError(`The file holds ${others.length + 1} documents; this looks at one.`, { place: file });
  }
  return document;
}

async function documentOfBytes(bytes: Uint8Array, file: string): Promise<Document> {
  const { DecodeError, decode, documentFromText, LIMITS, tooMuchText, warningText } = await import(
    '../corpus/index.js'
  );
  const name = file === '-' ? 'stdin' : basename(file);
  try {
    const { text } = decode(bytes);
    const tooMuch = tooMuchText(text, LIMITS);
    if (tooMuch) throw new DecodeError(tooMuch);
    return documentFromText(text, { id: name, file: name });
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error;
    throw new UserError(`The text cannot be read: ${warningText(error.finding)}.`, {
      place: file === '-' ? 'standard input' : file,
    });
  }
}
