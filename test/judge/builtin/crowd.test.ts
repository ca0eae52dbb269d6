import { expect, it } from 'vitest';
import { claimFromText } from '../../../src/judge/bare-claim.js';
import { createBuiltinJudge } from '../../../src/judge/builtin/index.js';
import type { PairModel } from '../../../src/judge/model/types.js';
import type { CandidatePair } from '../../../src/pairs/types.js';

/** A model that hardly thinks that any two are related: only low scores are worth less in a crowd. */
const model: PairModel = {
  fingerprint: 'a model of sixteen letters',
  read: async (pairs) =>
    pairs.map(() => ({
      nli: { entailment: 0.2, neutral: 0.6, contradiction: 0.2 },
      relation: { agree: 0.05, contradict: 0.05, tension: 0.05, none: 0.85 },
    })),
  close: async () => {},
};

const claims = (source: string) =>
  Promise.all(
    Array.from({ length: 56 }, (_, at) =>
      claimFromText(`The ferry of Torvik carried ${at + 100} people to Bergen on Monday.`, `${source}-${at}`),
    ),
  );
const [ours, theirs] = [await claims('a'), await claims('b')];
const pairs: CandidatePair[] = ours.flatMap((a) => theirs.map((b) => ({ a, b, similarity: 0.5 })));
const judge = createBuiltinJudge(model, { minConfidence: 0.01 });
const first = async (some: CandidatePair[], share?: (place: number) => boolean) =>
  (await judge.judge(some, share)).find(({ pair, leftOut }) => pair === some[0] && !leftOut)?.scores;

it('the same pair is worth less among thousands, and as much in each part of a divided run', async () => {
  const [few, many] = [await first(pairs.slice(0, 50)), await first(pairs)];
  expect([few?.crowd, many?.crowd]).toEqual([0, 1]);
  expect(many?.agreementConfidence).toBeLessThan(few?.agreementConfidence ?? 0);
  expect(await first(pairs, (place) => place % 8 === 0)).toEqual(many);
});

it('among thousands two documents of one story count for the pair, and of two against it; among few they do not', async () => {
  const of = async (some: CandidatePair[], likeness: number) => {
    const [pair, ...others] = some as [CandidatePair, ...CandidatePair[]];
    return (await first([{ ...pair, likeness }, ...others]))?.agreementConfidence as number;
  };
  expect(await of(pairs, 0.4)).toBeGreaterThan(await of(pairs, 0.02));
  const few = pairs.slice(0, 50);
  expect(await of(few, 0.4)).toBe(await of(few, 0.02));
});
