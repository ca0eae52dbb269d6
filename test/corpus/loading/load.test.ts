import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LoadOptions, loadCorpus, warningText } from '../../../src/corpus/index.js';
import { UserError } from '../../../src/errors.js';

const TEXT = 'The council of Velmora closed the bridge on Tuesday.\n';
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'corpus-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function put(files: Record<string, string | Uint8Array>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

const load = (name = '', options?: LoadOptions) => loadCorpus(join(folder, name), options);

async function refusal(name = '', options?: LoadOptions): Promise<UserError> {
  const error = await load(name, options).catch((caught: unknown) => caught);
  if (error instanceof UserError) return error;
  throw error instanceof Error ? error : new Error('was not refused');
}

describe('a manifest', () => {
  const MANIFEST = `documents:
  - id: b
    source: "The Gazette"
    title: A town without a bridge
    date: 2021
    url: https://gazette.example/1
    note: unknown keys are fine
    file: texts/one.txt
  - file: texts/two.md
`;

  it('sets the fields, by file or by folder', async () => {
    put({
      'corpus.yaml': MANIFEST,
      'texts/one.txt': TEXT,
      'texts/two.md': '---\nsource: Harbour Post\ndate: 2022-03\n---\nText.',
    });
    for (const name of ['', 'corpus.yaml']) {
      const corpus = await load(name);
      expect(corpus.root).toBe(join(folder, name));
      expect(
        corpus.documents.map(({ id, source, sourceName, title, date, url, file }) => [
          id,
          source,
          sourceName,
          title,
          date,
          url,
          file,
        ]),
      ).toEqual([
        [
          'b',
          'the-gazette',
          'The Gazette',
          'A town without a bridge',
          '2021',
          'https://gazette.example/1',
          'texts/one.txt',
        ],
        ['two', 'harbour-post', 'Harbour Post', null, '2022-03', null, 'texts/two.md'],
      ]);
      expect(corpus.documents[1]?.origins).toEqual({ id: 'default', source: 'front matter', date: 'front matter' });
      expect(corpus.sources).toEqual([
        { id: 'harbour-post', name: 'Harbour Post' },
        { id: 'the-gazette', name: 'The Gazette' },
      ]);
      expect(corpus.warnings).toEqual([]);
      expect(corpus.topicsFile).toBeNull();
    }
  });

  it('finds the topics beside it', async () => {
    put({ 'corpus.yaml': 'documents: [one.txt]', 'one.txt': TEXT, 'topics.yaml': 'topics: []' });
    expect((await load()).topicsFile).toBe(join(folder, 'topics.yaml'));
  });

  it.each<[string, string, string | RegExp, string, string]>([
    [
      'a missing file',
      'documents:\n  - id: a\n    file: none.txt\n',
      /lists "none.txt", but there is no such file/,
      '3:11',
      '    file: none.txt\n          ^',
    ],
    [
      'a file outside the folder',
      'documents:\n  - file: ../secret.txt\n',
      /outside/,
      '2:11',
      '  - file: ../secret.txt\n          ^',
    ],
    [
      'an absolute path',
      'documents:\n  - file: /etc/hostname\n',
      /outside/,
      '2:11',
      '  - file: /etc/hostname\n          ^',
    ],
    [
      'a repeated id',
      'documents:\n  - {id: x, file: one.txt}\n  - {id: x, file: two.txt}\n',
      /id "x": one.txt and two.txt/,
      '3:10',
      '  - {id: x, file: two.txt}\n         ^',
    ],
    [
      'an id that repeats a file name',
      'documents:\n  - {id: two, file: one.txt}\n  - {file: two.txt}\n',
      /id "two"/,
      '3:12',
      '  - {file: two.txt}\n           ^',
    ],
    ['malformed YAML', 'documents:\n  - file: "one.txt\n', /not valid YAML/, '3:1', '\n^'],
    ['a tab', 'documents:\n\t- file: one.txt\n', /not valid YAML/, '2:1', ' - file: one.txt\n^'],
    ['a repeated key', 'documents: []\ndocuments: []\n', /not valid YAML/, '2:1', 'documents: []\n^'],
    ['an empty manifest', '', /no list of documents/, '1:1', '\n^'],
    ['no list of documents', 'docs:\n  - file: one.txt\n', /no list of documents/, '1:1', 'docs:\n^'],
    [
      'documents that are no list',
      'documents: one.txt\n',
      /no list of documents/,
      '1:12',
      'documents: one.txt\n           ^',
    ],
    ['an entry without a file', 'documents:\n  - id: one\n', /names no file/, '2:5', '  - id: one\n    ^'],
    [
      'a field that is a list',
      'documents:\n  - file: one.txt\n    title: [a]\n',
      /"title" must be a text/,
      '3:12',
      '    title: [a]\n           ^',
    ],
  ])('with %s is refused with its place', async (_, manifest, message, place, excerpt) => {
    put({ 'corpus.yaml': manifest, 'one.txt': TEXT, 'two.txt': TEXT });
    const error = await refusal();
    expect(error.message).toMatch(message);
    expect(error.place).toBe(`${join(folder, 'corpus.yaml')}:${place}`);
    expect(error.excerpt).toBe(excerpt);
  });

  it('refuses links that lead out of its folder', async () => {
    put({ 'in/corpus.yaml': 'documents: [link.txt]', 'secret.txt': TEXT });
    symlinkSync(join(folder, 'secret.txt'), join(folder, 'in/link.txt'));
    expect((await refusal('in')).message).toMatch(/link that leads out/);
  });

  it('follows links inside its folder, and a folder that is a link itself', async () => {
    put({ 'in/corpus.yaml': 'documents: [link.txt]', 'in/one.txt': TEXT });
    symlinkSync('one.txt', join(folder, 'in/link.txt'));
    symlinkSync('in', join(folder, 'other'));
    expect((await load('other')).documents[0]?.id).toBe('link');
  });

  it('keeps ids and dates as they are written', async () => {
    put({
      'corpus.yaml': 'documents:\n  - {id: 007, date: 2021-05-03, file: one.txt, author: [A. Body, J. Nobody]}\n',
      'one.txt': TEXT,
    });
    expect((await load()).documents[0]).toMatchObject({ id: '007', date: '2021-05-03', author: 'A. Body, J. Nobody' });
  });

  it('warns of a date it does not understand and goes on', async () => {
    put({ 'corpus.yaml': 'documents:\n  - {date: soon, file: one.txt}\n', 'one.txt': TEXT });
    const corpus = await load();
    expect(corpus.warnings).toEqual([{ file: 'one.txt', finding: { code: 'badDate', value: 'soon' } }]);
    expect(corpus.documents[0]?.date).toBeNull();
  });

  it('is not blown up by aliases', async () => {
    const bomb = [
      'a: &a [x, x]',
      ...'bcdefghijklmnop'.split('').map((c, i) => `${c}: &${c} [*${'abcdefghijklmno'[i]}, *${'abcdefghijklmno'[i]}]`),
    ];
    put({ 'corpus.yaml': `${bomb.join('\n')}\ndocuments:\n  - file: one.txt\n    title: *p\n`, 'one.txt': TEXT });
    expect((await refusal()).message).toMatch(/"title" must be a text/);
  });
});

