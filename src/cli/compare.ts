import type { Analysis } from '../compare.js';
import type { Comparison } from '../comparison/types.js';
import type { RenderOptions } from '../formats/types.js';
import type { Reviewed } from '../review/types.js';
import type { Topic } from '../topics/types.js';
import type { Context } from './context.js';
import type { View } from './deliver.js';
import { openJudge } from './engine.js';
import { counted } from './lines.js';
import type { Settings } from './options.js';
import { reviewed } from './review.js';
import type { Sides } from './sources.js';

/** Compares topics one after the other with the engine the user chose, and marks what is known of the findings. */
export async function compareTopics(
  context: Context,
  analysis: Analysis,
  topics: readonly Topic[],
  { sources, against }: Sides,
): Promise<Reviewed[]> {
  const { settings, timing, progress } = context;
  await warnUndated(context, analysis);
  const judge = await openJudge(context);
  const { compareTopic } = await import('../compare.js');
  const comparisons: Comparison[] = [];
  for (const topic of topics) {
    const options = {
      sources,
      against,
      since: settings.since,
      until: settings.until,
      minConfidence: settings.minConfidence,
      onProgress: progress.update,
    };
    comparisons.push(await timing.stage('compare', () => compareTopic(analysis, topic, judge, options)));
  }
  return reviewed(context, comparisons);
}

/** A period leaves out what has no date: that must not look like silence. */
export async function warnUndated({ io, settings, progress }: Context, { corpus }: Analysis): Promise<void> {
  if (settings.quiet || (settings.since === null && settings.until === null)) return;
  const undated = corpus.documents.filter(({ date }) => date === null).length;
  if (undated === 0) return;
  progress.clear();
  const left = `${counted(undated, 'document')} without a date ${undated === 1 ? 'is' : 'are'} left out by --since or --until`;
  await io.stderr.write(`warning: ${left} ("compare sources" shows which)\n`);
}

export function renderOptions(settings: Settings, { width, color }: View): RenderOptions {
  const { limit, context, minConfidence, quiet, by } = settings;
  return { width, color, limit, context, minConfidence, quiet, by };
}
