import { ENDINGS } from '../readers/index.js';
import type { Finding } from '../types.js';

const KINDS: Record<string, string> = {
  pdf: 'a PDF file',
  zip: 'a ZIP archive (DOCX and EPUB files are such)',
  gzip: 'a gzip file',
  png: 'a PNG picture',
  jpeg: 'a JPEG picture',
  gif: 'a GIF picture',
  ole: 'an old Office file (save it as DOCX)',
  rtf: 'an RTF file (save it as DOCX or text)',
  sqlite: 'a database',
};

const LINE_REASONS: Record<string, (finding: Finding) => string> = {
  json: ({ message }) => `it is no JSON (${String(message)})`,
  notAnObject: () => 'it is no JSON object',
  noText: () => 'it has no "text"',
  badField: ({ field }) => `its "${String(field)}" is neither text nor a number`,
  encoding: () => 'it is no text in UTF-8',
  cells: ({ cells, columns }) => `it has ${String(cells)} cells where the head has ${String(columns)}`,
  tooLong: () => 'it is longer than the limit',
};

const WORDS: Record<string, (finding: Finding) => string> = {
  missing: () => 'there is no such file',
  outside: ({ target }) =>
    target === 'link' ? 'it is a link that leads out of the corpus folder' : 'it lies outside the corpus folder',
  notAFile: ({ type }) => `it is a ${String(type)}, not a file`,
  tooLarge: ({ size, limit }) => `it has ${String(size)}; files of up to ${String(limit)} are read`,
  unreadable: ({ reason }) => `it cannot be opened (${String(reason)})`,
  binary: ({ format }) =>
    KINDS[String(format)] ? `it is no text but ${KINDS[String(format)]}` : 'it is binary data, not text',
  encoding: () => 'its encoding is neither UTF-8, UTF-16 nor Windows-1252; save it as UTF-8',
  encodingOfLines: () => 'JSON Lines must be UTF-8; save it so',
  damaged: ({ replaced }) => `${String(replaced)} broken characters were replaced; the file may be cut off or damaged`,
  empty: () => 'it holds no text',
  badLine: (finding) =>
    `line ${String(finding.line)}: ${LINE_REASONS[String(finding.reason)]?.(finding) ?? String(finding.reason)}`,
  badDate: ({ value }) => `the date "${String(value)}" is not understood; write it as 2022, 2022-08 or 2022-08-14`,
  damagedArchive: ({ format, reason }) => `the ${String(format)} file is damaged (${String(reason)})`,
  unpacksTooLarge: ({ limit }) => `it unpacks to more than ${String(limit)}`,
  tooMuchText: ({ limit }) => `it holds more than ${String(limit)} of text; cut it into several documents`,
  tooManyPages: ({ limit }) => `it has more than ${String(limit)} pages; cut it into several files`,
  tooSlow: ({ seconds }) => `reading it takes more than ${String(seconds)} seconds`,
  tooMuchMemory: () => 'reading it takes more memory than it is worth',
  tooManyEntries: ({ limit }) => `it holds more than ${String(limit)} files`,
  encrypted: () => 'it is locked with a password',
  noText: ({ pages }) => `its ${String(pages)} pages hold no text (a scan? then it needs text recognition first)`,
  noTextColumn: ({ columns }) =>
    `none of its columns is called "text" or "content" (they are: ${(columns as string[]).join(', ')})`,
  notAFeed: ({ element }) => `it is no RSS or Atom feed (its first element is "${String(element)}")`,
  notAMail: () => 'it is no mail (its head names neither From, nor Date, nor Subject)',
  notAMailbox: () =>
    'it is no mailbox (its first line is none that begins a message, "From ... Mon Jan  1 12:00:00 2024")',
  tooLongMail: () => 'it is longer than the limit',
  unknownEnding: () =>
    `its ending is not known; files are read that end in ${ENDINGS.map((ending) => `.${ending}`).join(' ')}`,
  link: () => 'it is a link to another file of the folder',
};

/** Why a file, line or message was not (fully) read, as the rest of a sentence that begins with its name. */
export function warningText(finding: Finding): string {
  const which = typeof finding.mail === 'number' ? `message ${finding.mail}: ` : '';
  return which + (WORDS[finding.code]?.(finding) ?? finding.code);
}
