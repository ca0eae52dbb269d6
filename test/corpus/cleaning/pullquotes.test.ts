import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPassages } from '../../../src/corpus/cleaning/passages.js';
import { pullquotes } from '../../../src/corpus/cleaning/pullquotes.js';
import { MORE, markOf, marksOf, PROSE, page } from './helper.js';

const SENTENCE = 'Nobody asked the people on the far bank what they wanted.';
const HOLDER = `The vote was short. “${SENTENCE}” the baker said, and closed her shop.`;

describe('pull quotes', () => {
  it.each([
    ['a repeated sentence', SENTENCE],
    ['in quotation marks', `“${SENTENCE}”`],
    ['with other quotation marks', `"${SENTENCE}"`],
    ['a part of a sentence', 'Asked the people on the far bank what they wanted'],
  ])('%s', (_, quote) => {
    expect(marksOf(pullquotes, page(quote, HOLDER, MORE))).toEqual([[quote, 'pullquote', 'repeats']]);
  });

  it.each([
    ['with a name behind', `“${SENTENCE}” The baker of Velmora`],
    ['with a dash and a name', `${SENTENCE} - Former head of the shopkeepers`],
    ['a message with a dotted name', `${SENTENCE} — Ann J. Body (@annbody) May 3, 2021`],
    ['a message with its sender', `${SENTENCE} — Ann Body (@annbody) May 3, 2021`],
  ])('%s, even if it stands nowhere else', (_, quote) => {
    expect(markOf(pullquotes, quote)).toMatch(/^pullquote (?:attributed|message)$/);
  });

  it.each([
    ['a sentence of its own', SENTENCE],
    ['a short sentence that comes twice', 'He did not answer.'],
    ['a quotation with its verb', `“${SENTENCE}” the baker said`],
    ['an agency behind the last sentence', `${SENTENCE} - Reuters`],
    [
      'a longer text that only begins alike',
      'Nobody asked the people on the far bank what they wanted to be paid for it.',
    ],
  ])('leaves %s', (_, block) => {
    expect(marksOf(pullquotes, page(PROSE, `He did not answer. ${MORE}`, block))).toEqual([]);
  });

  it('leaves the longer block and marks the shorter, wherever they stand', () => {
    expect(marksOf(pullquotes, page(HOLDER, MORE, SENTENCE))).toEqual([[SENTENCE, 'pullquote', 'repeats']]);
  });
});

describe('finding passages', () => {
  it('finds what a plain search finds', () => {
    const letters = fc
      .array(fc.constantFrom('a', 'b', ' '), { minLength: 20, maxLength: 90 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(fc.array(letters, { minLength: 2, maxLength: 8 }), fc.nat(7), fc.nat(40), (texts, from, at) => {
        const passage = (texts[from % texts.length] as string).slice(at, at + 36);
        const expected = texts.some((text) => text.length > passage.length && text.includes(passage));
        const found = findPassages(texts, new Map([[99, passage]])).has(99);
        expect(found).toBe(passage.length >= 32 && expected);
      }),
    );
  });
});
