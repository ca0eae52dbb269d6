import { expect, test } from 'vitest';
import { changedSilently } from '../../../src/comparison/timeline/silent.js';
import { claimFromText } from '../../../src/judge/bare-claim.js';

const OLD = 'The flood killed 14 people.';

test.each([
  [true, 'The flood killed 17 people.', 'a new figure and no word on it'],
  [false, 'The flood killed 17 people, up from 14.', 'it names the change'],
  [false, 'The flood killed 17 people, not 14.', 'it names the old figure'],
  [false, 'The number of people killed by the flood was revised to 17.', 'it says revised'],
  [true, 'The flood killed 17 people and closed 140 roads.', '140 is not 14'],
])('%s: %s', async (silently, text) => {
  const [earlier, later] = [await claimFromText(OLD, 'a'), await claimFromText(text, 'b')];
  const figure = earlier.quantities.find(({ text: words }) => words.startsWith('14'));
  const reasons = [{ code: 'numeric', relation: 'conflict', a: [figure?.start ?? 0, figure?.end ?? 0], b: [0, 1] }];
  expect(changedSilently({ claim: earlier, side: 'a' }, later, reasons, [])).toBe(silently);
});
