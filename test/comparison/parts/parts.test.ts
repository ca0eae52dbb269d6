import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { analyse, conclude, type TopicWork, topicWork } from '../../../src/compare.js';
import { packTopic } from '../../../src/comparison/parts/pack.js';
import type { TopicPart } from '../../../src/comparison/parts/types.js';
import { unpackTopic } from '../../../src/comparison/parts/unpack.js';
import type { Comparison } from '../../../src/comparison/types.js';
import { formats } from '../../../src/formats/index.js';
import { loadInput } from '../../../src/input.js';
import { createJudge } from '../../../src/judge/index.js';
import type { Judge } from '../../../src/judge/types.js';
import { OPTIONS, whole } from '../../formats/fixture.js';

const corpus = fileURLToPath(new URL('../../cases/outlets/corpus', import.meta.url));
const views = [
  { ...OPTIONS, context: 2 },
  { ...OPTIONS, limit: 2, by: 'speaker' as const },
];

let judge: Judge;
let work: TopicWork;
let inOneGo: Comparison;
beforeAll(async () => {
  judge = await createJudge('signals');
  const analysis = await analyse(await loadInput({ corpus }));
  work = await topicWork(analysis, analysis.topics[0] as TopicWork['topic']);
  inOneGo = conclude(work, await judge.judge(work.candidates.pairs), judge);
});

/** The `count` parts, as they come back from their files. */
async function partsOf(count: number): Promise<TopicPart[]> {
  const parts = Array.from({ length: count }, async (_, at) => {
    const verdicts = await judge.judge(work.candidates.pairs, (place) => place % count === at);
    return JSON.parse(JSON.stringify(packTopic(work, verdicts, at === 0))) as TopicPart;
  });
  return Promise.all(parts);
}

function merged(parts: readonly TopicPart[]): Comparison {
  const frame = parts.find((part) => part.frame)?.frame;
  if (!frame) throw new Error('no frame');
  const { work: restored, verdicts } = unpackTopic(parts, frame);
  return conclude(restored, verdicts, judge);
}

async function rendered(comparison: Comparison): Promise<string[]> {
  const texts: string[] = [];
  for (const format of Object.values(formats)) {
    for (const view of views) {
      texts.push(whole(await format.render({ comparisons: [comparison], kind: 'topic' }, view)));
    }
  }
  return texts;
}

describe('parts put together are the whole, byte for byte, in every format', () => {
  test.each([1, 2, 3, 7, 1000])('%i parts', async (count) => {
    expect(inOneGo.contradictions.length).toBeGreaterThan(2);
    expect(await rendered(merged(await partsOf(count)))).toEqual(await rendered(inOneGo));
  });

  test('in whatever order they come', async () => {
    const parts = await partsOf(5);
    const expected = await rendered(inOneGo);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(parts, { minLength: 5, maxLength: 5 }), async (order) => {
        expect(await rendered(merged(order))).toEqual(expected);
      }),
      { numRuns: 10 },
    );
  });

  test('pairs that were not judged are counted with their reasons, in the same order', async () => {
    const unread = (verdicts: Awaited<ReturnType<Judge['judge']>>) =>
      verdicts.map((one) =>
        one.relation === 'none' ? { ...one, leftOut: one.pair.similarity > 0.3 ? 'unread' : 'far' } : one,
      );
    const all = conclude(work, unread(await judge.judge(work.candidates.pairs)), judge);
    const parts = [0, 1].map(async (at) => {
      const verdicts = await judge.judge(work.candidates.pairs, (place) => place % 2 === at);
      return packTopic(work, unread(verdicts), at === 0);
    });
    expect(JSON.stringify(merged(await Promise.all(parts)).examined)).toBe(JSON.stringify(all.examined));
  });
});

test('only the first part carries what all share', async () => {
  const [first, second] = await partsOf(2);
  expect(first?.frame).not.toBeNull();
  expect(second?.frame).toBeNull();
});

test('a part of another corpus is noticed', async () => {
  const [first, second] = (await partsOf(2)) as [TopicPart, TopicPart];
  const foreign = { ...second, verdicts: second.verdicts.map((one) => ({ ...one, a: 'elsewhere' })) };
  expect(() => merged([first, foreign])).toThrow(/"elsewhere"/);
});

test('open ends of figures survive the file', async () => {
  const claim = work.claims[0] as TopicWork['claims'][number];
  const open = { ...claim.quantities[0], low: 6, high: Number.POSITIVE_INFINITY } as (typeof claim.quantities)[number];
  const claims = [{ ...claim, quantities: [open] }, ...work.claims.slice(1)];
  const part = JSON.parse(JSON.stringify(packTopic({ ...work, claims }, [], true))) as TopicPart;
  expect(merged([part]).claims[0]?.quantities[0]).toMatchObject({ low: 6, high: Number.POSITIVE_INFINITY });
});
