import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenize } from '../../src/text/index.js';

/** The tokens, parted by |. */
function cut(text: string): string {
  return tokenize(text)
    .map((token) => token.text)
    .join('|');
}

describe('tokenize', () => {
  test.each([
    ['words and marks', 'The gate, however, held.', 'The|gate|,|however|,|held|.'],
    ['possessives', "Norway’s and Spain's ports", "Norway|’s|and|Spain|'s|ports"],
    ['plural possessives', 'the dockers’ strike', 'the|dockers|’|strike'],
    ['possessive of an initialism', "the U.K.'s ports", "the|U.K.|'s|ports"],
    ['negations', "They didn't and won’t", "They|did|n't|and|wo|n’t"],
    ['cannot', 'They cannot', 'They|can|not'],
    ['short verbs', "we've, they’re, I'm, she'll, he'd", "we|'ve|,|they|’re|,|I|'m|,|she|'ll|,|he|'d"],
    ['apostrophes inside names', "O'Hara and d’Artois", "O'Hara|and|d’Artois"],
    [
      'compounds',
      'rebel-held, anti-Western, S-300, Su-35, COVID-19',
      'rebel-held|,|anti-Western|,|S-300|,|Su-35|,|COVID-19',
    ],
    ['compounds with numbers', 'a 58-year-old in the 19th-century hall', 'a|58-year-old|in|the|19th-century|hall'],
    ['initialisms', 'the U.S.-led force at 9 a.m. in the U.S.A.', 'the|U.S.-led|force|at|9|a.m.|in|the|U.S.A.'],
    ['numbers', '1,000 3.5 10:30 2/3 2020-04-01 1990s 4th 5m', '1,000|3.5|10:30|2/3|2020-04-01|1990s|4th|5m'],
    ['ranges', '5,000-6,000 and 10–12', '5,000|-|6,000|and|10|–|12'],
    ['units without a space', '20km, 5bn', '20|km|,|5|bn'],
    ['money and percent', '$2.5, €3 and 40%', '$|2.5|,|€|3|and|40|%'],
    ['dashes', 'Oslo–Bergen—by rail', 'Oslo|–|Bergen|—|by|rail'],
    ['slashes', 'and/or', 'and|/|or'],
    ['letters tied by &', 'AT&T & R&D', 'AT&T|&|R&D'],
    ['addresses', 'see https://ex.org/a?b=1, or mail me@ex.org.', 'see|https://ex.org/a?b=1|,|or|mail|me@ex.org|.'],
    ['accents, composed or not', 'café cafe\u0301', 'café|cafe\u0301'],
    ['emoji', 'Yes 👍🏽👨‍👩‍👧🇳🇴!', 'Yes|👍🏽|👨‍👩‍👧|🇳🇴|!'],
    ['ideographs', '他走了', '他|走|了'],
    ['soft hyphens', 'co\u00adoperate', 'co\u00adoperate'],
    ['stray combining marks', '\u064fThe', '\u064f|The'],
    ['CRLF', 'one\r\ntwo', 'one|two'],
    ['nothing', ' \t\u00a0', ''],
  ])('%s', (_name, text, expected) => {
    expect(cut(text)).toBe(expected);
  });

  test('lower case is composed, with plain apostrophes and hyphens and nothing invisible', () => {
    expect(tokenize('Cafe\u0301 O’Hara Rebel‑Held co\u00adoperate').map((token) => token.lower)).toEqual([
      'café',
      "o'hara",
      'rebel-held',
      'cooperate',
    ]);
  });

  test('short forms have the lemma of the word they stand for', () => {
    expect(tokenize("They can't, won't and didn't; we're, you've").map((token) => token.lemma)).toEqual(
      ['they', 'can', 'not', ',', 'will', 'not', 'and', 'do', 'not', ';', 'we', 'be', ',', 'you', 'have'], // biome-ignore format: a row
    );
  });

  test('kinds', () => {
    expect(tokenize('Two 2nd-hand cars, 1,000 km 🚗 %').map(({ kind }) => kind)).toEqual([
      'word', 'word', 'word', 'punctuation', 'number', 'word', 'symbol', 'symbol',
    ]); // biome-ignore format: a row
  });

  test('a token of endless length is cut', () => {
    const tokens = tokenize('x'.repeat(1_000));
    expect(tokens).toHaveLength(5);
    expect(Math.max(...tokens.map(({ start, end }) => end - start))).toBe(200);
  });

  const piece = fc.oneof(
    fc.constantFrom(
      "n't",
      "'s",
      '’',
      '-',
      '.',
      ',',
      'U.S.',
      '1',
      '2,0',
      '/',
      '@',
      'http://',
      '👍🏽',
      '\u200d',
      '\u00ad',
      '🇳',
      '漢',
      'é',
      '\u0301',
      ' ',
      '\r\n',
    ),
    fc.string({ unit: 'binary', maxLength: 4 }),
    fc.constantFrom('can', 'cannot', 'wo', 'The'),
  );

  test('any text: tokens are in order, hold what the text holds, and leave out only white space', () => {
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const token of tokenize(text)) {
          expect(token.start).toBeGreaterThanOrEqual(last);
          expect(token.text).toBe(text.slice(token.start, token.end));
          expect(token.text).not.toBe('');
          expect(text.slice(last, token.start).trim()).toBe('');
          last = token.end;
        }
        expect(text.slice(last).trim()).toBe('');
      }),
      { numRuns: 2000 },
    );
  });

  // Work that grew with the square of the length would outlast the time a test may take.
  test.each(['x', '1', "n't", '-a', '1,', '@a', '\u0301', '👍\u200d', 'A.', 'www.'])(
    'a long text of nothing else is read to its end: %s',
    (unit) => {
      const value = unit.repeat(300_000 / unit.length);
      const read = tokenize(value).map(({ text }) => text);
      expect(read.join('') === value).toBe(true);
    },
  );
});
