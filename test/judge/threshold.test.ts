import { expect, it } from 'vitest';
import { claimFromText } from '../../src/judge/bare-claim.js';
import { createSignalsJudge } from '../../src/judge/signals-engine.js';

const pair = async () => ({
  a: await claimFromText('The council of Torvik closed the northern bridge on Monday.', 'a'),
  b: await claimFromText('Torvik shut a bridge to lorries.', 'b'),
  similarity: 0,
});

it.each([
  ['a weak finding is left out by default', null, 'none'],
  ['and reported where the reader asks for everything', 0, 'agreement'],
])('%s', async (_, minConfidence, relation) => {
  const [verdict] = await createSignalsJudge(minConfidence).judge([await pair()]);
  expect(verdict?.relation).toBe(relation);
});
