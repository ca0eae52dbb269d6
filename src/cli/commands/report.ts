import { chooseTopics } from '../choose.js';
import type { Run } from '../command.js';
import { compareTopics } from '../compare.js';
import { analyseInput, once, openInput } from '../open.js';
import { present } from '../present.js';
import { proofOf } from '../proof.js';
import { resolveSides } from '../sources.js';

export const report: Run = async (context) => {
  const { args, settings } = context;
  const input = await openInput(context);
  const sides = resolveSides(settings, input.corpus.sources);
  const topics = chooseTopics(args, input.topics);
  const analysis = once(() => analyseInput(context, input, input.topics, topics));
  if (settings.shard) return (await import('../shard.js')).runShard(context, await analysis(), topics, sides, 'report');
  const comparisons = await compareTopics(context, input, analysis, topics, sides);
  const proof = await proofOf(context, input.corpus, topics, comparisons);
  return present(context, { comparisons, kind: 'report', proof });
};
