import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { parseShard } from '../../src/cli/shard-number.js';
import { compare, ensureBuilt } from './built.js';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 300_000 });

const cwd = fileURLToPath(new URL('../cases/outlets', import.meta.url));
const ASKED = ['report', '--corpus', 'corpus', '--engine', 'signals', '--source', 'korva-gazette,harbour-wire'];
let folder = '';
const path = (name: string): string => join(folder, name);
const run = (...args: string[]) => compare(args, { cwd });

beforeAll(async () => {
  ensureBuilt();
  folder = await mkdtemp(join(tmpdir(), 'compare-parts-'));
  for (const index of [1, 2, 3]) {
    const { code, stderr } = await run(...ASKED, '--shard', `${index}/3`, '-o', path(`part${index}.json`));
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringMatching(/^wrote .*part\d\.json\n$/) });
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('compare merge', () => {
  test.each(['table', 'json', 'html'])('%s: the bytes of one run, parts in any order', async (format) => {
    const whole = await run(...ASKED, '-f', format, '--limit', '3');
    const parts = [3, 1, 2].map((index) => path(`part${index}.json`));
    const merged = await run('merge', ...parts, '-f', format, '--limit', '3');
    expect(merged).toEqual(whole);
    expect(merged.code).toBe(0);
  });

  test('a part may be packed, or come from standard output', async () => {
    const { stdout } = await run(...ASKED, '--shard', '2/3');
    expect(stdout).toBe(await readFile(path('part2.json'), 'utf8'));
    await writeFile(path('part2.json.gz'), gzipSync(stdout));
    const { code } = await run('merge', path('part1.json'), path('part2.json.gz'), path('part3.json'), '--quiet');
    expect(code).toBe(0);
  });

  test('--fail-on asks the whole answer', async () => {
    const parts = [1, 2, 3].map((index) => path(`part${index}.json`));
    expect((await run('merge', ...parts, '--fail-on', 'contradictions', '-f', 'csv')).code).toBe(1);
  });
});

describe('parts that do not make a whole', () => {
  test.each([
    ['one is missing', ['part1.json', 'part3.json'], /Part 2 of 3 is missing[\s\S]*--shard 2\/3/],
    ['all but one are missing', ['part2.json'], /Parts 1, 3 of 3 are missing/],
    ['one is given twice', ['part1.json', 'part2.json', 'part3.json', 'part2.json'], /Part 2 of 3 is given twice/],
    ['none is given', [], /Which parts/],
    ['one is not there', ['part1.json', 'part9.json'], /part9\.json: There is no such file/],
    ['one is something else', ['other.json'], /other\.json: This is no part/],
    ['one is cut off', ['cut.json'], /cut\.json: This is no part/],
    ['one is of a later version', ['later.json'], /later\.json: This part has version 2\.0/],
    ['fields are missing', ['damaged.json'], /damaged\.json: This part is damaged/],
    ['another number of parts', ['part1.json', 'of4.json'], /of4\.json: .*the number of parts differs/],
    ['another corpus', ['part1.json', 'corpus.json'], /corpus\.json: .*the corpus differs/],
    ['other topics', ['part1.json', 'topics.json'], /topics\.json: .*the choice of topics differs/],
    ['another engine', ['part1.json', 'engine.json'], /engine\.json: .*the engine differs/],
    ['other options', ['part1.json', 'options.json'], /options\.json: .*the choice of options differs/],
    ['compare <topic> and compare report', ['part1.json', 'answer.json'], /answer\.json: .*the command .* differs/],
  ])('%s', async (_, names, message) => {
    const part = JSON.parse(await readFile(path('part2.json'), 'utf8'));
    const variants: Record<string, unknown> = {
      'other.json': { claims: [] },
      'later.json': { ...part, schemaVersion: '2.0' },
      'damaged.json': { ...part, topics: undefined },
      'of4.json': { ...part, shard: { index: 2, count: 4 } },
      'corpus.json': { ...part, run: { ...part.run, corpus: 'else' } },
      'topics.json': { ...part, run: { ...part.run, topics: 'else' } },
      'engine.json': { ...part, run: { ...part.run, engine: { name: 'builtin', fingerprint: 'x' } } },
      'options.json': { ...part, settings: { ...part.settings, since: '2031' } },
      'answer.json': { ...part, answer: 'topic' },
    };
    for (const name of names) {
      if (variants[name]) await writeFile(path(name), JSON.stringify(variants[name]));
      if (name === 'cut.json') await writeFile(path(name), JSON.stringify(part).slice(0, -100));
    }
    const { code, stdout, stderr } = await run('merge', ...names.map(path));
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });
});

describe('--shard', () => {
  test.each(['0/3', '4/3', '1', '1/0', 'a/b', '1/3/5', '-1/3', '1/100000'])('refuses %s', (text) => {
    expect(() => parseShard(text)).toThrow(/--shard takes/);
  });

  test.each([
    [['--limit', '3'], /--limit means nothing with --shard/],
    [['--by', 'date'], /--by means nothing with --shard/],
    [['--fail-on', 'any'], /--fail-on means nothing with --shard/],
    [['-f', 'markdown'], /--shard writes no markdown/],
    [['-o', 'x.html'], /--shard writes no html/],
  ])('with %j points to compare merge', async (args, message) => {
    const { code, stderr } = await run(...ASKED, '--shard', '1/2', ...args);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/compare merge/);
  });
});
