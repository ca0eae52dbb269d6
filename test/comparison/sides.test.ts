import { describe, expect, test } from 'vitest';
import { findAcross, findBetween } from '../../src/comparison/sides.js';
import { plainClaim } from '../pairs/plain-claim.js';

const claims = ['north', 'south', 'east', 'west'].flatMap((source) => [
  plainClaim('The harbour bridge closed', source, 0),
  plainClaim('The harbour bridge opened', source, 1),
]);
const between = (a: string[], b: string[]): string[] =>
  findBetween(claims, a, b)
    .pairs.map(({ a: x, b: y }) => [x.source, y.source].sort().join(' '))
    .sort();

describe('sources on two sides', () => {
  test('one against one: only their pairs', () => {
    expect(between(['north'], ['south'])).toEqual(Array(4).fill('north south'));
  });

  test('sources of one side are not paired with each other', () => {
    expect(new Set(between(['north', 'east'], ['south', 'west']))).toEqual(
      new Set(['east south', 'east west', 'north south', 'north west']),
    );
  });

  test('what is counted is what could have been formed', () => {
    expect(findBetween(claims, ['north'], ['south', 'west'])).toMatchObject({ total: 8, leftOut: {} });
  });
});

test('pairs hold the claims that were given, not copies', () => {
  const [pair] = findAcross(claims, ({ id }) => id).pairs;
  expect(claims).toContain(pair?.a);
  expect(claims).toContain(pair?.b);
});

test('a claim without a side takes no part', () => {
  expect(findAcross(claims, ({ source }) => (source === 'east' ? null : source)).total).toBe(12);
});
