import { formats } from '../../formats/index.js';
import { chooseTopics } from '../choose.js';
import type { Run } from '../command.js';
import { compareTopics, renderOptions } from '../compare.js';
import { deliver } from '../deliver.js';
import { analyseInput, once, openInput } from '../open.js';
import { proofOf } from '../proof.js';
import { exitCode } from '../review.js';
import { resolveSides } from '../sources.js';
import { addStepSummary } from '../step-summary.js';

export const report: Run = async (context) => {
  const { args, settings } = context;
  const input = await openInput(context);
  const sides = resolveSides(settings, input.corpus.sources);
  const topics = chooseTopics(args, input.topics);
  const analysis = once(() => analyseInput(context, input, input.topics, topics));
  if (settings.shard) return (await import('../shard.js')).runShard(context, await analysis(), topics, sides, 'report');
  const comparisons = await compareTopics(context, input, analysis, topics, sides);
  const proof = await proofOf(context, input.corpus, topics, comparisons);
  await deliver(context, async (format, view) => {
    return formats[format]?.render({ comparisons, kind: 'report', proof }, renderOptions(settings, view)) ?? '';
  });
  await addStepSummary(context, { comparisons, kind: 'report' });
  return exitCode(context, comparisons);
};
