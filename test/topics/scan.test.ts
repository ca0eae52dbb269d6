import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Words } from '../../src/topics/scan.js';

function wordsOf(text: string): string[] {
  const words = new Words().scan(text);
  return Array.from({ length: words.count }, (_, i) => text.slice(words.start[i], words.end[i]));
}

describe('words of a text', () => {
  test.each([
    ['Two ships sank.', ['Two', 'ships', 'sank']],
    ['a cease-fire', ['a', 'cease', 'fire']],
    ["the minister's aides", ['the', 'minister', 'aides']],
    ['the minister’s aides', ['the', 'minister', 'aides']],
    ["the ministers' aides", ['the', 'ministers', 'aides']],
    ["O'Brien doesn't", ["O'Brien", "doesn't"]],
    ['the U.S. said', ['the', 'U.S', 'said']],
    ['a U.S.-led mission', ['a', 'U.S', 'led', 'mission']],
    ['At 3 p.m. it rained. B.', ['At', '3', 'p', 'm', 'it', 'rained', 'B']],
    ['3,000 of 2.5m, 5th', ['3,000', 'of', '2.5m', '5th']],
    ['Müller, Łódź und Ångström', ['Müller', 'Łódź', 'und', 'Ångström']],
    ['e\u0301tude', ['e\u0301tude']],
    ['«drones»—“boats”', ['drones', 'boats']],
    ['東京 Москва', ['東京', 'Москва']],
    ['', []],
    ['… — ?!', []],
  ])('%s', (text, expected) => {
    expect(wordsOf(text)).toEqual(expected);
  });

  test('a break before a word is kept in mind, a space or hyphen is none', () => {
    const words = new Words().scan('arms-sales, tanks (ships) "boats" / rafts. End');
    const broken = Array.from({ length: words.count }, (_, i) => words.broken[i]);
    expect(broken).toEqual([0, 0, 1, 1, 1, 0, 1]);
  });

  test('longer texts than the first buffers', () => {
    expect(new Words().scan('to and fro '.repeat(5000)).count).toBe(15_000);
  });

  test('whatever the text, words are in order, apart, and not empty', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const words = new Words().scan(text);
        let last = 0;
        for (let i = 0; i < words.count; i++) {
          const [start, end] = [words.start[i] ?? -1, words.end[i] ?? -1];
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end)).not.toMatch(/\s/);
          last = end;
        }
      }),
    );
  });
});
