import { counted } from '../../counted.js';
import type { Sentence } from '../../text/types.js';
import type { Run } from '../command.js';
import { deliver, type View } from '../deliver.js';
import { openDocument } from '../document.js';
import { grid } from '../grid.js';
import { jsonDocument, jsonLines } from '../lines.js';

export const sentences: Run = async (context) => {
  const document = await context.timing.stage('read', () => openDocument(context, context.args[0] ?? '-'));
  const { sentencesOf } = await import('../../text/index.js');
  const found = await context.timing.stage('split', async () => sentencesOf(document));
  await deliver(context, (format, view) => {
    if (format === 'json') return jsonDocument(found.map(record));
    if (format === 'ndjson') return jsonLines(found.map(record));
    return table(found, view);
  });
  return 0;
};

function record({ text, start, end, kind, line, column, complete, reason }: Sentence) {
  return { text, start, end, kind, line, column, complete, reason };
}

function table(found: readonly Sentence[], view: View): string {
  if (found.length === 0) return 'no sentences\n';
  const rows = found.map(({ line, column, kind, text, reason }) => [
    `${line}:${column}`,
    kind,
    reason ? reason.code : '',
    text,
  ]);
  const columns = [{ head: 'place' }, { head: 'kind' }, { head: 'left out for' }, { head: 'text', flexible: true }];
  const claims = found.filter(({ reason }) => reason === null).length;
  return `${grid(columns, rows, view)}\n${counted(found.length, 'segment')}, ${claims} of running text\n`;
}