describe('files that cannot be read', () => {
  const files = {
    'corpus.yaml': 'documents: [good.txt, bad.txt, empty.txt]',
    'good.txt': TEXT,
    'bad.txt': new Uint8Array(200),
    'empty.txt': ' \n',
  };

  it('are warnings with their reason, and the rest goes on', async () => {
    put(files);
    const corpus = await load();
    expect(corpus.documents.map(({ id }) => id)).toEqual(['good']);
    expect(corpus.warnings.map(({ file, finding }) => `${file}: ${warningText(finding)}`)).toEqual([
      'bad.txt: it is binary data, not text',
      'empty.txt: it holds no text',
    ]);
  });

  it('are errors with `strict`', async () => {
    put(files);
    const error = await refusal('', { strict: true });
    expect([error.message, error.place]).toEqual([
      'A document cannot be read: it is binary data, not text (and 1 more).',
      'bad.txt',
    ]);
  });

  it('and nothing else: an error', async () => {
    put({ 'bad.txt': new Uint8Array(200), 'picture.png': 'x' });
    expect((await refusal()).message).toBe(
      'The corpus holds no readable document (bad.txt: it is binary data, not text; 1 files of other kinds were passed over).',
    );
    put({ 'none/.keep': '' });
    expect((await refusal('none')).message).toBe('The corpus holds no readable document.');
    expect((await refusal('nowhere')).message).toMatch(/no such file or folder/);
  });

  it.skipIf(process.platform === 'win32')('include pipes and devices, without hanging', async () => {
    put({ 'corpus.yaml': 'documents: [good.txt, pipe.txt]', 'good.txt': TEXT });
    execFileSync('mkfifo', [join(folder, 'pipe.txt')]);
    expect((await load()).warnings).toEqual([{ file: 'pipe.txt', finding: { code: 'notAFile', type: 'pipe' } }]);
    await expect(loadCorpus('/dev/null')).rejects.toThrow(/device, not a file/);
  });

  it('include files above the limit', async () => {
    put({ 'corpus.yaml': 'documents: [good.txt, large.txt]', 'good.txt': TEXT, 'large.txt': TEXT.repeat(100) });
    const corpus = await load('', { limits: { fileBytes: 1000 } });
    expect(corpus.warnings[0]).toMatchObject({ file: 'large.txt', finding: { code: 'tooLarge' } });
  });
});

