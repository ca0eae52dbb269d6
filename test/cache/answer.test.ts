import { expect, test } from 'vitest';
import { packAnswer, unpackAnswer } from '../../src/cache/packing/answer.js';
import { analyse, compareTopic } from '../../src/compare.js';
import type { Comparison } from '../../src/comparison/types.js';
import { loadInput } from '../../src/input.js';
import { createJudge } from '../../src/judge/index.js';
import type { Topic } from '../../src/topics/types.js';

/** Sentences as formats see them: their tags are not kept. */
const shown = ({ sentences, ...rest }: Comparison) => ({
  ...rest,
  sentences: [...sentences].map(([id, list]) => [id, list.map((one) => ({ ...one, tags: [] }))]),
});

test('an answer comes back as it was', async () => {
  const input = await loadInput();
  const [topic] = input.topics as [Topic];
  const answer = await compareTopic(await analyse(input), topic, await createJudge('signals'));
  expect(answer.agreements.length).toBeGreaterThan(0);
  expect(shown(unpackAnswer(packAnswer(answer), topic, input.corpus))).toEqual(shown(answer));
});
