import { counted } from '../../counted.js';
import type { Run } from '../command.js';
import { countTopics, speaking, type TopicCount, topicRecord } from '../counts.js';
import { deliver, type View } from '../deliver.js';
import { grid } from '../grid.js';
import { jsonDocument, jsonLines } from '../lines.js';
import { analyseInput, openInput } from '../open.js';

/** `compare` alone: the topics with their counts, and three examples. */
export const overview: Run = async (context) => {
  const input = await openInput(context);
  const counts = countTopics(await analyseInput(context, input));
  const { documents, sources } = input.corpus;
  await deliver(context, (format, view) => {
    if (format === 'json') return jsonDocument({ schemaVersion: '1.0', topics: counts.map(topicRecord) });
    if (format === 'ndjson') return jsonLines(counts.map(topicRecord));
    return table(counts, counted(sources.length, 'source'), counted(documents.length, 'document'), view);
  });
  return 0;
};

function table(counts: readonly TopicCount[], sources: string, documents: string, view: View): string {
  const topics = grid(
    [
      { head: 'topic' },
      { head: 'label', flexible: true },
      { head: 'sentences', align: 'right' },
      { head: 'sources', align: 'right' },
    ],
    counts.map((count) => [
      count.topic.id,
      count.topic.label,
      count.sentences,
      `${speaking(count)} of ${count.sources.length}`,
    ]),
    view,
  );
  const best = [...counts].sort((a, b) => speaking(b) - speaking(a) || b.sentences - a.sentences)[0]?.topic.id;
  return `What can be asked of ${sources} (${documents}):

${topics}
Examples:
  compare ${best ?? '--keywords "arms sales"'}
  compare "arms sales"           your own words as a topic
  compare report -o report.html  all topics on one page

compare --help lists commands and options.
`;
}
