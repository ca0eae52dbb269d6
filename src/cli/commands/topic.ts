import { UserError } from '../../errors.js';
import { chooseTopic, withTopic } from '../choose.js';
import type { Run } from '../command.js';
import { commands } from '../commands.js';
import { compareTopics } from '../compare.js';
import { analyseInput, once, openInput } from '../open.js';
import { present } from '../present.js';
import { proofOf } from '../proof.js';
import { resolveSides } from '../sources.js';

/** `compare <topic>`, the main job; also `compare topic <id>`, where an id is the name of a command. */
export const topic: Run = async (context) => {
  const { args, settings } = context;
  if (args.length === 0 && !settings.keywords) {
    throw new UserError('Which topic?', { hint: '"compare topics" lists them.' });
  }
  const input = await openInput(context);
  const sides = resolveSides(settings, input.corpus.sources);
  const names = commands.map(({ name }) => name).filter((name) => name && !name.includes(' '));
  const chosen = await chooseTopic(args, settings.keywords, input.topics, names);
  const topics = withTopic(chosen, input.topics);
  const analysis = once(() => analyseInput(context, input, topics, [chosen]));
  if (settings.shard)
    return (await import('../shard.js')).runShard(context, await analysis(), [chosen], sides, 'topic');
  const comparisons = await compareTopics(context, { ...input, topics }, analysis, [chosen], sides);
  const proof = await proofOf(context, input.corpus, [chosen], comparisons);
  return present(context, { comparisons, kind: 'topic', proof });
};
