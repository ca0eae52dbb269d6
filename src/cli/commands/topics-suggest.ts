import type { Run } from '../command.js';
import { deliver } from '../deliver.js';
import { jsonDocument } from '../lines.js';
import { analyseInput, openInput } from '../open.js';

export const topicsSuggest: Run = async (context) => {
  const analysis = await analyseInput(context, await openInput(context));
  const { suggestTopics } = await import('../../topics/index.js');
  const suggestions = suggestTopics(analysis);
  await deliver(context, () => jsonDocument({ schemaVersion: '1.0', suggestions }));
  return 0;
};
