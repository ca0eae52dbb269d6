import { isoDate } from '../dates.js';
import { type Extracted, type FileSource, ReadFault, type ReadItem } from './types.js';

/** Two lines further apart than so many line heights have white space between them. */
const PARAGRAPH = 1.55;
/** Titles that programs put there. */
const NO_TITLE = /^(?:untitled|document\d*|microsoft word\b.*|.*\.(?:docx?|indd|pdf|qxp|tex|dvi|odt))$/i;

interface TextItem {
  str: string;
  hasEOL: boolean;
  height: number;
  /** Last two: position from the left and from the bottom of the page. */
  transform: number[];
}

/** PDF: the text of each page in the order the file gives it, with its line ends; wraps and page furniture are undone later. */
export async function* readPdf(source: FileSource): AsyncGenerator<ReadItem> {
  const bytes = await source.bytes();
  const { getDocumentProxy } = await import('unpdf');
  // The library takes the bytes for itself, and needs no fonts for text.
  const pdf = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 }).catch((error: Error) => {
    const code = error.name === 'PasswordException' ? 'encrypted' : 'damagedArchive';
    throw new ReadFault({ code, format: 'PDF', reason: error.message });
  });
  try {
    const pages: number[] = [];
    let text = '';
    for (let number = 1; number <= pdf.numPages; number++) {
      if (number > 1) text += '\n\f';
      pages.push(text.length);
      const page = await pdf.getPage(number);
      text += pageText((await page.getTextContent()).items as TextItem[]);
    }
    if (!/\S/.test(text)) throw new ReadFault({ code: 'noText', pages: pdf.numPages });
    const { info } = (await pdf.getMetadata().catch(() => ({ info: {} }))) as { info: Record<string, unknown> };
    yield { document: { text, pages, format: 'plain', ...metadataOf(info) } };
  } catch (error) {
    if (error instanceof ReadFault) throw error;
    throw new ReadFault({ code: 'damagedArchive', format: 'PDF', reason: (error as Error).message });
  } finally {
    await pdf.destroy();
  }
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
