import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Analysis, analyse } from '../../src/compare.js';
import { loadInput } from '../../src/input.js';
import { loadPatterns, parseTopics, testTopics } from '../../src/topics/index.js';

const file = 'data/topics.yaml';
const topics = parseTopics(readFileSync(file, 'utf8'), file);

describe('the shipped topics', () => {
  beforeAll(() => loadPatterns(topics));

  test('are the four that the documentation speaks of', () => {
    expect(topics.map(({ id, label }) => `${id}: ${label}`)).toEqual([
      'drones: Drones',
      'syria: Syria',
      'sanctions: Sanctions',
      'jcpoa: JCPOA / nuclear deal',
    ]);
  });

  test('have tests of their own, for and against', () => {
    for (const topic of topics) {
      expect(topic.matches.length).toBeGreaterThan(2);
      expect(topic.ignores.length).toBeGreaterThan(2);
    }
  });

  test('pass them', () => {
    expect(testTopics(topics).filter(({ passed }) => !passed)).toEqual([]);
  });

  test.each([
    ['drones', 'Half of the remotely piloted aircraft were lost.'],
    ['drones', 'The drone’s engine was built abroad.'],
    ['syria', 'The Syrian pound fell.'],
    ['syria', 'Al-Assad left by night.'],
    ['sanctions', 'The embargoes hurt the farmers.'],
    ['sanctions', 'Sanctioning the bank took a year.'],
    ['jcpoa', 'The Iran nuclear deal is ten years old.'],
    ['jcpoa', 'An agreement on the nuclear program seemed near.'],
  ])('%s: %s', (id, text) => {
    const topic = topics.find((one) => one.id === id);
    expect(topic && testTopics([{ ...topic, matches: [text], ignores: [] }])).toMatchObject([{ passed: true }]);
  });
});

describe('on the shipped corpus', () => {
  let analysis: Analysis;
  beforeAll(async () => {
    analysis = await analyse(await loadInput({}));
  });

  const silent = (topic: string): string[] =>
    analysis.corpus.documents
      .filter(
        ({ id }) =>
          !analysis.sentences
            .get(id)
            ?.some((one) => one.kind === 'prose' && one.tags.some((tag) => tag.topic === topic)),
      )
      .map(({ id }) => id);

  test.each([
    ['drones', ['2020-khoshnood']],
    ['jcpoa', ['2025-blog']],
    ['syria', []],
    ['sanctions', []],
  ])('%s: silent are %j', (topic, expected) => {
    expect(silent(topic)).toEqual(expected);
  });

  test('a tag by context alone is the exception, not the rule', () => {
    const tags = [...analysis.sentences.values()].flat().flatMap(({ tags }) => tags);
    expect(tags.filter(({ weight }) => weight < 0.8).length).toBeLessThan(tags.length * 0.1);
  });
});
