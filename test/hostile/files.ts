import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deflateSync, gzipSync } from 'node:zlib';
import { docx, wordParagraph, zip } from '../corpus/readers/build.js';

export const ONE =
  'The ferry sank on Tuesday, the harbour master said. Twelve people died in the accident off Velmora.\n';
export const TWO = 'The ferry sank on Wednesday, the police said. Nineteen people died in the accident off Velmora.\n';
export const TOPICS = 'topics:\n  - id: ferry\n    label: Ferry\n    keywords: [ferry, accident]\n';

/** What a file of a hostile corpus is: bytes, or something that is no file at all. */
export type Content = string | Uint8Array | { link: string } | 'pipe' | 'folder';

export function writeWorld(folder: string, files: Readonly<Record<string, Content>>): void {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    if (content === 'folder') mkdirSync(path);
    else if (content === 'pipe') execFileSync('mkfifo', [path]);
    else if (typeof content === 'object' && 'link' in content) symlinkSync(content.link, path);
    else writeFileSync(path, content);
  }
}

/** YAML in which each list repeats the one before it ten times: ten lines, ten thousand million items. */
export const BOMB = `a0: &a0 [x]\n${Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(10).fill(`*a${i}`).join(', ')}]\n`).join('')}`;

/** A PDF of these objects, the first of them its catalogue. */
export function pdfOf(objects: readonly (string | Buffer)[]): Buffer {
  const pieces: Buffer[] = [Buffer.from('%PDF-1.5\n')];
  let at = 9;
  const offsets = objects.map((object, i) => {
    const piece = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]);
    pieces.push(piece);
    at += piece.length;
    return at - piece.length;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  pieces.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer << /Size ${size} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(pieces);
}

const CATALOGUE = '<< /Type /Catalog /Pages 2 0 R >>';
const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
const PAGE =
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Resources << /Font << /F1 3 0 R >> /XObject << /X 6 0 R >> >> /Contents 5 0 R >>';
const stream = (data: string | Buffer, more = ''): Buffer =>
  Buffer.concat([
    Buffer.from(`<< /Length ${data.length} ${more} >>\nstream\n`),
    Buffer.from(data),
    Buffer.from('\nendstream'),
  ]);
const form = (data: string, next: number): Buffer =>
  stream(data, `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X ${next} 0 R >> >>`);
const pages = (kids: string, count: number): string => `<< /Type /Pages /Kids [${kids}] /Count ${count} >>`;

export const PDFS = {
  /** A tree of pages that holds itself. */
  loop: pdfOf([CATALOGUE, pages('2 0 R', 1000), FONT]),
  /** One page, listed so often that a thousand bytes have a million pages. */
  multiplied: pdfOf([
    CATALOGUE, pages('6 0 R '.repeat(10), 100_000), FONT, PAGE, stream('x'),
    ...[7, 8, 9].map((next, i) => pages(`${next} 0 R `.repeat(10), 10 ** (4 - i))), pages('4 0 R '.repeat(10), 10),
  ]), // biome-ignore format: a list
  /** Each form draws the next ten times. */
  forms: pdfOf([
    CATALOGUE,
    pages('4 0 R', 1),
    FONT,
    PAGE,
    stream('/X Do'),
    ...[7, 8, 9, 10, 11, 12].map((next) => form('/X Do '.repeat(10), next)),
    stream(
      'BT /F1 9 Tf (sunk) Tj ET',
      '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /Font << /F1 3 0 R >> >>',
    ),
  ]),
  /** A megabyte that unpacks to a thousand. */
  bomb: (): Buffer =>
    pdfOf([
      CATALOGUE,
      pages('4 0 R', 1),
      FONT,
      PAGE,
      stream(deflateSync(Buffer.alloc(400_000_000, ' ')), '/Filter /FlateDecode'),
    ]),
};

const DTD = `<!DOCTYPE x [<!ENTITY a "lol">${Array.from({ length: 9 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i || ''};`.repeat(10)}">`).join('')}]>`;
const item = (text: string) => `<rss><channel><item><description>${text}</description></item></channel></rss>`;

/** Files of a folder that are not read, or not fully, and what is said of each. */
export const UNREADABLE: Readonly<Record<string, [content: Content, said: RegExp | null]>> = {
  'empty.txt': ['', /holds no text/],
  'blank.txt': [' \n\t\n', /holds no text/],
  'nul.txt': [new Uint8Array(1000), /binary data/],
  'cyrillic.txt': [Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x20, 0xec, 0xe8, 0xf0, 0x81]), /encoding/],
  'elf.txt': [Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01'), new Uint8Array(500)]), /binary data/],
  'cut.txt.gz': [gzipSync(ONE.repeat(100)).subarray(0, 60), /gzip file is damaged/],
  'no.txt.gz': ['plain', /gzip file is damaged/],
  'bomb.txt.gz': [gzipSync(Buffer.alloc(20_000_000)), /unpacks to more than/],
  'twice.jsonl.gz': [gzipSync(gzipSync(ONE)), /gzip file/],
  'no.docx': ['PK\x03\x04 no archive', /DOCX file is damaged/],
  'bomb.docx': [docx(wordParagraph(['a'.repeat(20_000_000)])), /unpacks to more than/],
  'deep.docx': [
    docx(`${'<w:sdt>'.repeat(900)}${Array.from({ length: 9000 }, (_, i) => i).join(' ')}`),
    /DOCX file is damaged/,
  ],
  'many.epub': [
    zip(Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`f${i}.xhtml`, 'x']))),
    /more than 10000 files/,
  ],
  'no.epub': [zip({ '../../outside.xhtml': 'x' }), /EPUB file is damaged/],
  'loop.pdf': [PDFS.loop, /circular/],
  'multiplied.pdf': [PDFS.multiplied, /more than 10000 pages/],
  'no.pdf': ['%PDF-1.4\nno', /PDF file is damaged/],
  'outside.rss': [`<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${item('&e;')}`, /feed file is damaged/],
  'begun.rss': ['<', /feed file is damaged \(it is no well-formed XML\)/],
  'page.xml': ['<svg/>', /no RSS or Atom feed/],
  'no.eml': ['just text\n', /no mail/],
  'parts.eml': [
    `Subject: x\nContent-Type: multipart/mixed; boundary=b\n\n${'--b\n'.repeat(100_000)}`,
    /more than 10000 files/,
  ],
  'lines.eml': [`Subject: x\n\n${'\n'.repeat(2_000_000)}`, /more than 900,000 lines/],
  'no.mbox': ['From here on\n', /no mailbox/],
  'bad.mbox': ['From - Mon May  3 10:00:00 2021\nno mail\n', /message 1: it is no mail/],
  'bad.jsonl': ['{"text": 3}\n[1]\n{broken\n', /line 1: it has no "text"/],
  'bad.csv': ['a,b\n1,2\n', /none of its columns/],
  'lines.txt': ['a\n'.repeat(300_001), /more than 300,000 lines/],
  'pipe.txt': ['pipe', /pipe, not a file/],
  'pipe.pdf': ['pipe', /pipe, not a file/],
  'passwd.txt': [{ link: '/etc/passwd' }, /link that leads out/],
  'zero.txt': [{ link: '/dev/zero' }, /link that leads out/],
  'circle.txt': [{ link: 'circle.txt' }, /circle/],
  up: [{ link: '..' }, /link that leads out/],
};

/** Files that look dangerous and are read, each in a moment. */
export const READABLE: Readonly<Record<string, Content>> = {
  'token.txt': 'a'.repeat(3_000_000),
  'dots.txt': '.'.repeat(500_000),
  'quotes.txt': '“'.repeat(200_000),
  'initials.txt': 'A.B.'.repeat(100_000),
  'storm.txt': `e${'\u0301'.repeat(300_000)}`,
  'unseen.txt': `${'\u202e\u200b'.repeat(100_000)}x`,
  'brackets.md': `${'['.repeat(200_000)}${'*'.repeat(100_000)}`,
  'deep.html': `${'<div>'.repeat(60_000)}deep`,
  'attributes.html': `<p ${Array.from({ length: 20_000 }, (_, i) => `a${i}="1"`).join(' ')}>wide</p>`,
  'name.html': `<title>x - y</title><meta property="og:site_name" content="${'('.repeat(50_000)}"><p>named</p>`,
  'laughs.rss': DTD + item('&a9; loud'),
  'open.csv': `text\n"${'a"'.repeat(100_000)}`,
  'surrogate.jsonl': '{"text":"\\ud800 alone","id":"\\udfff"}\n{"text":"plain","id":"__proto__"}\n',
}; // biome-ignore format: a table
