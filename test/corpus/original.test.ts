import { describe, expect, it } from 'vitest';
import { spanToOriginal, toOriginal } from '../../src/corpus/original.js';

//            0         1
//            0123456789012345678
const text = 'The govern-\nment fell';
const block = {
  start: 0,
  end: 21,
  // "The government fell": the hyphen and the line end are left out
  runs: [
    { at: 0, start: 0, length: 10 },
    { at: 10, start: 12, length: 9 },
  ],
};

describe('toOriginal', () => {
  it.each([
    [0, 0],
    [9, 9],
    [10, 12],
    [18, 20],
    [19, 21],
    [99, 21],
  ])('%i -> %i', (offset, expected) => {
    expect(toOriginal(block, offset)).toBe(expected);
  });

  it('maps an inserted character to the one behind it', () => {
    const joined = {
      start: 0,
      end: 7,
      runs: [
        { at: 0, start: 0, length: 3 },
        { at: 4, start: 4, length: 3 },
      ],
    };
    expect(toOriginal(joined, 3)).toBe(4);
  });
});

describe('spanToOriginal', () => {
  it.each([
    [0, 3, 'The'],
    [4, 14, 'govern-\nment'],
    [4, 10, 'govern'],
    [10, 14, 'ment'],
    [15, 19, 'fell'],
    [4, 4, ''],
  ])('[%i, %i) is %j', (start, end, expected) => {
    const span = spanToOriginal(block, start, end);
    expect(text.slice(span.start, span.end)).toBe(expected);
  });
});
