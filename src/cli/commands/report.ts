import { formats } from '../../formats/index.js';
import { chooseTopics } from '../choose.js';
import { type CommandSpec, FINDINGS, INPUT, JUDGING, OUTPUT, SELECTION } from '../command.js';
import { compareTopics, exitCode, renderOptions } from '../compare.js';
import { deliver } from '../deliver.js';
import { analyseInput, openInput } from '../open.js';

export const report: CommandSpec = {
  name: 'report',
  summary: 'All topics, or the named ones, in one report.',
  args: [{ name: '[topics...]', about: 'ids of topics; all without any' }],
  accepts: [...INPUT, ...SELECTION, ...JUDGING, ...FINDINGS, ...OUTPUT],
  formats: Object.values(formats),
  examples: [
    { call: 'compare report', does: 'all topics, in the terminal' },
    { call: 'compare report -f markdown', does: 'as a page for a pull request or a wiki' },
    { call: 'compare report drones syria -o report.html', does: 'two topics, as one web page' },
    { call: 'compare report --fail-on contradictions --quiet', does: 'in a pipeline: exit code 1 if there are any' },
  ],
  async run(context) {
    const { args, settings } = context;
    const input = await openInput(context);
    const topics = chooseTopics(args, input.topics);
    const analysis = await analyseInput(context, input);
    const comparisons = await compareTopics(context, analysis, topics);
    await deliver(context, async (format, view) => {
      return formats[format]?.render({ comparisons, kind: 'report' }, renderOptions(settings, view)) ?? '';
    });
    return exitCode(settings.failOn, comparisons);
  },
};
