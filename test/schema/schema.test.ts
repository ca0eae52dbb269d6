import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { KEYS, parseConfig } from '../../src/cli/config.js';
import { FAIL_ON } from '../../src/cli/options.js';
import { formats } from '../../src/formats/index.js';
import { main } from '../../src/main.js';
import { VERDICTS } from '../../src/review/types.js';
import { parseVerdicts } from '../../src/review/verdicts.js';
import { parseTopics } from '../../src/topics/index.js';
import { memoryIo } from '../cli/io.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string): Promise<string> => readFile(resolve(root, path), 'utf8');
const schema = async (name: string) => JSON.parse(await read(`data/schema/${name}.schema.json`));

const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true, strictRequired: false });

async function faults(name: string, value: unknown): Promise<unknown> {
  const valid = ajv.compile({ ...(await schema(name)), $id: undefined });
  valid(value);
  return valid.errors;
}

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'compare-schema-'));
  await cp(join(root, 'test/cases/folder/articles'), folder, { recursive: true });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function compare(...argv: string[]): Promise<string> {
  const io = memoryIo({ cwd: folder });
  expect({
    code: await main(argv, io),
    stderr: io.stderr.text.replace(/^(?:wrote|baseline|verdicts|added).*\n(?: {2}.*\n)*/gm, ''),
  }).toEqual({ code: 0, stderr: '' });
  return io.stdout.text;
}

describe('what is shipped fits its schema', () => {
  it.each([
    ['corpus', 'data/corpus/corpus.yaml'],
    ['topics', 'data/topics.yaml'],
    ['corpus', 'test/cases/ferry/corpus/corpus.yaml'],
    ['topics', 'test/cases/ferry/corpus/topics.yaml'],
    ['topics', 'test/cases/folder/topics.yaml'],
  ])('%s: %s', async (name, path) => expect(await faults(name, parse(await read(path)))).toBeNull());
});

describe('what the program writes fits its schema', () => {
  it('compare init, each file with a line by which an editor finds the schema', async () => {
    await compare('init');
    for (const [file, name] of [
      ['corpus.yaml', 'corpus'],
      ['topics.yaml', 'topics'],
      ['compare.config.yaml', 'config'],
    ] as const) {
      const text = await readFile(join(folder, file), 'utf8');
      expect(await faults(name, parse(text))).toBeNull();
      const [, path = ''] = /^# yaml-language-server: \$schema=(.+)\n/.exec(text) ?? [];
      expect(JSON.parse(await readFile(resolve(folder, path), 'utf8')).$id).toContain(`${name}.schema.json`);
    }
  });

  it('compare baseline and the answers that use it', async () => {
    const corpus = join(root, 'test/cases/ferry/corpus');
    const how = ['--corpus', corpus, '--topics', join(corpus, 'topics.yaml'), '--engine', 'signals'];
    await compare('baseline', ...how);
    expect(
      await faults('baseline', JSON.parse(await readFile(join(folder, '.compare-baseline.json'), 'utf8'))),
    ).toBeNull();
    await compare('verdict', 'did not reduce', 'Brinklines reduced the crew', 'update', '--reason', 'later', ...how);
    const said = await readFile(join(folder, 'compare.verdicts.yaml'), 'utf8');
    expect(said).toMatch(/^# yaml-language-server: \$schema=/);
    expect(await faults('verdicts', parse(said))).toBeNull();
    const answer = new Ajv2020({ allErrors: true, strict: false }).compile(await schema('comparison'));
    for (const call of [['crew'], ['report']]) {
      answer(JSON.parse(await compare(...call, '--json', ...how)));
      expect(answer.errors).toBeNull();
    }
    await rm(join(folder, '.compare-baseline.json'));
    await rm(join(folder, 'compare.verdicts.yaml'));
  });
});

describe('a schema and the program know the same things', () => {
  test('options of a configuration', async () => {
    const { properties } = await schema('config');
    expect(Object.keys(properties).sort()).toEqual([...KEYS.keys()].sort());
    expect(properties['fail-on'].anyOf[0].enum).toEqual([...FAIL_ON]);
    expect(properties.format.enum.toSorted()).toEqual(Object.keys(formats).sort());
  });

  test('verdicts', async () => {
    expect((await schema('verdicts')).definitions.verdict.properties.verdict.enum).toEqual([...VERDICTS]);
  });

  const refused = (read: () => unknown): boolean => {
    try {
      read();
      return false;
    } catch {
      return true;
    }
  };

  test.each([
    ['topics', 'topics: []', (text: string) => parseTopics(text, 't.yaml')],
    ['topics', 'topics: [{label: x, keywords: [y]}]', (text: string) => parseTopics(text, 't.yaml')],
    ['topics', 'topics: [{id: x}]', (text: string) => parseTopics(text, 't.yaml')],
    ['topics', 'topics: [{id: "two words", keywords: [y]}]', (text: string) => parseTopics(text, 't.yaml')],
    ['topics', 'topics: [{id: x, keywords: {y: z}}]', (text: string) => parseTopics(text, 't.yaml')],
    ['verdicts', 'verdicts: [{verdict: perhaps, finding: x}]', (text: string) => parseVerdicts(text, 'v.yaml')],
    ['verdicts', 'verdicts: [{verdict: update}]', (text: string) => parseVerdicts(text, 'v.yaml')],
    ['verdicts', 'verdicts: [{verdict: update, quotes: [one]}]', (text: string) => parseVerdicts(text, 'v.yaml')],
    ['verdicts', 'entries: []', (text: string) => parseVerdicts(text, 'v.yaml')],
  ])('%s: both refuse %s', async (name, text, reader) => {
    expect(await faults(name, parse(text))).not.toBeNull();
    expect(refused(() => reader(text))).toBe(true);
  });

  test.each([
    'engine: best',
    'limit: 0',
    'fail-on: [contradiction]',
    'formt: json',
    'max: -1',
    'min-confidence: 3',
    'strict: 7',
  ])('config: both refuse %s', async (text) => {
    expect(await faults('config', parse(text))).not.toBeNull();
    await expect(parseConfig(text)).rejects.toThrow();
  });

  test.each([
    'engine: signals',
    'fail-on: [contradictions, new]',
    'fail-on: any',
    'max: 3',
    'since: 2022',
    'baseline: b.json',
  ])('config: both take %s', async (text) => {
    expect(await faults('config', parse(text))).toBeNull();
    await expect(parseConfig(text)).resolves.toBeTruthy();
  });
});

test('every schema is one, and only those are there', async () => {
  const names = (await readdir(join(root, 'data/schema'))).sort();
  expect(names).toEqual(
    ['baseline', 'comparison', 'config', 'corpus', 'topics', 'verdicts'].map((name) => `${name}.schema.json`),
  );
});
