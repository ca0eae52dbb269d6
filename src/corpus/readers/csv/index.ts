import { beginning, narrowed, textOf } from '../../decoding/stream.js';
import { encodingOf } from '../../decoding/stream-encoding.js';
import { asFault } from '../text.js';
import { type Extracted, type FileSource, ReadFault, type ReadItem } from '../types.js';
import { cellsOf } from './cells.js';
import { recordsOf, type TableRecord } from './records.js';

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

const TAB = 0x09;
/** The separator shows within so many bytes. */
const FIRST_LINE = 10_000;

type Field = keyof typeof COLUMNS;

/**
 * Tables with a document a row: columns are known by their names, cells may hold line ends in quotes (RFC 4180). One record is held at a
 * time; a bad one is a fault of that record only.
 */
export async function* readCsv(source: FileSource): AsyncGenerator<ReadItem> {
  const look = () => upToFault(source.look());
  const encoding = await encodingOf(look).catch((error: unknown) => {
    throw asFault(error);
  });
  const delimiter = delimiterOf(await beginning(narrowed(look(), encoding), FIRST_LINE), source.file);
  const cells = (bytes: Uint8Array): string[] => cellsOf(bytes, delimiter, (piece) => textOf(piece, encoding));
  let row: ReturnType<typeof rowsOf> | null = null;
  for await (const record of recordsOf(narrowed(source.chunks(), encoding), delimiter, source.limits)) {
    if (row) {
      const item = row(record, cells(record.bytes));
      if (item) yield item;
    } else {
      if (record.tooLong) throw new ReadFault({ code: 'badLine', line: 1, reason: 'tooLong' });
      row = rowsOf(cells(record.bytes));
    }
  }
  // Without a line there is no column either.
  if (!row) rowsOf([]);
}

/** What breaks off is read as far as it goes, and the reading tells why. */
async function* upToFault(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes;
  } catch (error) {
    if (!(error instanceof ReadFault)) throw error;
  }
}

/** What makes a document, or a fault, of each record below a head; null of a blank one. */
function rowsOf(names: readonly string[]): (record: TableRecord, cells: readonly string[]) => ReadItem | null {
  const head = names.map((cell) =>
    cell
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/g, '_'),
  );
  const column = (field: Field): number => COLUMNS[field].map((name) => head.indexOf(name)).find((at) => at >= 0) ?? -1;
  const textColumn = column('text');
  if (textColumn < 0) throw new ReadFault({ code: 'noTextColumn', columns: head.slice(0, 20) });
  const columns = (['id', 'source', 'title', 'author', 'date', 'url'] as const).map(
    (field) => [field, column(field)] as const,
  );
  return ({ line, tooLong }, cells) => {
    if (tooLong) return { fault: { code: 'badLine', line, reason: 'tooLong' } };
    if (cells.length === 1 && cells[0]?.trim() === '') return null;
    if (cells.length !== head.length) {
      return { fault: { code: 'badLine', line, reason: 'cells', cells: cells.length, columns: head.length } };
    }
    const document: Extracted = { text: cells[textColumn] as string, format: 'plain', record: line };
    for (const [field, at] of columns) {
      const value = cells[at]?.trim();
      if (value) document[field] = value;
    }
    return { document };
  };
}

/** The separator the first line has most of; tabs for `.tsv`. */
function delimiterOf(head: Uint8Array, file: string): number {
  if (/\.tsv(?:\.gz)?$/i.test(file)) return TAB;
  const end = head.findIndex((byte) => byte === 0x0a || byte === 0x0d);
  const line = end < 0 ? head : head.subarray(0, end);
  const count = (mark: number): number => line.reduce((sum, byte) => sum + (byte === mark ? 1 : 0), 0);
  const counts = [...',;\t|'].map((mark) => [mark.charCodeAt(0), count(mark.charCodeAt(0))] as const);
  return counts.reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}