describe('a folder without a manifest', () => {
  it('is read with its subfolders, ordered by path, configuration and hidden files left out', async () => {
    put({
      'b.txt': TEXT,
      'sub/a.md': TEXT,
      'Z.txt': TEXT,
      'é.txt': TEXT,
      '.hidden.txt': TEXT,
      'sub/.git/x.txt': TEXT,
      'topics.yaml': 'topics: []',
      'logo.png': 'x',
      README: TEXT,
    });
    const corpus = await load();
    expect(corpus.documents.map(({ id, file }) => [id, file])).toEqual([
      ['README', 'README'],
      ['Z', 'Z.txt'],
      ['a', 'sub/a.md'],
      ['b', 'b.txt'],
      ['é', 'é.txt'],
    ]);
    expect(corpus.skipped).toEqual([{ file: 'logo.png', finding: { code: 'unknownEnding' } }]);
  });

  it('tells files of one name apart', async () => {
    put({ 'north/report.txt': TEXT, 'south/report.txt': TEXT, 'notes.txt': TEXT, 'notes.md': TEXT });
    expect((await load()).documents.map(({ id }) => id)).toEqual([
      'north/report',
      'notes.md',
      'notes.txt',
      'south/report',
    ]);
  });

  it('does not leave the folder through links, nor read a file twice', async () => {
    put({ 'in/one.txt': TEXT, 'secret.txt': TEXT });
    symlinkSync(join(folder, 'secret.txt'), join(folder, 'in/out.txt'));
    symlinkSync('one.txt', join(folder, 'in/again.txt'));
    symlinkSync('..', join(folder, 'in/loop'));
    const corpus = await load('in');
    expect(corpus.documents.map(({ file }) => file)).toEqual(['one.txt']);
    expect(corpus.warnings.map(({ file }) => file)).toEqual(['loop', 'out.txt']);
    expect(corpus.skipped).toEqual([{ file: 'again.txt', finding: { code: 'link' } }]);
  });
});

