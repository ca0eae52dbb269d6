import { type CommandSpec, INPUT, LISTINGS, OUTPUT } from '../command.js';
import { deliver } from '../deliver.js';
import { jsonDocument } from '../lines.js';
import { analyseInput, openInput } from '../open.js';

export const topicsSuggest: CommandSpec = {
  name: 'topics suggest',
  summary: 'Topics and keywords the corpus would support, by what is said more often here than elsewhere.',
  args: [],
  accepts: [...INPUT, ...OUTPUT],
  formats: LISTINGS.filter(({ id }) => id !== 'ndjson'),
  examples: [{ call: 'compare topics suggest --corpus articles/', does: 'a start for a topics file' }],
  async run(context) {
    const analysis = await analyseInput(context, await openInput(context));
    const { suggestTopics } = await import('../../topics/index.js');
    const suggestions = suggestTopics(analysis);
    await deliver(context, () => jsonDocument({ schemaVersion: '1.0', suggestions }));
    return 0;
  },
};
