import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { BIN, compare, ensureBuilt } from '../cli/built.js';
import { writeWorld } from './files.js';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

/** Everything a text could try on whoever shows it. */
const EVIL =
  '\u001b[31m\u001b]0;owned\u0007\u009b2J\u202egnp.exe <script>alert(1)</script> [x](javascript:alert(1)) <!-- c --> ::error::x ##[error]x =1+1 @octo e\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301';
const record = (id: string, source: string, text: string) =>
  `${JSON.stringify({ id, source, title: `${EVIL}\n::error::title`, url: 'javascript:alert(1)', text, date: '2021-03-02' })}\n`;
const CORPUS =
  record(
    `a\n::error::${EVIL}`,
    `=cmd|${EVIL}`,
    `The ferry carried 12 people, the harbour master said. ${EVIL} ferry. The ferry was inspected in May.`,
  ) +
  record(
    'b\n##[error]b',
    'Соurier\n::warning::x',
    `The ferry carried 30 people, the harbour master said. The ferry was not inspected in May. ${EVIL}`,
  );
const TOPICS = `topics: [{id: "::error::t", label: ${JSON.stringify(EVIL)}, keywords: [ferry]}, {id: "$(touch\${IFS}owned)", keywords: [ferry]}]`;
const NAME = '\u001b[31mname\n::error::name.docx';

const world = mkdtempSync(join(tmpdir(), 'compare-output-'));
beforeAll(() => {
  ensureBuilt();
  writeWorld(world, {
    'c.jsonl': CORPUS,
    'topics.yaml': TOPICS,
    'named/one.txt': 'The ferry sank.',
    [`named/${NAME}`]: 'no archive',
    '---.md': '---\n',
  });
});
afterAll(() => rmSync(world, { recursive: true, force: true }));

/** Nothing that a terminal obeys, nothing that reorders a line, nothing that a CI runner takes for its own. */
function expectInert(text: string): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
  expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  expect(text).not.toMatch(/##\[|##vso/);
  expect(text.split('\n').filter((line) => /^\s*::(?!(?:warning|notice) file=)/.test(line))).toEqual([]);
}

const here = { cwd: world };
const corpus = ['--corpus', 'c.jsonl', '--topics', 'topics.yaml'];