describe('JSON Lines', () => {
  const line = (fields: object) => JSON.stringify(fields);
  const LINES = [
    line({ id: 'z', source: 'Gazette', title: 'One', date: '2021-05-03', text: TEXT }),
    '',
    '{"id": "broken", ',
    line({ id: 'a', source: 'Post', date: 2021, text: 'Two lines\u2028in one.' }),
    line({ id: 'none' }),
    line({ text: 'No fields but the text.' }),
    '[1, 2]',
    line({ id: {}, text: TEXT }),
    line({ id: 'blank', text: ' ' }),
  ];

  it.each<[string, Uint8Array]>([
    ['news.jsonl', Buffer.from(LINES.join('\n'))],
    ['news.ndjson', Buffer.from(`\ufeff${LINES.join('\r\n')}\r\n`)],
    ['news.jsonl.gz', gzipSync(LINES.join('\n'))],
    ['news.ndjson.gz', gzipSync(LINES.join('\n'))],
  ])('%s: a document a line, a bad line is a warning with its number', async (name, bytes) => {
    put({ [name]: bytes });
    const corpus = await load(name);
    expect(corpus.documents.map(({ id, source, date, record, file }) => [id, source, date, record, file])).toEqual([
      ['a', 'post', '2021', 4, name],
      ['news-6', 'news-6', null, 6, name],
      ['z', 'gazette', '2021-05-03', 1, name],
    ]);
    expect(corpus.documents[0]?.text).toBe('Two lines\u2028in one.');
    expect(corpus.warnings.map(({ finding }) => [finding.line, finding.reason ?? finding.code])).toEqual([
      [3, 'json'],
      [5, 'noText'],
      [7, 'notAnObject'],
      [8, 'badField'],
      [9, 'empty'],
    ]);
  });

  it('refuses a repeated id with its line', async () => {
    put({ 'news.jsonl': [line({ id: 'a', text: TEXT }), line({ id: 'a', text: TEXT })].join('\n') });
    expect(await refusal('news.jsonl')).toMatchObject({ place: 'news.jsonl:2:1' });
  });

  it('keeps lone surrogates', async () => {
    put({ 'news.jsonl': '{"text": "broken \\ud800 pair, and so on."}' });
    expect((await load('news.jsonl')).documents[0]?.text).toBe('broken \ud800 pair, and so on.');
  });

  it('is UTF-8: a broken line spoils itself only, another encoding the file', async () => {
    const bad = Buffer.concat([
      Buffer.from(`${line({ id: 'a', text: TEXT })}\n`),
      Buffer.from([0x81, 0x8d, 0x90]),
      Buffer.from(`\n${line({ id: 'c', text: TEXT })}`),
    ]);
    put({ 'news.jsonl': bad, 'wide.jsonl': Buffer.from(line({ text: TEXT }), 'utf16le') });
    const corpus = await load('news.jsonl');
    expect(corpus.documents.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(corpus.warnings[0]?.finding).toEqual({ code: 'badLine', line: 2, reason: 'encoding' });
    expect((await refusal('wide.jsonl')).message).toMatch(/must be UTF-8/);
  });

  it('reads on after a line that is too long', async () => {
    put({ 'news.jsonl': `${line({ id: 'long', text: 'x'.repeat(5000) })}\n${line({ id: 'short', text: TEXT })}` });
    const corpus = await load('news.jsonl', { limits: { recordBytes: 1000 } });
    expect(corpus.documents.map(({ id }) => id)).toEqual(['short']);
    expect(corpus.warnings[0]?.finding).toMatchObject({ line: 1, reason: 'tooLong' });
  });

  it('stops unpacking a gzip bomb', async () => {
    put({ 'bomb.jsonl.gz': gzipSync(Buffer.alloc(5_000_000, 'x')) });
    expect((await refusal('bomb.jsonl.gz')).message).toMatch(/unpacks to more than/);
  });

  it('keeps what was read before a gzip file breaks off', async () => {
    const lines = Array.from({ length: 3000 }, (_, i) => line({ id: `d${i}`, text: `${TEXT} ${(i * 7919) % 3001}` }));
    const whole = gzipSync(lines.join('\n'));
    const table = gzipSync(`text\n${lines.map((row) => `"${row.replaceAll('"', '""')}"`).join('\n')}`);
    put({ 'cut.jsonl.gz': whole.subarray(0, whole.length >> 1), 'cut.csv.gz': table.subarray(0, table.length >> 1) });
    for (const file of ['cut.jsonl.gz', 'cut.csv.gz']) {
      const corpus = await load(file);
      expect(corpus.documents.length).toBeGreaterThan(10);
      expect(corpus.warnings[0]?.finding).toMatchObject({ code: 'damagedArchive', format: 'gzip' });
    }
  });
});
