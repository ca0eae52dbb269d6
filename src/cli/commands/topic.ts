import { UserError } from '../../errors.js';
import { formats } from '../../formats/index.js';
import { chooseTopic } from '../choose.js';
import type { Run } from '../command.js';
import { commands } from '../commands.js';
import { compareTopics, renderOptions } from '../compare.js';
import type { Context } from '../context.js';
import { deliver } from '../deliver.js';
import { analyseInput, once, openInput } from '../open.js';
import { proofOf } from '../proof.js';
import { exitCode } from '../review.js';
import { resolveSides } from '../sources.js';
import { addStepSummary } from '../step-summary.js';

/** `compare <topic>`, the main job; without a topic, what can be asked. */
export const topicOrOverview: Run = async (context) => {
  if (context.args.length === 0 && !context.settings.keywords) {
    const { overview } = await import('./overview.js');
    return overview(context);
  }
  return runTopic(context);
};

/** The same where a topic's id is also a command's name. */
export const topic: Run = async (context) => {
  if (context.args.length === 0 && !context.settings.keywords) {
    throw new UserError('Which topic?', { hint: '"compare topics" lists them.' });
  }
  return runTopic(context);
};

async function runTopic(context: Context): Promise<number> {
  const { args, settings } = context;
  const input = await openInput(context);
  const sides = resolveSides(settings, input.corpus.sources);
  const names = commands.map(({ name }) => name).filter((name) => name && !name.includes(' '));
  const chosen = await chooseTopic(args, settings.keywords, input.topics, names);
  // A free topic takes the place of one of the file with the same id.
  const others = input.topics.filter(({ id }) => id !== chosen.id);
  const topics = input.topics.includes(chosen) ? input.topics : [...others, chosen];
  const analysis = once(() => analyseInput(context, input, topics, [chosen]));
  if (settings.shard)
    return (await import('../shard.js')).runShard(context, await analysis(), [chosen], sides, 'topic');
  const comparisons = await compareTopics(context, { ...input, topics }, analysis, [chosen], sides);
  const proof = await proofOf(context, input.corpus, [chosen], comparisons);
  await deliver(context, async (format, view) => {
    return formats[format]?.render({ comparisons, kind: 'topic', proof }, renderOptions(settings, view)) ?? '';
  });
  await addStepSummary(context, { comparisons, kind: 'topic' });
  return exitCode(context, comparisons);
}
