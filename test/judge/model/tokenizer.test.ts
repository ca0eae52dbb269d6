import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { softmax } from '../../../src/judge/model/index.js';
import { truncate } from '../../../src/judge/model/tokenizer.js';

describe('truncate', () => {
  it.each([
    ['both fit', [3, 2], 6, [3, 2]],
    ['the longer one gives way', [9, 2], 6, [4, 2]],
    ['whichever side it is on', [2, 9], 6, [2, 4]],
    ['both too long: halves', [9, 8], 6, [3, 3]],
    ['an odd room: the first keeps one more', [9, 8], 7, [4, 3]],
  ])('%s', (_, [first, second], room, expected) => {
    const [a, b] = truncate(new Array(first).fill('a'), new Array(second).fill('b'), room);
    expect([a.length, b.length]).toEqual(expected);
  });

  it('never exceeds the room, and never wastes it', () => {
    const list = fc.array(fc.nat(), { maxLength: 60 });
    fc.assert(
      fc.property(list, list, fc.integer({ min: 2, max: 80 }), (first, second, room) => {
        const [a, b] = truncate(first, second, room);
        expect(a.length + b.length).toBe(Math.min(room, first.length + second.length));
        expect(first.slice(0, a.length)).toEqual(a);
        expect(second.slice(0, b.length)).toEqual(b);
      }),
    );
  });
});

describe('softmax', () => {
  it.each([
    [[0, 0], 1, [0.5, 0.5]],
    [[1000, 0], 1, [1, 0]],
    [[2, 0], 2, [0.7311, 0.2689]],
  ])('of %j at temperature %d', (logits, temperature, expected) => {
    expect(softmax(logits, temperature)).toEqual(expected);
  });
});
