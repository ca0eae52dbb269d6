import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { compare, ensureBuilt } from '../cli/built.js';
import { readAll } from '../corpus/readers/build.js';
import { BOMB, type Content, ONE, PDFS, READABLE, TOPICS, TWO, UNREADABLE, writeWorld } from './files.js';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

const posix = process.platform !== 'win32';
const world = mkdtempSync(join(tmpdir(), 'compare-hostile-'));
const folder = (name: string, files: Readonly<Record<string, Content>>): string => {
  writeWorld(join(world, name), files);
  return join(world, name);
};
beforeAll(ensureBuilt);
afterAll(() => rmSync(world, { recursive: true, force: true }));

describe.runIf(posix)('a folder of everything that ever broke it', () => {
  test('what cannot be read is a warning with its reason; the rest is compared', async () => {
    const files = Object.fromEntries(Object.entries(UNREADABLE).map(([name, [content]]) => [name, content]));
    const corpus = folder('unreadable', { ...files, 'one.txt': ONE, 'two.txt': TWO, 'topics.yaml': TOPICS });
    const doctor = await compare(['doctor', '--corpus', corpus, '--json']);
    expect(doctor.code).toBe(0);
    const { problems, documents } = JSON.parse(doctor.stdout) as {
      documents: number;
      problems: { code: string; why: string; names: string[] }[];
    };
    expect(documents).toBe(2);
    const unread = problems.filter(({ code }) => code === 'unread');
    for (const [name, [, said]] of Object.entries(UNREADABLE)) {
      const why = unread.filter(({ names }) => names.includes(name)).map((one) => one.why);
      expect({ name, why: why[0] }).toEqual({ name, why: expect.stringMatching(said ?? /./) });
    }
    const ran = await compare(['ferry', '--corpus', corpus, '--engine', 'signals', '--no-cache', '--json']);
    expect(ran.code).toBe(0);
    expect((JSON.parse(ran.stdout) as { claims: unknown[] }).claims.length).toBeGreaterThan(0);
    const strict = await compare(['sources', '--corpus', corpus, '--strict']);
    expect(strict).toMatchObject({ code: 2, stdout: '' });
    expect(strict.stderr).toMatch(/^error: .*: A document cannot be read: /);
  });

  test('what only looks dangerous is read', async () => {
    const corpus = folder('readable', { ...READABLE, 'one.txt': ONE, 'topics.yaml': TOPICS });
    const ran = await compare(['sources', '--corpus', corpus, '--json']);
    expect({ code: ran.code, stderr: ran.stderr.replace(/^warning: .*\n/gm, '') }).toEqual({ code: 0, stderr: '' });
    const read = new Set(
      (JSON.parse(ran.stdout) as { documents: { file: string }[] }).documents.map(({ file }) => file),
    );
    expect([...Object.keys(READABLE), 'one.txt'].filter((file) => !read.has(file))).toEqual([]);
  });
});

