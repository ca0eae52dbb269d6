import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadTagger, tokenize } from '../../src/text/index.js';
import { spellingSimilarity, stemOf } from '../../src/text/natural.js';

const { tag } = await loadTagger();

function tags(text: string): string {
  return tag(text)
    .map(({ text, pos }) => `${text}/${pos}`)
    .join(' ');
}

describe('tagger', () => {
  test.each([
    ['The dockers refused.', 'The/DET dockers/NOUN refused/VERB ./PUNCT'],
    ["They didn't sail to Oslo.", "They/PRON did/AUX n't/PART sail/VERB to/ADP Oslo/PROPN ./PUNCT"],
    ['5,000-6,000 people', '5,000/NUM -/PUNCT 6,000/NUM people/NOUN'],
    ['a U.S.-led force', 'a/DET U.S.-led/ADJ force/NOUN'],
  ])('%s', (text, expected) => {
    expect(tags(text)).toBe(expected);
  });

  test('the lemma heeds the part of speech', () => {
    const lemmas = (text: string) => tag(text).map(({ lemma }) => lemma);
    expect(lemmas('They left the tall building.')).toEqual(['they', 'leave', 'the', 'tall', 'building', '.']);
    expect(lemmas('People were building ships.')).toEqual(['person', 'be', 'build', 'ship', '.']);
  });

  // Once met uncut, as it is before a colon, the word was never cut again: tags hung on what had been read before.
  test('reads a text the same whatever was read before it', () => {
    const text = 'Governor Ida Brandt’s proposed levy met with resistance.';
    const before = tag(text);
    tag('Brandt’s: a levy.');
    expect(tag(text)).toEqual(before);
  });

  test('has the tokens of tokenize, in the same places, for any text', () => {
    const piece = fc.oneof(
      fc.constantFrom('The', "don't", 'U.S.', '5,000-6,000', '👍🏽', '\r\n', '  ', '“', '\u00a0', 'x'.repeat(300)),
      fc.string({ unit: 'binary', maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join(' ');
        expect(tag(text).map(({ start, end, text: form }) => [start, end, form])).toEqual(
          tokenize(text).map(({ start, end, text: form }) => [start, end, form]),
        );
      }),
      { numRuns: 300 },
    );
  });

  // Work that grew with the square of the word would outlast the time a test may take.
  test('an endless word is read to its end', () => {
    const word = 'x'.repeat(100_000);
    const read = tag(`${word} fell.`).map(({ text }) => text);
    expect(read.join('') === `${word}fell.`).toBe(true);
  });
});

describe('natural', () => {
  test.each([
    ['sanctions', 'sanction'],
    ['sanctioning', 'sanction'],
    ['military', 'militari'],
  ])('the stem of %s is %s', (word, stem) => {
    expect(stemOf(word)).toBe(stem);
  });

  test('two spellings of a name are more alike than two names', () => {
    expect(spellingSimilarity('khamenei', 'khamenai')).toBeGreaterThan(0.9);
    expect(spellingSimilarity('khamenei', 'rouhani')).toBeLessThan(0.7);
  });

  test('what we load of it prints nothing', () => {
    const script =
      "await import('natural/lib/natural/stemmers/porter_stemmer.js'); await import('natural/lib/natural/distance/jaro-winkler_distance.js');";
    expect(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })).toBe('');
  });
});
