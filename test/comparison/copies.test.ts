import { describe, expect, it } from 'vitest';
import { isCopy } from '../../src/comparison/origins.js';

describe('an edited copy of a wire sentence', () => {
  it.each([
    [
      'a title added, a word dropped',
      'Renn went on to say the council had closed the bridge for good and would sell what is left of it.',
      'Ms. Renn went on to say the council had closed the bridge for good and would sell what was left of it.',
    ],
    [
      'another opening',
      'After pointing to a leak and insisting for three days that the yard was sound, officials on Saturday admitted that it was not.',
      'After initially pointing to a leak and insisting that the yard was sound, officials on Saturday admitted that it was not.',
    ],
  ])('%s', (_, a, b) => {
    expect(isCopy(a, b)).toBe(true);
    expect(isCopy(b, a)).toBe(true);
  });

  it.each([
    [
      'one statement quoted twice',
      '“The bridge is closed for good and we are going to sell what is left of it,” Renn said.',
      '“The bridge is closed for good and we are going to sell what is left of it,” Ms. Renn told reporters.',
    ],
    [
      'the same told in other words',
      'The council of Velmora closed the old bridge for good on Tuesday and wants to sell what is left.',
      'On Tuesday Velmora shut its bridge for ever; the remains are to be sold, the council decided.',
    ],
    ['too short to tell', 'The bridge was closed on Tuesday.', 'The bridge was closed on Tuesday.'],
  ])('not %s', (_, a, b) => {
    expect(isCopy(a, b)).toBe(false);
  });
});
