import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Input } from './compare.js';
import { UserError } from './errors.js';
import { PACKAGE_ROOT } from './root.js';

const shipped = (path: string): string => fileURLToPath(new URL(`data/${path}`, PACKAGE_ROOT));

/** The corpus and topics that come with the package. */
export const SHIPPED_CORPUS = shipped('corpus/corpus.yaml');
export const SHIPPED_TOPICS = shipped('topics.yaml');

export interface InputOptions {
  /** Manifest, folder or JSON Lines file; null: the shipped corpus. */
  corpus?: string | null;
  /** Topics file; null: the one beside the manifest, else the shipped one. */
  topics?: string | null;
  /** Unreadable documents are errors instead of warnings. */
  strict?: boolean;
}

/** Reads what the user named. Throws `UserError` for faults in it. */
export async function loadInput(options: InputOptions = {}): Promise<Input & { topicsFile: string }> {
  const [{ loadCorpus }, { parseTopics }] = await Promise.all([
    import('./corpus/index.js'),
    import('./topics/index.js'),
  ]);
  const corpus = await loadCorpus(options.corpus ?? SHIPPED_CORPUS, { strict: options.strict ?? false });
  const topicsFile = options.topics ?? corpus.topicsFile ?? SHIPPED_TOPICS;
  const topics = parseTopics(await readTopics(topicsFile), topicsFile);
  return { corpus, topics, topicsFile };
}

async function readTopics(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const reason =
      (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : (error as Error).message;
    throw new UserError(`The topics file cannot be read: ${reason}.`, {
      place: file,
      hint: 'Name an existing file with --topics, or leave the option out to use the shipped topics.',
    });
  }
}
