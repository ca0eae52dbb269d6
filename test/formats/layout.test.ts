import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import wrapAnsi from 'wrap-ansi';
import { beside, clip, columns, hang, withRight, wrap } from '../../src/formats/table/layout.js';
import { hostile } from './hostile.js';

const narrow = fc.array(fc.constantFrom('a', 'word', 'Zoë', '“quoted”', '«x»', '│', '→', '…', '-', 'longest-of-them'), {
  maxLength: 30,
});

describe('layout', () => {
  it('has a short way for narrow text that gives what the long way gives', () => {
    fc.assert(
      fc.property(narrow, fc.integer({ min: 1, max: 60 }), (words, width) => {
        const text = words.join(' ');
        expect(columns(text)).toBe(stringWidth(text));
        expect(wrap(text, width)).toEqual(wrapAnsi(text, width, { hard: true, trim: true }).split('\n'));
      }),
    );
  });

  it('measures as the terminal does', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(columns(text)).toBe(stringWidth(text));
      }),
    );
    // Every character that takes the short way, one by one.
    for (let code = 0x20; code < 0x2600; code++) {
      const character = String.fromCharCode(code);
      expect([code, columns(character)]).toEqual([code, stringWidth(character)]);
    }
  });

  it.each([
    ['日本語', 5, '日本…'],
    ['日本語', 6, '日本語'],
    ['abcdef', 4, 'abc…'],
    ['👩‍👩‍👧👩‍👩‍👧', 3, '👩‍👩‍👧…'],
    ['a\x1b[31mb', 20, 'a␛[31mb'],
  ])('clips %s to %i columns', (text, width, short) => {
    expect(clip(text, width)).toBe(short);
  });

  it('sets blocks beside each other, the shorter one filled', () => {
    expect(beside(['a', 'bb'], ['c'], 3, '|')).toEqual(['a  |c', 'bb |']);
    expect(beside(['日'], ['x'], 3, '|')).toEqual(['日 |x']);
  });

  it('hangs and sets to the right', () => {
    expect(hang('1. ', ['a', 'b'])).toEqual(['1. a', '   b']);
    expect(withRight('aa bb', '9 %', 9)).toEqual(['aa    9 %', 'bb']);
  });
});
