import type { Analysis } from '../compare.js';
import type { Comparison } from '../comparison/types.js';
import type { RenderOptions } from '../formats/types.js';
import type { Topic } from '../topics/types.js';
import type { Context } from './context.js';
import type { View } from './deliver.js';
import { openJudge } from './engine.js';
import type { Settings } from './options.js';
import { resolveSources } from './sources.js';

/** Compares topics one after the other with the engine the user chose. */
export async function compareTopics(
  context: Context,
  analysis: Analysis,
  topics: readonly Topic[],
): Promise<Comparison[]> {
  const { settings, timing, progress } = context;
  const sources = resolveSources('--source', settings.sources, analysis.corpus.sources);
  const judge = await openJudge(context);
  const { compareTopic } = await import('../compare.js');
  const comparisons: Comparison[] = [];
  for (const topic of topics) {
    const options = {
      sources,
      since: settings.since,
      until: settings.until,
      minConfidence: settings.minConfidence,
      onProgress: progress.update,
    };
    comparisons.push(await timing.stage('compare', () => compareTopic(analysis, topic, judge, options)));
  }
  return comparisons;
}

export function renderOptions(settings: Settings, { width, color }: View): RenderOptions {
  const { limit, context, minConfidence, quiet } = settings;
  return { width, color, limit, context, minConfidence, quiet };
}

/** 1 where `--fail-on` was asked for and holds, else 0. */
export function exitCode(failOn: Settings['failOn'], comparisons: readonly Comparison[]): number {
  const any = failOn.includes('any');
  const holds = comparisons.some(
    ({ contradictions, tensions }) =>
      ((any || failOn.includes('contradictions')) && contradictions.length > 0) ||
      ((any || failOn.includes('tensions')) && tensions.length > 0),
  );
  return holds ? 1 : 0;
}
