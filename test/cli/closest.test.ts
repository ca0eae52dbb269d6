import fc from 'fast-check';
import { expect, test } from 'vitest';
import { closest, editDistance } from '../../src/cli/closest.js';

test.each([
  ['droens', ['sanctions', 'drones'], 'drones'],
  ['Drones', ['drones'], 'drones'],
  ['sanc', ['syria', 'sanctions'], 'sanctions'],
  ['jpcoa', ['jcpoa'], 'jcpoa'],
  ['weather', ['drones', 'syria', 'jcpoa'], null],
  ['a', ['drones'], null],
  ['', ['drones'], null],
])('%s among %j: %s', (word, candidates, expected) => {
  expect(closest(word, candidates)).toBe(expected);
});

test('swapped neighbours are one slip', () => {
  expect(editDistance('abcd', 'abdc')).toBe(1);
  expect(editDistance('kitten', 'sitting')).toBe(3);
});

test('the distance is symmetric, and zero only for equal words', () => {
  const word = fc.string({ maxLength: 12 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(editDistance(a, b)).toBe(editDistance(b, a));
      expect(editDistance(a, b) === 0).toBe(a === b);
    }),
  );
});
