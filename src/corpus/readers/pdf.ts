import { isoDate } from '../dates.js';
import type { TextItem } from './pdf-worker.js';
import { type Extracted, type FileSource, ReadFault, type ReadItem } from './types.js';

/** Two lines further apart than so many line heights have white space between them. */
const PARAGRAPH = 1.55;
/** Titles that programs put there. */
const NO_TITLE = /^(?:untitled|document\d*|microsoft word\b.*|.*\.(?:docx?|indd|pdf|qxp|tex|dvi|odt))$/i;

/** PDF: the text of each page in the order the file gives it, with its line ends; wraps and page furniture are undone later. */
export async function* readPdf(source: FileSource): AsyncGenerator<ReadItem> {
  const { limits } = source;
  const bytes = await source.bytes();
  const pages: number[] = [];
  let text = '';
  let info: Record<string, unknown> = {};
  const { readPages } = await import('./pdf-worker.js');
  // The thread takes the bytes for itself.
  await readPages(Uint8Array.from(bytes), limits, (message) => {
    if (message.kind === 'fault') throw faultOf(message);
    if (message.kind === 'opened') {
      info = message.info;
      if (message.pages > limits.pages) throw new ReadFault({ code: 'tooManyPages', limit: limits.pages });
    }
    if (message.kind === 'page') {
      if (pages.length > 0) text += '\n\f';
      pages.push(text.length);
      text += pageText(message.items);
    }
    return text.length <= limits.characters;
  });
  if (!/\S/.test(text)) throw new ReadFault({ code: 'noText', pages: pages.length });
  yield { document: { text, pages, format: 'plain', ...metadataOf(info) } };
}

function faultOf({ name, message }: { name: string; message: string }): ReadFault {
  const code = name === 'PasswordException' ? 'encrypted' : 'damagedArchive';
  return new ReadFault({ code, format: 'PDF', reason: message });
}

/** The lines of a page; a wide gap below a line becomes a blank line. */
function pageText(items: readonly TextItem[]): string {
  let text = '';
  let bottom: number | null = null;
  let height = 0;
  let fresh = true;
  for (const item of items) {
    const y = item.transform[5] ?? 0;
    if (fresh && item.str.trim() !== '') {
      const size = item.height || height;
      if (bottom !== null && bottom - y > PARAGRAPH * Math.max(size, height)) text += '\n';
      bottom = y;
      height = size;
      fresh = false;
    }
    text += item.str;
    if (item.hasEOL) {
      text += '\n';
      fresh = true;
    }
  }
  return text;
}

function metadataOf(info: Record<string, unknown>): Partial<Extracted> {
  const field = (name: string) => (typeof info[name] === 'string' ? (info[name] as string).trim() : '');
  const day = /^D?:?(\d{4})(\d{2})?(\d{2})?/.exec(field('CreationDate'));
  const date = day ? isoDate(day.slice(1).filter(Boolean).join('-')) : null;
  const title = NO_TITLE.test(field('Title')) ? '' : field('Title');
  const found = { title, author: field('Author'), date };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value));
}