describe.runIf(process.platform !== 'win32')('nothing of a text is active where it is shown', () => {
  test.each(['table', 'json', 'ndjson', 'csv', 'markdown', 'sarif', 'github', 'gitlab', 'junit', 'html'])(
    '%s',
    async (format) => {
      const ran = await compare(
        ['topic', '::error::t', ...corpus, '--engine', 'signals', '--no-cache', '-f', format],
        here,
      );
      expect(ran.code).toBe(0);
      expectInert(ran.stdout);
      expectInert(ran.stderr);
    },
  );

  test.each([
    [['topics', ...corpus], 0],
    [['topics', ...corpus, '--json'], 0],
    [['topics', 'test', ...corpus], 0],
    [['topics', 'suggest', ...corpus], 0],
    [['sources', ...corpus], 0],
    [['sources', ...corpus, '--json'], 0],
    [['sources', ...corpus, '-f', 'ndjson'], 0],
    [['sources', '--corpus', 'c.jsonl', '--text', `no\n::error::${EVIL}`], 2],
    [['doctor', ...corpus], 0],
    [['explain', 'carried 12', 'carried 30', ...corpus, '--engine', 'signals', '--no-cache'], 0],
    [['topic', `\n::error::${EVIL}`, ...corpus], null],
    [['ferry', ...corpus, '--source', EVIL], 2],
    [['sources', '--corpus', 'named'], 0],
    [['sources', '--corpus', `named/${NAME}`], 2],
    [['pair', EVIL, `${EVIL} not`, '--engine', 'signals'], 0],
    [[EVIL.replace(/\s/g, '')], 2],
    [[`--${EVIL.replace(/\s/g, '')}`], 2],
    [['sentences', 'c.jsonl'], 2],
    [['doctor', '--corpus', 'named', '-o', `txt-${NAME}.json`], 0],
  ] as [string[], number | null][])('compare %j', async (args, code) => {
    const ran = await compare(args, here);
    if (code !== null)
      expect({ code: ran.code, stderr: code === ran.code ? '' : ran.stderr }).toEqual({ code, stderr: '' });
    expectInert(ran.stdout);
    expectInert(ran.stderr);
  });

  test('a shell completes no word that it would run', async () => {
    const words = await compare(['completion', '--words', '--', 'topic', ''], { cwd: world });
    const typed = await compare(
      ['completion', '--words', '--', '--corpus', 'c.jsonl', '--topics', 'topics.yaml', 'topic', ''],
      { cwd: world },
    );
    for (const { stdout } of [words, typed]) expect(stdout).not.toMatch(/^\$\(/m);
    expect(words.stdout).toMatch(/^drones\t/m);
  });

  test('a closed reader and a full disk', async () => {
    expect(await compare(['sources', ...corpus, '--json'], { ...here, closeAfter: 1 })).toMatchObject({
      code: 0,
      signal: null,
    });
    const full = await compare(['sources', ...corpus, '-o', 'json:/dev/full'], here);
    expect(full.code).toBe(2);
    expect(full.stderr).toMatch(/^error: \/dev\/full: .*disk is full/m);
    expect(readdirSync(world).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

describe('worlds that lack something', () => {
  test.each([
    ['no home', { HOME: '' }],
    ['a home that cannot be written', { HOME: '/proc' }],
    ['a cache that is a file', { CLAIM_COMPARE_CACHE: BIN }],
    ['no terminal', { TERM: 'dumb' }],
    ['an unknown locale and time zone', { LANG: 'xx_YY.KOI8-R', LC_ALL: 'xx_YY', TZ: 'Nowhere/Void' }],
  ])('%s', async (_, env) => {
    const args = ['ferry', ...corpus, '--keywords', 'ferry', '--engine', 'signals', '--json'].slice(1);
    const usual = await compare([...args, '--no-cache'], here);
    expect(usual.code).toBe(0);
    expect(await compare(args, { ...here, env })).toMatchObject({ code: 0, stdout: usual.stdout });
  });
});

describe('no network', () => {
  const preload = fileURLToPath(new URL('./offline.js', import.meta.url));
  const args = ['drones', '--no-cache', '--limit', '3', '--json'];

  test('the default path, model included, connects to nothing and loads no module that could', async () => {
    const ran = await compare(args, { nodeArgs: ['--import', preload] });
    expect({ code: ran.code, stderr: ran.stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(ran.stdout)).toMatchObject({ engine: { name: 'builtin' } });
  });

  // What native code sends no guard in JavaScript sees; but who reports on its use keeps an identity and a queue of reports.
  test.each([
    ['in one thread', ['pair', 'The ferry sank.', 'The ferry did not sink.']],
    ['in several', ['drones']],
  ])('the runtime of the model keeps no record of its use, loaded %s', async (_, asked) => {
    const home = mkdtempSync(join(world, 'home-'));
    const env = { HOME: home, XDG_CACHE_HOME: home, XDG_DATA_HOME: home };
    const ran = await compare([...asked, '--no-cache'], { ...here, env });
    expect(ran.code).toBe(0);
    expect(readdirSync(home, { recursive: true })).toEqual([]);
  });

  test('the guard itself works', async () => {
    const reach = 'data:text/javascript,import { get } from "node:http"; try { get("http://localhost:9") } catch {}';
    const ran = await compare(['--version'], { nodeArgs: ['--import', preload, '--import', reach] });
    expect(ran.stderr).toMatch(/NETWORK/);
  });

  const cut = process.platform === 'linux' && spawnSync('unshare', ['-rn', 'true']).status === 0;
  if (!cut) process.stderr.write('SKIPPED: no "unshare -rn" here, so the run with the network cut off is not made\n');
  test.runIf(cut)('the same bytes where there is no network at all', async () => {
    const usual = await compare(args);
    const alone = execFileSync('unshare', ['-rn', process.execPath, BIN, ...args], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    expect(alone === usual.stdout).toBe(true);
  });
});

test('the files this page of tests is about are there', () => {
  expect(readFileSync(join(world, 'c.jsonl'), 'utf8')).toContain('script');
});
