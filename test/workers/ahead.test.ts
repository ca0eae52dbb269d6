import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openLines } from '../../src/cache/lines.js';
import { packItems, unpackItems } from '../../src/cache/packing/items.js';
import { LIMITS } from '../../src/corpus/loading/limits.js';
import { loadCorpus } from '../../src/corpus/loading/load.js';
import { isLasting } from '../../src/corpus/readers/whole.js';
import { readAhead } from '../../src/workers/ahead.js';
import { MANY, Reading } from '../../src/workers/reading.js';
import { runStage } from '../../src/workers/stages.js';
import { docx, pdf, readAll } from '../corpus/readers/build.js';
import { articles } from './articles.js';

let folder: string;
let corpus: string;
const page = (text: string, title: string): string =>
  `<html lang="en"><head><title>${title}</title></head><body><nav><a href="/">Home</a></nav><article><h1>${title}</h1>${text
    .split(/\n+/)
    .map((line) => `<p>${line}</p>`)
    .join('')}</article></body></html>`;

const mail = (html: string): string =>
  `From: Ida Brandt <ida@port.example>\r\nSubject: The ferry\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}<div class="gmail_quote">On Monday, Ola wrote:<blockquote>Did it sink?</blockquote></div>`;
const FEED =
  '<rss><channel><title>Harbour Post</title><item><title>One</title><description>The ferry sank off Bergen, and nobody was hurt.</description></item><item><title>None</title></item><item><title>Two</title><description>&lt;h2&gt;The ferry&lt;/h2&gt;&lt;p&gt;It was raised on Friday.&lt;/p&gt;</description></item></channel></rss>';

const report = (text: string): Uint8Array => pdf([[[text, 700]]]);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ahead-'));
  corpus = join(folder, 'corpus');
  await mkdir(corpus);
  const write = (name: string, content: string | Uint8Array) => writeFile(join(corpus, name), content);
  for (const [at, { text, meta }] of articles(MANY + 6).entries()) {
    await write(`page-${at}.html`, page(text, meta.title ?? `Page ${at}`));
    if (at % 7 === 0) await write(`text-${at}.txt`, text);
  }
  await write('packed.html.gz', gzipSync(page('The ferry “Ida” sank off Bergen on Monday.', 'Packed')));
  await write('word.docx', docx('<w:p><w:r><w:t>The ferry did not sink, the harbour board said.</w:t></w:r></w:p>'));
  for (const day of ['Monday', 'Friday']) await write(`${day}.pdf`, report(`The ferry left Bergen on ${day}.`));
  await write('mail.eml', mail('<p>The ferry will sail again, the harbour board said.</p>'));
  await write('feed.rss', FEED);
  await write('packed.xml.gz', gzipSync(FEED.replaceAll('ferry', 'boat')));
  await write('broken.pdf', '%PDF-1.4 no');
  await write('broken.eml', 'no mail');
  await write('broken.atom', '<html></html>');
  await write('broken.docx', 'no archive');
  await write('empty.html', '');
  await mkdir(join(corpus, 'a-folder.html'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('files read before their turn', () => {
  it('give the same corpus, with the same warnings, as files read one after the other', async () => {
    const plainly = await loadCorpus(corpus);
    expect(plainly.documents.length).toBeGreaterThan(MANY);
    expect(plainly.warnings.map(({ file }) => file)).toEqual(
      expect.arrayContaining(['broken.atom', 'broken.docx', 'broken.eml', 'broken.pdf', 'empty.html', 'feed.rss']),
    );
    const cache = join(folder, 'cache');
    for (const run of ['first', 'second']) {
      const builder = new Reading({ jobs: 2, cache });
      expect(await loadCorpus(corpus, { builder }), run).toEqual(plainly);
      expect((await readdir(cache)).filter((name) => name.startsWith('files-'))).toHaveLength(1);
      // A short text is no large corpus, whatever it was taken from.
      expect(builder.crew).toBeNull();
    }
  });

  it('need no threads where they are few', async () => {
    const few = Array.from({ length: MANY - 1 }, (_, at) => ({ path: '', file: `${at}.html`, fields: {}, spot: null }));
    const texts = Array.from({ length: 99 }, (_, at) => ({ path: '', file: `${at}.txt`, fields: {}, spot: null }));
    expect(await new Reading({}).readAhead([...few, ...texts], LIMITS)).toBeNull();
  });

  const run = vi.fn(runStage);
  const readOf =
    (...files: string[]) =>
    async (limits = LIMITS) => {
      const entries = files.map((file) => ({ path: join(corpus, file), file, fields: {}, spot: null }));
      const memory = await openLines(join(folder, 'memory'), 'files');
      const keyOf = (_: string, bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
      const close = () => memory.flush();
      const ahead = readAhead({
        entries,
        limits,
        pool: { wide: 2, run, halt: () => {} },
        memory,
        keyOf,
        close,
      });
      const found = [await ahead.items(0), await ahead.items(1)];
      await ahead.close();
      return found;
    };

  it('are not parsed again, unless they have changed', async () => {
    const read = readOf('page-1.html', 'page-2.html');
    const first = await read();
    expect(run).toHaveBeenCalledTimes(2);
    expect(await read()).toEqual(first);
    expect(run).toHaveBeenCalledTimes(2);
    await writeFile(join(corpus, 'page-2.html'), page('The ferry was raised and towed to Bergen on Friday.', 'Raised'));
    expect(await read()).not.toEqual(first);
    expect(run).toHaveBeenCalledTimes(3);
  });

  it('may be PDFs, which are read in a thread of their own and remembered unless the machine was too slow', async () => {
    run.mockClear();
    const read = readOf('Monday.pdf', 'Friday.pdf');
    const late = await read({ ...LIMITS, seconds: 0 });
    expect(late.map((items) => items?.[0])).toMatchObject([
      { fault: { code: 'tooSlow' } },
      { fault: { code: 'tooSlow' } },
    ]);
    const found = await read();
    expect(JSON.stringify(found)).toMatch(/on Monday.*on Friday/);
    expect(await read({ ...LIMITS, seconds: 0 })).toEqual(found);
    expect(run).not.toHaveBeenCalled();
  });
});

describe('what a reader found', () => {
  it.each([
    ['tooSlow', false],
    ['tooMuchMemory', false],
    ['noText', true],
  ])('is the same in another run where the fault is %s: %s', (code, lasting) => {
    expect(isLasting([{ fault: { code } }])).toBe(lasting);
  });

  it.each([
    ['page.html', page('The ferry “Ida” sank.\nIt was empty \u{1f6a2}\u2028 then.', 'A\ttitle')],
    ['word.docx', docx('<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Ferry</w:t></w:r></w:p>')],
    ['mail.eml', mail('<h1>The ferry</h1><p>It sank.</p>')],
    ['feed.rss', FEED],
    ['two.csv', 'text,source\n"The ferry sank.",A\n,B\n'],
  ])('packed and unpacked is the same: %s', async (file, content) => {
    const items = await readAll(file, content);
    const packed = packItems(items);
    expect(packed).not.toMatch(/[\n\r]/);
    expect(unpackItems(packed)).toEqual(items);
  });
});
