import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { main } from '../../src/main.js';
import { memoryIo } from './io.js';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'compare-init-'));
  await cp(fileURLToPath(new URL('../cases/folder/articles/', import.meta.url)), folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function compare(...argv: string[]) {
  const io = memoryIo({ cwd: folder });
  return { code: await main(argv, io), stdout: io.stdout.text, stderr: io.stderr.text };
}

test('writes what it understood, and the next command uses it', async () => {
  expect(await compare('init')).toMatchObject({ code: 0, stderr: '' });
  expect((await readdir(folder)).sort()).toEqual([
    'compare.config.yaml',
    'corpus.yaml',
    'first.md',
    'second.txt',
    'topics.yaml',
  ]);
  const manifest = await readFile(join(folder, 'corpus.yaml'), 'utf8');
  expect(parse(manifest)).toMatchObject({
    documents: [
      { id: 'first', source: 'Valley Post', title: 'The mill reopens', date: '2029-05-04', file: 'first.md' },
      { id: 'second', source: 'second', file: 'second.txt' },
    ],
  });
  expect(manifest).toContain('# from: front matter');
  const { stdout, code } = await compare('sources', '--json');
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ sources: [{ id: 'second' }, { id: 'valley-post' }] });
});

test('a file of many documents is one entry, and its documents stay what they were', async () => {
  const mail = (name: string): string =>
    `From - Mon May  3 10:00:00 2021\nFrom: ${name} <desk@post.example>\nSubject: The mill\nDate: Mon, 3 May 2021 10:00:00 +0000\n\nThe mill opened.\n\n`;
  await writeFile(join(folder, 'inbox.mbox'), mail('Valley Post') + mail('The Miller'));
  await writeFile(join(folder, 'own.jsonl'), '{"id":"a","text":"The mill closed."}\n');
  const documents = async (): Promise<object[]> =>
    JSON.parse((await compare('sources', '--json', '--corpus', '.')).stdout).documents;
  const before = await documents();
  await compare('init');
  const manifest = await readFile(join(folder, 'corpus.yaml'), 'utf8');
  expect(parse(manifest).documents.slice(2)).toEqual([{ file: 'own.jsonl' }, { id: 'inbox', file: 'inbox.mbox' }]);
  expect(manifest).toContain('# 2 documents of 2 sources');
  const told = (list: object[]) => list.map((one) => ({ ...one, origins: null }));
  expect(told(await documents())).toEqual(told(before));
  expect(before).toHaveLength(5);
});

test('overwrites nothing', async () => {
  await writeFile(join(folder, 'topics.yaml'), 'topics: [{ id: mill, keywords: [mill] }]\n');
  const { stdout } = await compare('init');
  expect(stdout).toMatch(/^kept {3}topics\.yaml/m);
  expect(await readFile(join(folder, 'topics.yaml'), 'utf8')).toBe('topics: [{ id: mill, keywords: [mill] }]\n');
});

test('doctor says what is missing and what to do', async () => {
  const { code, stdout } = await compare('doctor', '--corpus', '.');
  expect(code).toBe(0);
  expect(stdout).toMatch(/1 of 2 documents without a date[\s\S]*second\.txt[\s\S]*add\s+"date:"/);
  expect(stdout).toMatch(/1 of 2 documents without a source/);
  const problems = (
    JSON.parse((await compare('doctor', '--corpus', '.', '--json')).stdout) as { problems: { code: string }[] }
  ).problems;
  expect(problems.map(({ code: kind }) => kind)).toEqual(expect.arrayContaining(['noDate', 'noSource', 'topicSilent']));
});

test('the configuration of the folder, and what is typed goes before it', async () => {
  await writeFile(join(folder, 'compare.config.yaml'), 'corpus: first.md\nformat: json\n');
  expect(JSON.parse((await compare('sources')).stdout)).toMatchObject({ documents: [{ id: 'first' }] });
  expect(JSON.parse((await compare('sources', '--corpus', 'second.txt')).stdout)).toMatchObject({
    documents: [{ id: 'second' }],
  });
  await writeFile(join(folder, 'compare.config.yaml'), 'corpus: first.md\nformt: json\n');
  expect(await compare('sources')).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/compare\.config\.yaml:2:1: .*"formt"[\s\S]*format/),
  });
});
