import type { Suggestion } from '../../topics/index.js';
import type { Run } from '../command.js';
import { deliver, type View } from '../deliver.js';
import { grid } from '../grid.js';
import { jsonDocument } from '../lines.js';
import { analyseInput, openInput } from '../open.js';
import { topicEntry } from '../starter-files.js';

export const topicsSuggest: Run = async (context) => {
  const analysis = await analyseInput(context, await openInput(context));
  const { suggestTopics } = await import('../../topics/index.js');
  const suggestions = await context.timing.stage('suggest', async () => suggestTopics(analysis));
  await deliver(context, (format, view) =>
    format === 'json' ? jsonDocument({ schemaVersion: '1.0', suggestions }) : table(suggestions, view),
  );
  return 0;
};

function table(suggestions: readonly Suggestion[], view: View): string {
  if (suggestions.length === 0) return 'Nothing stands out: too few sources say the same words.\n';
  const rows = suggestions.map(({ id, keywords, sentences, sources, covered }) => [
    id,
    sentences,
    sources,
    covered ?? '-',
    keywords.join(', '),
  ]);
  const right = { align: 'right' as const };
  const columns = [
    { head: 'topic' },
    { head: 'sentences', ...right },
    { head: 'sources', ...right },
    { head: 'has it already' },
    { head: 'keywords', flexible: true },
  ];
  const fresh = suggestions.filter(({ covered }) => covered === null).slice(0, 3);
  const yaml = fresh.map(topicEntry).join('');
  return `${grid(columns, rows, view)}${yaml === '' ? '' : `\nFor a topics file:\n\n${yaml}`}`;
}
