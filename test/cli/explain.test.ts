import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Claim } from '../../src/claims/types.js';
import { storyOf } from '../../src/judge/builtin/story.js';
import { storyWeights } from '../../src/judge/builtin/weights.js';
import { main } from '../../src/main.js';
import { memoryIo } from './io.js';

const words = 'anchor bakery cellar dairy engine forge garden harness island jetty kiln ladder mirror needle orchard';
const more = 'paddle quarry rudder saddle tannery umbrella violin window yarn zipper';

/** Two sources of 25 articles each, so many pairs that documents count; the first of each tell one story. */
const archive = `${words} ${more}`
  .split(' ')
  .flatMap((word, at) =>
    ['Harbour Wire', 'Korva Gazette'].map((source) => {
      const month = source === 'Harbour Wire' || at === 0 ? '03' : '11';
      const sunk = 'The Torvik ferry sank in a storm on Monday and forty of its passengers drowned.';
      const text = at === 0 ? sunk : `A ferry brought ${word} number ${at + 2} to the ${source} on a quiet day.`;
      return JSON.stringify({ id: `${source[0]}${at}`, source, date: `2021-${month}-01`, text });
    }),
  )
  .join('\n');

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'compare-explain-'));
  await writeFile(join(folder, 'archive.jsonl'), archive);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function answer(...args: string[]) {
  const io = memoryIo();
  const code = await main(
    [...args, '--corpus', join(folder, 'archive.jsonl'), '--keywords', 'ferry', '--no-cache', '--json'],
    io,
  );
  expect({ code, stderr: io.stderr.text }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(io.stdout.text);
}

test('explain says of a finding in a crowded topic what the answer says', async () => {
  const { agreements, examined } = await answer();
  expect(examined.pairs).toBeGreaterThan(500);
  const [pair] = agreements[0].pairs;
  const { scores } = await answer('explain', pair.a, pair.b);
  expect(scores.agreementConfidence).toBeCloseTo(pair.confidence, 2);
  const claim = { date: '2021-03-01' } as Claim;
  const alike = { a: claim, b: claim, similarity: 1, likeness: 1 };
  expect(scores.story).toBeCloseTo(storyOf(alike, storyWeights), 3);
});
