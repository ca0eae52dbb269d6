import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { letterPattern, runsOfLetters } from '../src/letters.js';

const PATTERNS = [
  String.raw`^\p{Lu}[\p{L}'’-]+,\s(?:\p{Lu}\.){1,3}`,
  String.raw`(?:\p{Ll}{2}|\d|[)”])[.!?]\s+["“]?\p{Lu}`,
  String.raw`[\p{L}\p{M}\p{N}.]+$`,
  String.raw`\(\p{L}{2,4}\)(?=\s|[\p{Lu}\d]|$)`,
  String.raw`^(\p{L}[\p{L} .'/-]{0,5}?)\s?:`,
];

describe('letterPattern', () => {
  it.each([
    ['Doe, J.', 'Doe, J.'],
    ['Öztürk, Ş. and others', 'Öztürk, Ş.'],
    ['Иванова, А.Б.', 'Иванова, А.Б.'],
    ['𝒟oe, J.', '𝒟oe, J.'],
    ['öztürk, ş.', null],
    ['—Doe, J.', null],
  ])('%s', (text, found) => {
    expect(letterPattern(PATTERNS[0] as string).exec(text)?.[0] ?? null).toBe(found);
  });

  it.each(PATTERNS)('finds what the expression %s finds, with all its groups', (source) => {
    const pattern = letterPattern(source);
    const exact = new RegExp(source, 'u');
    const piece = fc.constantFrom(
      ...'aBéÉ中ß½7٣.,:;()!?“”"\'’ -\u0301\u00a0\n',
      'ǅ',
      '𝒟',
      '𐐨',
      '😀',
      '\ud800',
      'ab',
      'Jo',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const text = pieces.join('');
        expect(pattern.exec(text)).toEqual(exact.exec(text));
        expect(pattern.test(text)).toBe(exact.test(text));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('runsOfLetters', () => {
  it.each([
    ['“Don’t,” she said – twice…', ['Don', 't', 'she', 'said', 'twice']],
    ['a3b_c\u00a0d', ['a', 'b', 'c', 'd']],
    ['Öztürk’s ½ ﬁsh', ['Öztürk', 's', 'ﬁsh']],
    ['12', []],
  ])('%s', (text, found) => {
    expect(runsOfLetters(text)).toEqual(found);
  });

  it('finds what the exact expression finds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(runsOfLetters(text)).toEqual(text.match(/\p{L}+/gu) ?? []);
      }),
    );
  });
});
