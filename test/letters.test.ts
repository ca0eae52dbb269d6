import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { letterPattern } from '../src/letters.js';

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
