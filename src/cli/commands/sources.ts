import type { Analysis } from '../../compare.js';
import type { Document, FieldOrigin } from '../../corpus/types.js';
import { counted } from '../../counted.js';
import { UserError } from '../../errors.js';
import { suggestion } from '../closest.js';
import type { Run } from '../command.js';
import type { Context } from '../context.js';
import { deliver, type View } from '../deliver.js';
import { grid } from '../grid.js';
import { jsonDocument, jsonLines } from '../lines.js';
import { analyseInput, openInput } from '../open.js';
import { printable } from '../printable.js';

export const sources: Run = async (context) => {
  const input = await openInput(context);
  if (typeof context.own.text === 'string') return printText(context, input.corpus.documents, context.own.text);
  const analysis = await analyseInput(context, input, []);
  await deliver(context, (format, view) => {
    const documents = input.corpus.documents.map((document) => documentRecord(document, analysis));
    if (format === 'ndjson') return jsonLines(documents);
    if (format === 'table') return table(analysis, view);
    return jsonDocument({
      schemaVersion: '1.0',
      sources: sourceRecords(analysis),
      documents,
      warnings: input.corpus.warnings,
    });
  });
  return 0;
};

/** Verbatim for a program that counts offsets; harmless for a terminal. */
async function printText(context: Context, documents: readonly Document[], id: string): Promise<number> {
  const document = documents.find((one) => one.id === id) ?? documents.find((one) => one.file === id);
  if (!document) {
    const ids = documents.map((one) => one.id);
    throw new UserError(`There is no document "${id}" in the corpus.`, { hint: suggestion(id, ids, 'Documents') });
  }
  const { io, targets } = context;
  const watched = io.stdout.isTTY && targets.some(({ file }) => file === null);
  const text = watched ? printable(document.text) : document.text;
  const record = { id: document.id, text: document.text };
  await deliver(context, (format) => {
    if (format === 'table') return text;
    return format === 'json' ? jsonDocument({ schemaVersion: '1.0', ...record }) : jsonLines([record]);
  });
  return 0;
}

function sourceRecords({ corpus }: Analysis) {
  return corpus.sources.map(({ id, name }) => ({
    id,
    name,
    documents: corpus.documents.filter(({ source }) => source === id).length,
  }));
}

function documentRecord(document: Document, analysis: Analysis) {
  const { id, source, title, author, date, url, file, origins, text, blocks } = document;
  const segments = analysis.sentences.get(id) ?? [];
  const leftOut: Record<string, number> = {};
  for (const { kind } of blocks) if (kind !== 'prose') leftOut[kind] = (leftOut[kind] ?? 0) + 1;
  const sentences = segments.filter(({ reason }) => reason === null).length;
  return { id, source, title, author, date, url, file, origins, characters: text.length, sentences, leftOut };
}

function table(analysis: Analysis, view: View): string {
  const { documents, sources, warnings } = analysis.corpus;
  const names = new Map(sources.map(({ id, name }) => [id, name]));
  const rows = documents.map((document) => {
    const record = documentRecord(document, analysis);
    return [
      document.id,
      told(names.get(document.source) ?? document.source, document.origins.source),
      document.date === null ? 'unknown' : told(document.date, document.origins.date),
      record.sentences,
      document.title ?? '-',
    ];
  });
  const list = grid(
    [
      { head: 'document', flexible: true },
      { head: 'source', flexible: true },
      { head: 'date' },
      { head: 'sentences', align: 'right' },
      { head: 'title', flexible: true },
    ],
    rows,
    view,
  );
  const unread = warnings.length > 0 ? `, ${counted(warnings.length, 'warning')}` : '';
  return `${list}\n${counted(sources.length, 'source')}, ${counted(documents.length, 'document')}${unread}\n`;
}

/** What was found anywhere but in the manifest says where. */
function told(value: string, origin: FieldOrigin | undefined): string {
  return origin && origin !== 'manifest' ? `${value} (${ORIGINS[origin] ?? origin})` : value;
}

const ORIGINS: Partial<Record<FieldOrigin, string>> = { default: 'by its id', text: 'from the text' };
