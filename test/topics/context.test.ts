import { describe, expect, test } from 'vitest';
import { NEAR_TOPIC, ON_TOPIC, tagSentences } from '../../src/topics/index.js';
import { codesOf, document, topic } from './build.js';

const treaty = topic('treaty', ['fishing treaty']);
const drones = topic('drones', ['drone']);
const mills = topic('mills', ['mill']);

/** Filler that names no topic, so that a document is mostly about something else. */
const filler = ['Rain fell all week.', 'Prices of bread rose.', 'A school was opened.', 'Nobody came to the fair.'];

describe('a sentence takes up the one before', () => {
  test.each([
    ['The deal gave both fleets equal shares.', 'treaty anaphor'],
    ['In addition, this agreement set up a court.', 'treaty anaphor'],
    ['That step surprised the islanders.', 'treaty reference'],
    ['It was signed in a barn.', ''],
    ['It never came into force.', 'treaty pronoun'],
    ['They doubt that.', 'treaty pronoun'],
    ['These aircraft are cheap.', ''],
    ['The weather was fine.', ''],
    ['This paper asked both sides.', ''],
  ])('%s', (second, expected) => {
    const sentences = document(['Both islands signed a fishing treaty in June.', second], filler);
    const [first, next] = tagSentences(sentences, [treaty, drones], { title: null });
    expect(codesOf(first)).toEqual(['treaty keyword']);
    expect(codesOf(next)).toEqual(expected ? [expected] : []);
  });

  test('the reason names the sentence it goes back to and the words that do so', () => {
    const sentences = document(['A fishing treaty was signed.', 'The accord is short.'], filler);
    expect(tagSentences(sentences, [treaty], { title: null })[1]?.tags[0]?.reasons[0]).toEqual({
      code: 'anaphor',
      phrase: 'The accord',
      start: 0,
      end: 10,
      from: 0,
    });
  });

  test('a noun reaches into the next paragraph, a pronoun does not', () => {
    const second = (text: string): string[] =>
      codesOf(tagSentences(document(['A fishing treaty was signed.'], [text], filler), [treaty], { title: null })[1]);
    expect(second('The treaty is short.')).toEqual(['treaty anaphor']);
    expect(second('They all agreed.')).toEqual([]);
  });

  test('nouns are carried on once more, pronouns are not', () => {
    const third = (second: string, text: string): string[] =>
      codesOf(
        tagSentences(document(['A fishing treaty was signed.', second, text], filler), [treaty], { title: null })[2],
      );
    expect(third('The accord is short.', 'This agreement has nine articles.')).toEqual(['treaty anaphor']);
    expect(third('They all agreed.', 'They went home.')).toEqual([]);
  });

  test('a sentence with words of its own on another topic goes there', () => {
    const sentences = document(['A fishing treaty was signed.', 'They sold a drone.'], filler);
    expect(codesOf(tagSentences(sentences, [treaty, drones], { title: null })[1])).toEqual(['drones keyword']);
  });
});

describe('a sentence stands near', () => {
  test('between two of its paragraph, where the topics cover the text', () => {
    const sentences = document(['The mill was sold.', 'Forty people lost their work.', 'The mill had run at a loss.']);
    expect(codesOf(tagSentences(sentences, [mills], { title: null })[1])).toEqual(['mills between']);
  });

  test('where most of the text is about something else, standing near is not enough', () => {
    const text = document(['The mill was sold.', 'Forty people danced.', 'The mill was old.'], filler, filler);
    expect(codesOf(tagSentences(text, [mills], { title: null })[1])).toEqual([]);
    const near = tagSentences(text, [mills], { title: null }, { minWeight: NEAR_TOPIC })[1]?.tags[0];
    expect(near?.weight).toBeGreaterThanOrEqual(NEAR_TOPIC);
    expect(near?.weight).toBeLessThan(ON_TOPIC);
  });

  test('nearer is stronger', () => {
    const text = document(
      'About the mill',
      ['Rain fell.', 'The mill was sold.', 'A band played.', 'Rain fell.', 'People went home.'],
      ['Bread was dear.'],
    );
    const tagged = tagSentences(text, [mills], { title: 'The old mill' }, { minWeight: NEAR_TOPIC });
    const byNearness = tagged.map(({ tags }) => tags[0]?.reasons.map(({ code }) => code));
    expect(byNearness).toEqual([
      ['keyword'],
      ['before', 'heading', 'title'],
      ['keyword'],
      ['after', 'heading', 'title'],
      ['paragraph', 'heading', 'title'],
      ['paragraph', 'heading', 'title'],
      ['heading', 'title'],
    ]);
    const [, before, , after, , , far] = tagged.map(({ tags }) => tags[0]?.weight ?? 0);
    expect(after).toBeGreaterThanOrEqual(before ?? 1);
    expect(before).toBeGreaterThanOrEqual(far ?? 1);
  });

  test('anywhere in a document that the topics cover, and in no other', () => {
    const lastOf = (...others: string[]): string[] => {
      const text = document(['The mill was sold.', 'The mill was old.'], ['Bread was dear.', ...others]);
      return codesOf(tagSentences(text, [mills], { title: null }, { minWeight: NEAR_TOPIC })[2]);
    };
    expect(lastOf()).toEqual(['mills document']);
    expect(lastOf(...filler)).toEqual([]);
  });

  test('captions and the like neither give nor take context', () => {
    const sentences = document(['The mill was sold.', 'It never ran again.'], filler).map((sentence, i) =>
      i === 0 ? { ...sentence, kind: 'caption' as const } : sentence,
    );
    const tagged = tagSentences(sentences, [mills], { title: null }, { minWeight: NEAR_TOPIC });
    expect(tagged.map(codesOf)).toEqual([['mills keyword'], [], [], [], [], []]);
  });

  test('a document without the topic has no tags', () => {
    const tagged = tagSentences(document(filler, filler), [mills, treaty], { title: null }, { minWeight: NEAR_TOPIC });
    expect(tagged.flatMap(({ tags }) => tags)).toEqual([]);
  });
});

describe('tags', () => {
  test('are ordered by topic id, whatever the order of the topics', () => {
    const sentences = document(['A drone hit the mill.']);
    const ids = [
      [mills, drones],
      [drones, mills],
    ].map((topics) => tagSentences(sentences, topics, { title: null })[0]?.tags.map((tag) => tag.topic));
    expect(ids).toEqual([
      ['drones', 'mills'],
      ['drones', 'mills'],
    ]);
  });

  test('leave the sentences as they were', () => {
    const sentences = document(['A drone hit the mill.', 'Rain fell.']);
    const before = structuredClone(sentences);
    const tagged = tagSentences(sentences, [mills], { title: null });
    expect(sentences).toEqual(before);
    expect(tagged.map(({ tags: _, ...rest }) => rest)).toEqual(before);
  });

  test('of an empty document, or without topics, are none', () => {
    expect(tagSentences([], [mills], { title: 'mill' })).toEqual([]);
    expect(tagSentences(document(['A mill.']), [], { title: 'mill' })[0]?.tags).toEqual([]);
  });
});
