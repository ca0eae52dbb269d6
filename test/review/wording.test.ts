import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEdit, wordingOf } from '../../src/review/wording.js';

const same = (x: string, y: string): boolean => isEdit(wordingOf(x), wordingOf(y));

const SENTENCE =
  'The ferry did not leave the harbour of Nord on Friday because of a "technical fault", the owner said.';

describe('a sentence is recognised after small edits', () => {
  it.each([
    ['typographic quotes', SENTENCE.replace('"technical fault"', '“technical fault”')],
    ['case', SENTENCE.toUpperCase()],
    ['white space', SENTENCE.replaceAll(' ', '\n  ')],
    ['a no-break space', SENTENCE.replace('of Nord', 'of\u00a0Nord')],
    ['an apostrophe for "not"', SENTENCE.replace('did not', 'didn’t')],
    ['another apostrophe', SENTENCE.replace('did not', "didn't")],
    ['one word changed', SENTENCE.replace('leave', 'quit')],
    ['one word added', SENTENCE.replace('technical', 'minor technical')],
    ['one word dropped', SENTENCE.replace(' of Nord', '')],
    ['a comma less', SENTENCE.replace(',', '')],
    ['a hyphen more', SENTENCE.replace('technical', 'tech-nical')],
  ])('%s', (_, edited) => {
    expect(edited).not.toBe(SENTENCE);
    expect(same(SENTENCE, edited)).toBe(true);
    expect(same(edited, SENTENCE)).toBe(true);
  });

  it.each([
    ['a negation gone', 'The ferry left. It did not sink at once.', 'The ferry left. It did sink at once.'],
    ['another figure', 'At least 12 people were hurt in the crash.', 'At least 13 people were hurt in the crash.'],
    ['another figure in words', 'Some twelve people were hurt in it.', 'Some thirteen people were hurt in it.'],
    ['another sentence', 'The mayor of Nord opened the new bridge.', 'A storm closed the school of Halm for a week.'],
    ['who and whom swapped', 'The union accuses the owner.', 'The owner accuses the union.'],
    ['too short for a change', 'They left.', 'They stayed.'],
  ])('but not with %s', (_, x, y) => expect(same(x, y)).toBe(false));

  it('a figure written another way is the same figure', () => {
    expect(same('Some 1,200 people came to see it.', 'Some 1200 people came to see it.')).toBe(true);
  });

  it('every text is itself, and the order does not matter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (x, y) => {
        expect(same(x, x)).toBe(true);
        expect(same(x, y)).toBe(same(y, x));
      }),
    );
  });

  it('at most a fifth of the words may change (against a plain Levenshtein distance)', () => {
    const word = fc.constantFrom('ferry', 'harbour', 'owner', 'fault', 'mayor');
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 3, maxLength: 14 }),
        fc.array(word, { minLength: 3, maxLength: 14 }),
        (x, y) => {
          const allowed = Math.max(1, Math.floor(Math.max(x.length, y.length) * 0.2));
          expect(same(x.join(' '), y.join(' '))).toBe(distance(x, y) <= allowed);
        },
      ),
    );
  });
});

function distance(x: readonly string[], y: readonly string[]): number {
  const cell = (i: number, j: number): number => table[i]?.[j] ?? Number.POSITIVE_INFINITY;
  const table: number[][] = [];
  for (let i = 0; i <= x.length; i++) {
    table.push([]);
    for (let j = 0; j <= y.length; j++) {
      const least = Math.min(
        cell(i - 1, j) + 1,
        cell(i, j - 1) + 1,
        cell(i - 1, j - 1) + (x[i - 1] === y[j - 1] ? 0 : 1),
      );
      table[i]?.push(i + j === 0 ? 0 : least);
    }
  }
  return cell(x.length, y.length);
}
