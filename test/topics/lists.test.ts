import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/errors.js';
import type { TaggedSentence } from '../../src/topics/index.js';
import {
  closestTopic,
  closestWord,
  coverage,
  freeTopic,
  suggestTopics,
  tagSentences,
  testTopics,
} from '../../src/topics/index.js';
import { document, topic } from './build.js';

describe('a free topic', () => {
  test.each([
    ['grain prices', 'grain-prices', ['grain prices']],
    [' grain   prices ', 'grain-prices', ['grain prices']],
    ['grain prices, mills,mills', 'grain-prices-mills', ['grain prices', 'mills']],
    [['grain', 'São Tomé'], 'grain-são-tomé', ['grain', 'São Tomé']],
    ['Łódź мельница', 'łódź-мельница', ['Łódź мельница']],
    ['grain, ?!', 'grain', ['grain']],
  ])('%j', (words, id, keywords) => {
    expect(freeTopic(words)).toMatchObject({ id, keywords, label: keywords.join(', ') });
  });

  test.each(['', ' ', ', ,', '?!', [] as string[]])('%j has no word to look for', (words) => {
    expect(() => freeTopic(words)).toThrow(UserError);
  });
});

describe('the closest', () => {
  const topics = [
    topic('drones', ['drone', 'unmanned aerial vehicle']),
    topic('mills', ['mill'], { label: 'Mills and bakeries' }),
    topic('sanctions', ['embargo']),
  ];

  test.each([
    ['drone', 'drones'],
    ['dornes', 'drones'],
    ['DRONES', 'drones'],
    ['sanction', 'sanctions'],
    ['sacntions', 'sanctions'],
    ['bakeries', 'mills'],
    ['embargos', 'sanctions'],
    ['unmaned aerial vehicle', 'drones'],
    ['sanc', 'sanctions'],
  ])('topic to %s is %s', (word, id) => {
    expect(closestTopic(word, topics)?.topic.id).toBe(id);
  });

  test.each(['', 'x', 'weather', 'dog', 'zzzzzzzzzzzz'])('no topic is close to %j', (word) => {
    expect(closestTopic(word, topics)).toBeNull();
  });

  test('word: one slip in three letters, the first of equals, nothing for far ones', () => {
    expect(closestWord('keyword', ['id', 'keywords', 'key words'])).toBe('keywords');
    expect(closestWord('ab', ['ac', 'ad'])).toBeNull();
    expect(closestWord('abcd', ['abce', 'abcf'])).toBe('abce');
    expect(closestWord('x'.repeat(10_000), ['y'.repeat(10_000)])).toBeNull();
  });
});

describe('a topic’s own tests', () => {
  test('pass or fail, with what was found', () => {
    const mill = topic('mills', ['mill'], {
      exclude: ['run of the mill'],
      matches: ['Two mills burned.', 'Bread was dear.'],
      ignores: ['A run of the mill affair.', 'The mill stood.'],
    });
    const results = testTopics([mill]);
    expect(results.map(({ expected, got, passed }) => [expected, got, passed])).toEqual([
      ['match', 'match', true],
      ['match', 'ignore', false],
      ['ignore', 'ignore', true],
      ['ignore', 'match', false],
    ]);
    expect(results[2]?.reasons.map(({ code }) => code)).toContain('excluded');
    expect(results[3]?.reasons).toMatchObject([{ code: 'keyword', phrase: 'mill' }]);
  });
});

/** Documents by id, a source each (the letters before the dash), tagged with the topics. */
function corpus(texts: Record<string, string[]>, topics = [topic('mills', ['mill'])]) {
  const sentences = new Map<string, TaggedSentence[]>(
    Object.entries(texts).map(([id, paragraph]) => [id, tagSentences(document(paragraph), topics, { title: null })]),
  );
  const documents = Object.keys(texts).map((id) => ({ id, source: id.split('-')[0] ?? id }));
  return { corpus: { documents }, sentences, topics };
}

describe('coverage', () => {
  test('counts sentences and documents per topic and source, silent sources too', () => {
    const { sentences, topics } = corpus({
      'post-1': ['The mill burned.', 'Bread was dear.', 'Mills closed.'],
      'post-2': ['The mill stood.'],
      'star-1': ['Rain fell.'],
    });
    expect(coverage(sentences, topics, ['post', 'star'], (id) => id.split('-')[0] ?? id)).toEqual([
      {
        topic: 'mills',
        sentences: 4,
        documents: 2,
        sources: [
          { source: 'post', sentences: 4, documents: 2 },
          { source: 'star', sentences: 0, documents: 0 },
        ],
      },
    ]);
  });
});

describe('suggestions', () => {
  const said = (who: string): string[] => [
    `${who} asked about the grain price.`,
    'The grain price rose again in the autumn.',
    `Nobody knew the reason, ${who} said.`,
    'A tram line was promised to the hill villages.',
    'The tram line will cost more than the council has.',
    `Rain fell on ${who} and on the fair.`,
    'A band played in the square.',
    'Somebody lost a hat, and a dog found it.',
    'The river rose by a hand.',
    'The baker sold out before nine.',
  ];
  const input = corpus({ 'post-1': said('Anna'), 'star-1': said('Boris'), 'echo-1': said('Clara') });

  test('are phrases that several sources use, the longer of nested ones, with no word of report', () => {
    const keywords = suggestTopics(input, 30).flatMap((one) => one.keywords);
    expect(keywords).toContain('grain price');
    expect(keywords).toContain('tram line');
    for (const word of ['grain', 'price', 'tram', 'Anna', 'said', 'the']) expect(keywords).not.toContain(word);
  });

  test('say how many sentences and sources they rest on, and which topic has them already', () => {
    const grain = suggestTopics({ ...input, topics: [topic('bread', ['grain price'])] }).find(
      ({ id }) => id === 'grain-price',
    );
    expect(grain).toMatchObject({ sentences: 6, sources: 3, covered: 'bread' });
    expect(grain?.keywords[0]).toBe('grain price');
    expect(suggestTopics(input).every(({ covered }) => covered === null)).toBe(true);
  });

  test('are the same whatever the order of the documents', () => {
    const turned = { ...input, sentences: new Map([...input.sentences].reverse()) };
    expect(suggestTopics(turned)).toEqual(suggestTopics(input));
  });

  test('one source alone suggests nothing; nor does an empty corpus', () => {
    expect(suggestTopics(corpus({ 'post-1': said('Anna'), 'post-2': said('Boris') }))).toEqual([]);
    expect(suggestTopics(corpus({}))).toEqual([]);
  });
});
