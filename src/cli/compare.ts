import type { Analysis, Input } from '../compare.js';
import type { Comparison } from '../comparison/types.js';
import { counted } from '../counted.js';
import type { RenderOptions } from '../formats/types.js';
import type { Reviewed } from '../review/types.js';
import type { Topic } from '../topics/types.js';
import { openAnswers } from './answers.js';
import type { Context } from './context.js';
import type { View } from './deliver.js';
import { openJudge } from './engine.js';
import type { Settings } from './options.js';
import { reviewed } from './review.js';
import type { Sides } from './sources.js';

/**
 * Compares topics one after the other with the engine the user chose, and marks what is known of the findings. The
 * analysis is asked for only where no earlier run gave the answer.
 */
export async function compareTopics(
  context: Context,
  input: Input,
  analysis: () => Promise<Analysis>,
  topics: readonly Topic[],
  { sources, against }: Sides,
): Promise<Reviewed[]> {
  const { settings, timing, progress } = context;
  await warnUndated(context, input);
  const judge = await openJudge(context);
  const { since, until, minConfidence } = settings;
  const question = { sources, against, since, until, minConfidence };
  const answers = await timing.stage('recall', () => openAnswers(context, input, judge, question));
  const compare = async (topic: Topic): Promise<Comparison> => {
    const { compareTopic } = await import('../compare.js');
    const analysed = await analysis();
    const options = { ...question, onProgress: progress.update };
    return timing.stage('compare', () => compareTopic(analysed, topic, judge, options));
  };
  const comparisons: Comparison[] = [];
  for (const topic of topics) comparisons.push(await answers.of(topic, () => compare(topic)));
  await answers.flush();
  return reviewed(context, comparisons);
}

/** A period leaves out what has no date: that must not look like silence. */
export async function warnUndated(
  { io, settings, progress }: Context,
  { corpus }: Pick<Input, 'corpus'>,
): Promise<void> {
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
