import type { Analysis, Input } from '../compare.js';
import type { Topic } from '../topics/types.js';
import type { Context } from './context.js';
import { pathFrom } from './deliver.js';

/** Reads the corpus and the topics the user named and tells what could not be read. */
export async function openInput(context: Context): Promise<Input> {
  const { io, settings, timing, progress } = context;
  const input = await timing.stage('read', async () => {
    const [{ loadInput }, { cacheDirectory }] = await Promise.all([
      import('../input.js'),
      import('../cache/directory.js'),
    ]);
    return loadInput({
      corpus: settings.corpus === null ? null : pathFrom(io, settings.corpus),
      topics: settings.topics === null ? null : pathFrom(io, settings.topics),
      strict: settings.strict,
      maxSize: settings.maxSize,
      jobs: settings.jobs,
      cache: settings.cache ? cacheDirectory(io.env) : null,
      onProgress: progress.update,
    });
  });
  if (!settings.quiet) {
    const { warnings } = await import('./warnings.js');
    progress.clear();
    for (const line of warnings(input.corpus)) await io.stderr.write(`${line}\n`);
  }
  return input;
}

/**
 * The corpus cut into sentences and tagged; `topics` replaces those of the input (a free topic joins them). With `about`
 * only what speaks of those topics is ready at once.
 */
export async function analyseInput(
  context: Context,
  input: Input,
  topics: Topic[] = input.topics,
  about?: readonly Topic[],
): Promise<Analysis> {
  return context.timing.stage('analyse', async () => {
    const { analyse } = await import('../compare.js');
    return analyse(
      { ...input, topics },
      context.progress.update,
      about?.map(({ id }) => id),
    );
  });
}

/** Work that is done when it is first asked for, and once. */
export function once<T>(work: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | null = null;
  return () => {
    result ??= work();
    return result;
  };
}
