import { decoded } from './text.js';
import { type Extracted, type FileSource, ReadFault, type ReadItem } from './types.js';

/** Names of columns, by field; the first that a file has counts. */
const COLUMNS: Record<'text' | 'id' | 'source' | 'title' | 'author' | 'date' | 'url', readonly string[]> = {
  text: ['text', 'content', 'body', 'article', 'full_text', 'fulltext', 'article_text', 'maintext', 'transcript', 'message', 'description', 'summary'],
  id: ['id', 'document_id', 'doc_id', 'article_id', 'uuid', 'key'],
  source: ['source', 'outlet', 'publisher', 'publication', 'newspaper', 'media', 'site', 'source_name', 'domain'],
  title: ['title', 'headline', 'heading', 'name'],
  author: ['author', 'authors', 'byline', 'creator'],
  date: ['date', 'published', 'publish_date', 'date_published', 'published_at', 'publication_date', 'pubdate', 'pub_date', 'timestamp', 'day'],
  url: ['url', 'link', 'href', 'address', 'permalink'],
}; // biome-ignore format: a table

interface CsvRecord {
  /** Line on which it begins, from 1. */
  line: number;
  cells: string[];
  /** Where it ends in the text. */
  end: number;
}

/** Tables with a document a row: columns are known by their names, cells may hold line ends in quotes (RFC 4180). */
export async function* readCsv(source: FileSource): AsyncGenerator<ReadItem> {
  const { text } = decoded(await source.bytes());
  const records = recordsOf(text, delimiterOf(text, source.file));
  const first: CsvRecord | undefined = records.next().value;
  const head = (first?.cells ?? []).map((cell) =>
    cell
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/g, '_'),
  );
  const column = (field: keyof typeof COLUMNS) =>
    COLUMNS[field].map((name) => head.indexOf(name)).find((at) => at >= 0);
  const textColumn = column('text');
  if (textColumn === undefined) throw new ReadFault({ code: 'noTextColumn', columns: head.slice(0, 20) });
  for (const { cells, line, end } of records) {
    const share = end / text.length;
    if (cells.length === 1 && cells[0]?.trim() === '') continue;
    if (cells.length !== head.length) {
      yield { fault: { code: 'badLine', line, reason: 'cells', cells: cells.length, columns: head.length }, share };
      continue;
    }
    const document: Extracted = { text: cells[textColumn] as string, format: 'plain', record: line };
    for (const field of ['id', 'source', 'title', 'author', 'date', 'url'] as const) {
      const value = cells[column(field) ?? -1]?.trim();
      if (value) document[field] = value;
    }
    yield { document, share };
  }
}

/** The separator the first line has most of; tabs for `.tsv`. */
function delimiterOf(text: string, file: string): string {
  if (/\.tsv(?:\.gz)?$/i.test(file)) return '\t';
  const first = text.slice(0, text.indexOf('\n') < 0 ? 10_000 : Math.min(text.indexOf('\n'), 10_000));
  const counts = [',', ';', '\t', '|'].map((mark) => [mark, first.split(mark).length] as const);
  return counts.reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

/** Cuts a table into records, one pass. A quote that is never closed runs to the end of the file. */
function* recordsOf(text: string, delimiter: string): Generator<CsvRecord, undefined> {
  let line = 1;
  for (let at = 0; at < text.length; ) {
    const record: CsvRecord = { line, cells: [], end: at };
    for (;;) {
      const cell = cellAt(text, at, delimiter);
      record.cells.push(cell.value);
      line += cell.lines;
      at = cell.end;
      if (text[at] !== delimiter) break;
      at++;
    }
    if (text[at] === '\r') at++;
    if (text[at] === '\n') at++;
    line++;
    record.end = at;
    yield record;
  }
  return undefined;
}

/** A quote opens a cell only at its start; what stands behind the closing one belongs to the cell too. */
function cellAt(text: string, from: number, delimiter: string): Cell {
  if (text[from] !== '"') return plainCell(text, from, delimiter);
  const quoted = quotedCell(text, from);
  const rest = plainCell(text, quoted.end, delimiter);
  return { value: quoted.value + rest.value, end: rest.end, lines: quoted.lines };
}

interface Cell {
  value: string;
  end: number;
  /** Line ends inside it. */
  lines: number;
}

function plainCell(text: string, from: number, delimiter: string): Cell {
  let end = from;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end++;
  return { value: text.slice(from, end), end, lines: 0 };
}

function quotedCell(text: string, from: number): Cell {
  let end = from + 1;
  for (;;) {
    const quote = text.indexOf('"', end);
    if (quote < 0) {
      end = text.length;
      break;
    }
    end = quote + 1;
    if (text[end] !== '"') break;
    end++;
  }
  const closed = text[end - 1] === '"' && end > from + 1;
  const inner = text.slice(from + 1, closed ? end - 1 : end).replaceAll('""', '"');
  let lines = 0;
  for (let at = inner.indexOf('\n'); at >= 0; at = inner.indexOf('\n', at + 1)) lines++;
  return { value: inner, end, lines };
}
