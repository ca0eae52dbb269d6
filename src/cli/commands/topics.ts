import type { Analysis } from '../../compare.js';
import { counted } from '../../counted.js';
import type { Run } from '../command.js';
import { countTopics, speaking, type TopicCount, topicRecord } from '../counts.js';
import { deliver, type View } from '../deliver.js';
import { grid } from '../grid.js';
import { jsonDocument, jsonLines } from '../lines.js';
import { analyseInput, openInput } from '../open.js';

/** Sources shown in the coverage table before it says how many more there are. */
const SHOWN = 40;
/** Keywords shown of each topic. */
const KEYWORDS = 6;

export const topics: Run = async (context) => {
  const analysis = await analyseInput(context, await openInput(context));
  const counts = countTopics(analysis);
  await deliver(context, (format, view) => {
    if (format === 'json') return jsonDocument({ schemaVersion: '1.0', topics: counts.map(topicRecord) });
    if (format === 'ndjson') return jsonLines(counts.map(topicRecord));
    return table(counts, analysis, view);
  });
  return 0;
};

function table(counts: readonly TopicCount[], { corpus }: Analysis, view: View): string {
  if (counts.length === 0) return 'The topics file holds no topics.\n';
  const list = grid(
    [
      { head: 'topic', flexible: true },
      { head: 'label', flexible: true },
      { head: 'sentences', align: 'right' },
      { head: 'sources', align: 'right' },
      { head: 'keywords', flexible: true },
    ],
    counts.map((count) => [
      count.topic.id,
      count.topic.label,
      count.sentences,
      `${speaking(count)} of ${corpus.sources.length}`,
      keywordList(count.topic.keywords),
    ]),
    view,
  );
  return `${list}\nSentences by source:\n\n${coverage(counts, corpus.sources.length, view)}`;
}

function keywordList(keywords: readonly string[]): string {
  const rest = keywords.length - KEYWORDS;
  return `${keywords.slice(0, KEYWORDS).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

/** Rows are sources, columns topics; as many columns side by side as the width allows, the rest below. */
function coverage(counts: readonly TopicCount[], sources: number, view: View): string {
  const names = counts[0]?.sources.map(({ name }) => name) ?? [];
  const total = (at: number): number => counts.reduce((sum, count) => sum + (count.sources[at]?.sentences ?? 0), 0);
  const rows = [...names.keys()].sort((a, b) => total(b) - total(a) || a - b);
  const room = Math.max(20, view.width - Math.min(40, Math.max(6, ...names.map((name) => name.length))) - 2);
  const parts: string[] = [];
  for (const group of columnGroups(counts, room)) {
    const columns = [
      { head: 'source', flexible: true },
      ...group.map(({ topic }) => ({ head: topic.id, align: 'right' as const })),
    ];
    const cells = rows
      .slice(0, SHOWN)
      .map((at) => [names[at] ?? '', ...group.map(({ sources: of }) => of[at]?.sentences || '-')]);
    parts.push(grid(columns, cells, view));
  }
  const rest = sources - SHOWN;
  if (rest > 0) parts.push(`and ${counted(rest, 'source')} more (--format json lists all)\n`);
  return parts.join('\n');
}

function columnGroups(counts: readonly TopicCount[], room: number): TopicCount[][] {
  const groups: TopicCount[][] = [];
  let left = 0;
  for (const count of counts) {
    const need = Math.max(count.topic.id.length, 4) + 2;
    if (need > left || groups.length === 0) {
      groups.push([]);
      left = room;
    }
    groups.at(-1)?.push(count);
    left -= need;
  }
  return groups;
}
