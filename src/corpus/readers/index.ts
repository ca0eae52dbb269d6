import type { Reader } from './types.js';

/** Readers by the ending of a file's name, each loaded when a file of its kind is first read. */
const READERS: Record<string, () => Promise<Reader>> = {
  txt: async () => (await import('./text.js')).readPlain,
  text: async () => (await import('./text.js')).readPlain,
  md: async () => (await import('./text.js')).readMarkdown,
  markdown: async () => (await import('./text.js')).readMarkdown,
  jsonl: async () => (await import('./json-lines.js')).readJsonLines,
  ndjson: async () => (await import('./json-lines.js')).readJsonLines,
  html: async () => (await import('./html/index.js')).readHtml,
  htm: async () => (await import('./html/index.js')).readHtml,
  xhtml: async () => (await import('./html/index.js')).readHtml,
  pdf: async () => (await import('./pdf.js')).readPdf,
  docx: async () => (await import('./docx.js')).readDocx,
  epub: async () => (await import('./epub.js')).readEpub,
  csv: async () => (await import('./csv/index.js')).readCsv,
  tsv: async () => (await import('./csv/index.js')).readCsv,
  rss: async () => (await import('./feed.js')).readFeed,
  atom: async () => (await import('./feed.js')).readFeed,
  xml: async () => (await import('./feed.js')).readFeed,
  eml: async () => (await import('./mail/index.js')).readMail,
  mbox: async () => (await import('./mail/index.js')).readMailbox,
};

/** Endings of the files that are read, without the dot. */
export const ENDINGS: readonly string[] = Object.keys(READERS);

/** The ending that decides how a file is read, in lower case, without a final `.gz`; empty if there is none. */
export function endingOf(file: string): string {
  const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1).toLowerCase();
  const bare = name.replace(/\.gz$/, '');
  const dot = bare.lastIndexOf('.');
  return dot > 0 ? bare.slice(dot + 1) : '';
}

/** Kinds of files whose size, not their number, says how much there is to read. */
const MANY: ReadonlySet<string> = new Set(['jsonl', 'ndjson', 'csv', 'tsv', 'mbox']);

/** Whether a file of this name may hold thousands of documents. */
export function holdsMany(file: string): boolean {
  return MANY.has(endingOf(file));
}

/** The reader for a file; files of unknown kinds are tried as plain text. */
export async function readerFor(file: string): Promise<Reader> {
  const load = READERS[endingOf(file)] ?? READERS.txt;
  return (load as () => Promise<Reader>)();
}