describe.runIf(posix)('faults of the user: exit code 2, one line with the place', () => {
  const good = { 'a.txt': ONE, 'b.txt': TWO };
  test.each<[about: string, files: Record<string, Content>, args: string[], said: RegExp]>([
    ['deep YAML', { 'corpus.yaml': `documents: ${'['.repeat(50_000)}` }, ['--corpus', '.'], /corpus\.yaml:1:\d+: The file is nested too deeply\.$/],
    ['deep maps', { 'corpus.yaml': '{a: '.repeat(20_000) }, ['--corpus', '.'], /nested too deeply/],
    ['an alias bomb in a manifest', { 'corpus.yaml': `${BOMB}documents: *a9\n` }, ['--corpus', '.'], /corpus\.yaml:\d+:\d+: This entry/],
    ['20,000 aliases in a manifest', { ...good, 'corpus.yaml': `x: &x {file: a.txt, id: z}\ndocuments: [${Array(20_000).fill('*x').join(', ')}]` }, ['--corpus', '.'], /Two documents have the id "z"/],
    ['a list inside itself', { 'corpus.yaml': 'documents: &d [*d]' }, ['--corpus', '.'], /names no file/],
    ['an alias bomb in topics', { ...good, 'topics.yaml': `${BOMB}topics: *a9\n` }, ['topics', '--corpus', '.'], /topics\.yaml:10:/],
    ['40,000 aliases in topics', { ...good, 'topics.yaml': `k: &k fire\ntopics: [{id: a, keywords: [${Array(60_000).fill('*k').join(', ')}]}]` }, ['topics', '--corpus', '.'], /repeat them too often/],
    ['an alias bomb in the configuration', { ...good, 'compare.config.yaml': `${BOMB}source: *a9\n` }, [], /compare\.config\.yaml:1:1/],
    ['a configuration that is a pipe', { 'compare.config.yaml': 'pipe' }, [], /it is a pipe, not a file/],
    ['a configuration that is a folder', { 'compare.config.yaml': 'folder' }, [], /it is a folder, not a file/],
    ['topics that are a pipe beside the documents', { ...good, 'topics.yaml': 'pipe' }, ['topics', '--corpus', '.'], /it is a pipe, not a file/],
    ['topics without an end', good, ['topics', '--corpus', '.', '--topics', '/dev/zero'], /it has no end/],
    ['topics of one line feed', { ...good, 'topics.yaml': '\n' }, ['topics', '--corpus', '.'], /should be a map/],
    ['a corpus that is a pipe', { p: 'pipe' }, ['--corpus', 'p'], /it is a pipe, not a file/],
    ['a corpus that is a circle of links', { l: { link: 'l' } }, ['--corpus', 'l'], /the links lead in a circle/],
    ['a name with a NUL', { ...good, 'corpus.yaml': 'documents: ["a.txt\\0"]' }, ['--corpus', '.'], /there is no such file/],
    ['a name of 5,000 characters', {}, ['--corpus', 'x'.repeat(5000)], /its name is too long/],
    ['a text without an end', {}, ['sentences', '/dev/zero'], /more than 256 MB/],
    ['labelled pairs without an end', {}, ['eval', '/dev/zero'], /too long for a pair/],
    ['a pattern as deep as the sea', { ...good, 'topics.yaml': `topics: [{id: a, patterns: ["${'('.repeat(5000)}a${')'.repeat(5000)}"]}]` }, ['a', '--corpus', '.'], /no regular expression/],
    ['a pattern that repeats a million times', { ...good, 'topics.yaml': 'topics: [{id: a, patterns: ["((a{1,100}){1,100}){1,100}"]}]' }, ['a', '--corpus', '.'], /no regular expression/],
    ['two documents of one id', { ...good, 'corpus.yaml': 'documents: [{id: x, file: a.txt}, {id: x, file: b.txt}]' }, ['--corpus', '.'], /corpus\.yaml:1:\d+: Two documents have the id "x"/],
  ])('%s', async (about, files, args, said) => {
    const cwd = folder(about.replace(/\W+/g, '-'), { ...files, '.here': '' });
    const ran = await compare(args, { cwd });
    const [first = '', ...rest] = ran.stderr.split('\n');
    expect({ code: ran.code, stdout: ran.stdout, first }).toEqual({ code: 2, stdout: '', first: expect.stringMatching(said) });
    expect(first.length).toBeLessThan(2500);
    expect(rest.join('\n')).not.toMatch(/^\s+at .*\.js|not your mistake/m);
  }); // biome-ignore format: a table

  test('patterns that other engines never finish', async () => {
    const topics = 'topics: [{id: a, patterns: ["(a+)+$", "(x|x)*y", "(.*)(.*)(.*)z"]}]';
    const cwd = folder('patterns', {
      'a.txt': ONE,
      'b.txt': `${'a'.repeat(20_000)}! ${'x'.repeat(20_000)}`,
      'topics.yaml': topics,
    });
    expect((await compare(['a', '--corpus', '.', '--engine', 'signals', '--no-cache'], { cwd })).code).toBe(0);
  });
});

describe('PDF files that never end', () => {
  test('time', async () => {
    await expect(readAll('x.pdf', PDFS.forms, { seconds: 2 })).rejects.toMatchObject({ finding: { code: 'tooSlow' } });
  });

  test('memory', async () => {
    const reading = readAll('x.pdf', PDFS.bomb(), { unpackedBytes: 200 * 2 ** 20 });
    await expect(reading).rejects.toMatchObject({ finding: { code: 'tooMuchMemory' } });
  });
});
