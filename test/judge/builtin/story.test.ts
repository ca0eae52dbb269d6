import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../src/claims/types.js';
import { type StoryWeights, storyOf } from '../../../src/judge/builtin/story.js';
import { storyWeights } from '../../../src/judge/builtin/weights.js';

const claim = (date: string | null): Claim => ({ date }) as Claim;
const pair = (dates: [string | null, string | null], likeness?: number) => {
  const [a, b] = dates.map(claim) as [Claim, Claim];
  return { a, b, similarity: 0.5, ...(likeness === undefined ? {} : { likeness }) };
};
const weights: StoryWeights = {
  days: { weight: -0.5, usual: Math.log1p(9) },
  likeness: { weight: 1, usual: Math.log(0.1) },
};

describe('what two documents say of a pair', () => {
  it.each<[string, ReturnType<typeof pair>, number]>([
    ['nothing where nothing is known', pair([null, '2020-05-01']), 0],
    ['nothing where all is as usual', pair(['2020-05-01', '2020-05-10'], 0.08), 0],
    ['more for the same day', pair(['2020-05-01', '2020-05-01']), 0.5 * Math.log(10)],
    ['less for another year', pair(['2020-05-01', '2021-04-26']), -0.5 * Math.log(361 / 10)],
    ['more for one story', pair([null, null], 0.38), Math.log(4)],
    ['both count', pair(['2020-05-01', '2020-05-01'], 0.38), 0.5 * Math.log(10) + Math.log(4)],
  ])('%s', (_, one, expected) => {
    expect(storyOf(one, weights)).toBeCloseTo(expected, 10);
  });

  it('was learnt to be: the sooner after each other and the more alike, the likelier one point', () => {
    expect(storyWeights.days.weight).toBeLessThan(0);
    expect(storyWeights.likeness.weight).toBeGreaterThan(0);
  });
});
