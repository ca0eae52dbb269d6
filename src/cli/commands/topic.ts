import { UserError } from '../../errors.js';
import { formats } from '../../formats/index.js';
import { chooseTopic } from '../choose.js';
import { type CommandSpec, FINDINGS, INPUT, JUDGING, OUTPUT, SELECTION } from '../command.js';
import { compareTopics, exitCode, renderOptions } from '../compare.js';
import type { Context } from '../context.js';
import { deliver } from '../deliver.js';
import { analyseInput, openInput } from '../open.js';
import { overview } from './overview.js';

const accepts = [...INPUT, 'keywords', ...SELECTION, ...JUDGING, ...FINDINGS, ...OUTPUT] as const;

/** `compare <topic>`, the main job; without a topic, what can be asked. */
export const main: CommandSpec = {
  name: '',
  summary: 'Compares what several sources say on a topic: where they agree, contradict each other or are in tension.',
  args: [{ name: '[topic...]', about: 'id of a topic, or any words in quotes; nothing: what can be asked' }],
  accepts,
  formats: Object.values(formats),
  examples: [
    { call: 'compare', does: 'what can be asked' },
    { call: 'compare drones', does: 'a topic of the topics file' },
    { call: 'compare "arms sales"', does: 'any words as a topic' },
    { call: 'compare drones --corpus articles/', does: 'your own folder of documents' },
    { call: 'compare drones -o drones.html -o drones.json', does: 'a page to read and data to keep' },
    { call: 'compare report -o report.md', does: 'all topics in one report' },
  ],
  async run(context) {
    if (context.args.length === 0 && !context.settings.keywords) return overview(context);
    return runTopic(context);
  },
};

/** The same where a topic's id is also a command's name. */
export const topic: CommandSpec = {
  name: 'topic',
  summary: 'Compares a topic whose id is also the name of a command.',
  args: [{ name: '[topic]', about: 'id of a topic' }],
  accepts,
  formats: Object.values(formats),
  examples: [{ call: 'compare topic sources', does: 'the topic "sources", not the command' }],
  async run(context) {
    if (context.args.length === 0 && !context.settings.keywords) {
      throw new UserError('Which topic?', { hint: '"compare topics" lists them.' });
    }
    return runTopic(context);
  },
};

async function runTopic(context: Context): Promise<number> {
  const { args, settings } = context;
  const input = await openInput(context);
  const { commands } = await import('./index.js');
  const names = commands.map(({ name }) => name).filter((name) => name && !name.includes(' '));
  const chosen = await chooseTopic(args, settings.keywords, input.topics, names);
  const topics = input.topics.some(({ id }) => id === chosen.id) ? input.topics : [...input.topics, chosen];
  const analysis = await analyseInput(context, input, topics);
  const comparisons = await compareTopics(context, analysis, [chosen]);
  await deliver(context, async (format, view) => {
    return formats[format]?.render({ comparisons, kind: 'topic' }, renderOptions(settings, view)) ?? '';
  });
  return exitCode(settings.failOn, comparisons);
}
