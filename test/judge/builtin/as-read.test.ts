import { expect, test } from 'vitest';
import { claimFromText } from '../../../src/judge/bare-claim.js';
import { asRead, readBeside } from '../../../src/judge/builtin/as-read.js';

const percent = 'The agency said 38 percent of the bridges were unsafe.';

test.each([
  ['A third of the bridges are unsafe.', '33 percent of the bridges are unsafe.'],
  ['Two-thirds of the bridges are unsafe.', '67 percent of the bridges are unsafe.'],
  ['Half the bridges are unsafe.', '50 percent of the bridges are unsafe.'],
  ['One in five bridges is unsafe.', '20 percent of bridges is unsafe.'],
  ['More than half of the bridges are unsafe.', 'more than 50 percent of the bridges are unsafe.'],
  ['Nearly half of the bridges are unsafe.', '45 to 50 percent of the bridges are unsafe.'],
  [
    'A third of the bridges and half of the tunnels are.',
    '33 percent of the bridges and 50 percent of the tunnels are.',
  ],
  ['A two-thirds majority of members backed it.', 'A 67 percent majority of members backed it.'],
  ['In May 12 of the bridges were unsafe.', 'In May 12 of the bridges were unsafe.'],
])('beside a percentage, %s', async (text, read) => {
  const [share, other] = [await claimFromText(text, 'a'), await claimFromText(percent, 'b')];
  expect(asRead(share, other)).toEqual({ premise: read, hypothesis: percent });
  expect(asRead(other, share)).toEqual({ premise: percent, hypothesis: read });
});

test('two shares stay as they are', async () => {
  const [premise, hypothesis] = ['A third of the bridges are unsafe.', 'Half of the bridges are unsafe.'];
  expect(asRead(await claimFromText(premise, 'a'), await claimFromText(hypothesis, 'b'))).toEqual({
    premise,
    hypothesis,
  });
});

test.each([
  ['another word', 'unsafe', '33 percent of the bridges are .'],
  ['the share itself', 'A third', 'of the bridges are unsafe.'],
  ['a part of the share', 'third', 'A of the bridges are unsafe.'],
])('without %s', async (_, word, read) => {
  const text = 'A third of the bridges are unsafe.';
  const start = text.indexOf(word);
  const [share, other] = [await claimFromText(text, 'a'), await claimFromText(percent, 'b')];
  expect(readBeside(share, other, { start, end: start + word.length })).toBe(read);
});
