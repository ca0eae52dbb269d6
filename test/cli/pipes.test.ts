import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { compare, ensureBuilt } from './built.js';

const ferry = fileURLToPath(new URL('../cases/ferry/', import.meta.url));
const grounding = ['grounding', '--corpus', 'corpus', '--engine', 'signals', '--no-cache'];
let folder = '';

// Each starts the program; a busy machine needs its time for that.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

beforeAll(async () => {
  ensureBuilt();
  folder = await mkdtemp(join(tmpdir(), 'compare-pipes-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('standard output', () => {
  test('a reader that closes the pipe early is no error', async () => {
    const text = 'The ferry sails at noon. '.repeat(40_000);
    const ran = await compare(['sentences', '-', '--json'], { stdin: text, closeAfter: 1 });
    expect(ran).toMatchObject({ code: 0, signal: null, stderr: '' });
  });

  test('a large answer arrives whole through a pipe', async () => {
    const text = 'The ferry sails at noon. '.repeat(40_000);
    const ran = await compare(['sentences', '-', '--json'], { stdin: text });
    expect(ran.code).toBe(0);
    expect(JSON.parse(ran.stdout)).toHaveLength(40_000);
  });

  test('a full disk is an error, not silence', async () => {
    const ran = await compare(['sources', '--corpus', 'corpus', '-o', '/dev/full', '-f', 'json'], { cwd: ferry });
    expect(ran.code).toBe(2);
    expect(ran.stderr).toMatch(/^error: \/dev\/full: .*disk is full/);
  });
});

describe('standard input', () => {
  test('"-" is a document', async () => {
    const { stdout, code } = await compare(['sentences', '-', '--json'], {
      stdin: 'Mr. Hale left at 9 a.m. on Monday. He came back.',
    });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject([
      { text: 'Mr. Hale left at 9 a.m. on Monday.', start: 0, end: 34, kind: 'prose' },
      { text: 'He came back.', start: 35, end: 48, kind: 'prose' },
    ]);
  });

  test('"-" is a file of labelled pairs', async () => {
    const stdin = 'id\tpremise\thypothesis\tlabel\n1\tThe mine is closed.\tThe mine is shut.\tentailment\n';
    const { stdout, code } = await compare(['eval', '-', '--engine', 'signals', '--json'], { stdin });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ rows: 1 });
  });
});

describe('the same bytes', () => {
  const worlds: [string, Record<string, string>][] = [
    ['again', {}],
    ['in Honolulu', { TZ: 'Pacific/Honolulu' }],
    ['in Auckland', { TZ: 'Pacific/Auckland' }],
    ['in Turkish', { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }],
    ['in the C locale', { LC_ALL: 'C' }],
    ['without a home', { HOME: '/nonexistent' }],
    ['in CI', { CI: 'true', GITHUB_ACTIONS: 'true' }],
    ['with COLUMNS set', { COLUMNS: '50' }],
  ];
  const formats = ['table', 'json', 'ndjson', 'csv', 'markdown', 'html'];

  async function answers(env: Record<string, string>): Promise<Record<string, string>> {
    const files = formats.map((format) => join(folder, `same.${format}`));
    const outputs = formats.flatMap((format, at) => ['-o', `${format}:${files[at]}`]);
    expect(await compare([...grounding, ...outputs, '--quiet'], { cwd: ferry, env })).toMatchObject({
      code: 0,
      stderr: '',
    });
    const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
    return Object.fromEntries(formats.map((format, at) => [format, texts[at] ?? '']));
  }

  let first: Record<string, string> = {};
  beforeAll(async () => {
    first = await answers({});
  });

  test.each(worlds)('%s', async (_, env) => {
    const again = await answers(env);
    expect(formats.filter((format) => first[format] !== again[format])).toEqual([]);
  });
});

describe('outputs to files', () => {
  test('several at once, each in its format; nothing on standard output', async () => {
    const [json, html] = [join(folder, 'a.json'), join(folder, 'b.html')];
    const ran = await compare([...grounding, '-o', json, '-o', html, '-o', `ndjson:${join(folder, 'c.txt')}`], {
      cwd: ferry,
    });
    expect(ran).toMatchObject({ code: 0, stdout: '' });
    expect(ran.stderr.split('\n').filter(Boolean)).toHaveLength(3);
    expect(JSON.parse(await readFile(json, 'utf8'))).toMatchObject({ schemaVersion: '1.0' });
    expect(await readFile(html, 'utf8')).toMatch(/^<!doctype html>/i);
    expect((await readdir(folder)).filter((name) => /^[abc]\.|tmp/.test(name)).sort()).toEqual([
      'a.json',
      'b.html',
      'c.txt',
    ]);
  });

  test('a format that cannot be told is refused before any work', async () => {
    const ran = await compare(['grounding', '--corpus', 'no-such-corpus', '-o', 'a.pdf'], { cwd: ferry });
    expect(ran.code).toBe(2);
    expect(ran.stderr).toMatch(/ending of "a.pdf"/);
  });
});

test('--color always colours a pipe, and only then', async () => {
  const sequence = '\u001b[';
  expect((await compare(grounding, { cwd: ferry })).stdout).not.toContain(sequence);
  expect((await compare([...grounding, '--color', 'always'], { cwd: ferry })).stdout).toContain(sequence);
  expect((await compare([...grounding, '--json', '--color', 'always'], { cwd: ferry })).stdout).not.toContain(sequence);
});

test('--timing tells on standard error where the time went', async () => {
  const { stderr } = await compare([...grounding, '--timing', '--json'], { cwd: ferry });
  expect(stderr).toMatch(/^ +\d+ ms {2}read$/m);
  expect(stderr).toMatch(/^ +\d+ ms {2}total$/m);
});

test.each(['signals', 'builtin'])('the engine %s reaches for no network', async (engine) => {
  const guard = fileURLToPath(new URL('./no-network.js', import.meta.url));
  const args = ['grounding', '--corpus', 'corpus', '--engine', engine, '--no-cache', '--json'];
  const { stderr } = await compare(args, { cwd: ferry, nodeArgs: ['--import', guard] });
  expect(stderr).not.toContain('NETWORK');
});

test('the guard against the network works', async () => {
  const guard = fileURLToPath(new URL('./no-network.js', import.meta.url));
  const { stderr } = await compare(['--version'], {
    nodeArgs: [
      '--import',
      guard,
      '--import',
      'data:text/javascript,import net from "node:net"; try { net.connect(9) } catch {}',
    ],
  });
  expect(stderr).toContain('NETWORK');
});
