import { fileURLToPath } from 'node:url';
import type { Input, Progress } from './compare.js';
import { PACKAGE_ROOT } from './root.js';

const shipped = (path: string): string => fileURLToPath(new URL(`data/${path}`, PACKAGE_ROOT));

/** The corpus and topics that come with the package. */
export const SHIPPED_CORPUS = shipped('corpus/corpus.yaml');
export const SHIPPED_TOPICS = shipped('topics.yaml');

const TOPICS_HINT = 'Name an existing file with --topics, or leave the option out to use the shipped topics.';

export interface InputOptions {
  /** Manifest, folder or JSON Lines file; null: the shipped corpus. */
  corpus?: string | null;
  /** Topics file; null: the one beside the manifest, else the shipped one. */
  topics?: string | null;
  /** Unreadable documents are errors instead of warnings. */
  strict?: boolean;
  /** Largest file that is read, in MB (256 if left out); other limits on size grow and shrink with it. */
  maxSize?: number | null;
  /** Threads that read a large corpus; null or nothing: one for each core. The result is the same whatever their number. */
  jobs?: number | null;
  /** Folder in which the analyses of a large corpus are kept between runs; null or nothing: they are not. */
  cache?: string | null;
  /** Told how far the reading is: in files, or in bytes where nobody knows how many documents a file holds. */
  onProgress?: (progress: ReadingProgress) => void;
}

export interface ReadingProgress extends Progress {
  stage: 'read';
  unit: 'documents' | 'bytes';
}

/** Reads what the user named. Throws `UserError` for faults in it. */
export async function loadInput(options: InputOptions = {}): Promise<Input & { topicsFile: string }> {
  const [{ limitsFor, loadCorpus, readSettings }, { parseTopics }, { Reading }] = await Promise.all([
    import('./corpus/index.js'),
    import('./topics/index.js'),
    import('./workers/reading.js'),
  ]);
  const builder = new Reading(options);
  const limits = options.maxSize ? { limits: limitsFor(options.maxSize) } : {};
  const { onProgress } = options;
  const corpus = await loadCorpus(options.corpus ?? SHIPPED_CORPUS, {
    strict: options.strict ?? false,
    builder,
    onProgress: onProgress && ((progress) => onProgress({ stage: 'read', ...progress })),
    ...limits,
  });
  const topicsFile = options.topics ?? corpus.topicsFile ?? SHIPPED_TOPICS;
  const typed = topicsFile === options.topics;
  const topics = parseTopics(await readSettings(topicsFile, 'The topics file', TOPICS_HINT, typed), topicsFile);
  return { corpus, topics, topicsFile, ...(builder.crew ? { crew: builder.crew } : {}) };
}
