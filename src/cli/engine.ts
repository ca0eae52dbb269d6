import type { Judge } from '../judge/types.js';
import type { Context } from './context.js';
import { whenInterrupted } from './interrupt.js';

/** Opens the engine the user chose; what the model reads is remembered between runs unless `--no-cache`. */
export async function openJudge({ settings, io, progress, timing }: Context): Promise<Judge> {
  return timing.stage('load judge', async () => {
    const [{ createJudge }, { cacheDirectory }, { openStore }] = await Promise.all([
      import('../judge/index.js'),
      import('../cache/directory.js'),
      import('../cache/store.js'),
    ]);
    const directory = settings.cache ? cacheDirectory(io.env) : null;
    return createJudge(settings.engine, {
      minConfidence: settings.minConfidence,
      remember: (name) => openStore(directory, name),
      openModel: async (folder) => {
        const { openReaders } = await import('../workers/readers.js');
        const readers = openReaders(folder, settings.jobs);
        whenInterrupted(readers.halt);
        return readers;
      },
      onJudged: (done, total, stage) => progress.update({ stage, done, total }),
    });
  });
}
