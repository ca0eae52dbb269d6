import { expect, test } from 'vitest';
import { closest, suggestion } from '../../src/cli/closest.js';

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

test('where nothing is close, the first of what there is', () => {
  const many = Array.from({ length: 14 }, (_, at) => `topic-${at}`);
  expect(suggestion('weather', many, 'Topics')).toMatch(/^Topics: topic-0, .*topic-11, and 2 more\.$/);
  expect(suggestion('weather', ['drones', 'syria'], 'Topics')).toBe('Topics: drones, syria.');
});
