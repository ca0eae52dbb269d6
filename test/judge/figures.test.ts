import { describe, expect, it } from 'vitest';
import { compareFigures, figureConflicts, figurePairs } from '../../src/judge/figures.js';
import { profileOf } from '../../src/pairs/profile.js';
import type { Quantity } from '../../src/text/types.js';
import { plainClaim } from '../pairs/plain-claim.js';

const count = (low: number, more: Partial<Quantity> = {}): Quantity => ({
  text: String(low),
  start: 0,
  end: 1,
  kind: 'count',
  low,
  high: low,
  bound: 'exact',
  unit: '',
  head: 'person',
  measure: null,
  ...more,
});
const atLeast = (low: number): Quantity => count(low, { high: Number.POSITIVE_INFINITY, bound: 'atLeast' });
const moreThan = (low: number): Quantity => count(low, { high: Number.POSITIVE_INFINITY, bound: 'moreThan' });
const atMost = (high: number): Quantity => count(high, { low: Number.NEGATIVE_INFINITY, bound: 'atMost' });
const fewerThan = (high: number): Quantity => count(high, { low: Number.NEGATIVE_INFINITY, bound: 'lessThan' });
const about = (low: number): Quantity => count(low, { bound: 'about' });

describe('compareFigures', () => {
  it.each([
    ['equal numbers', count(58), count(58), 'equal'],
    ['other numbers', count(58), count(72), 'conflict'],
    ['at least 40 and 55', atLeast(40), count(55), 'compatible'],
    ['at least 40 and 30', atLeast(40), count(30), 'conflict'],
    ['at least 40 and 40', atLeast(40), count(40), 'compatible'],
    ['at least 40 and at least 40', atLeast(40), atLeast(40), 'equal'],
    ['more than 40 and 40', moreThan(40), count(40), 'compatible'],
    ['more than 40 and 52', moreThan(40), count(52), 'compatible'],
    ['fewer than 100 and 100', fewerThan(100), count(100), 'conflict'],
    ['fewer than 100 and at least 100', fewerThan(100), atLeast(100), 'conflict'],
    ['fewer than 100 and 130', fewerThan(100), count(130), 'conflict'],
    ['fewer than 100 and 99', fewerThan(100), count(99), 'compatible'],
    ['fewer than 100 and about 100', fewerThan(100), about(100), 'compatible'],
    ['fewer than 100 and fewer than 100', fewerThan(100), fewerThan(100), 'equal'],
    ['fewer than 100 and fewer than 80', fewerThan(100), fewerThan(80), 'compatible'],
    ['up to 40 and 40', atMost(40), count(40), 'compatible'],
    ['at least 1 and at least 13', atLeast(1), atLeast(13), 'compatible'],
    [
      'dozens and dozens',
      count(24, { high: 99, bound: 'about' }),
      count(24, { high: 99, bound: 'about' }),
      'compatible',
    ],
    ['up to 40 and up to 40', atMost(40), atMost(40), 'equal'],
    ['about 40 and 43', about(40), count(43), 'compatible'],
    ['about 40 and 60', about(40), count(60), 'conflict'],
    ['two ranges that meet', count(6, { high: 8, bound: 'range' }), count(8), 'equal'],
    ['a figure within a range', count(6, { high: 9, bound: 'range' }), count(7), 'compatible'],
  ] as const)('%s', (_, a, b, expected) => {
    expect(compareFigures(a, b)).toBe(expected);
    expect(compareFigures(b, a)).toBe(expected);
  });
});

describe('figurePairs', () => {
  const sides = (x: Quantity[], y: Quantity[]) => ({
    a: profileOf(plainClaim('x', 'a', 0, { quantities: x })),
    b: profileOf(plainClaim('y', 'b', 0, { quantities: y })),
  });
  const pairs = (x: Quantity[], y: Quantity[]) => figurePairs(sides(x, y));

  it.each([
    ['other heads', count(3), count(4, { head: 'house' })],
    ['other units', count(3, { unit: 'km', kind: 'measure' }), count(4, { unit: 'day', kind: 'measure' })],
    ['dead and hurt', count(3, { measure: 'dead' }), count(4, { measure: 'hurt' })],
    ['ages', count(34, { kind: 'age' }), count(36, { kind: 'age' })],
  ])('does not compare %s', (_, a, b) => {
    expect(pairs([a], [b])).toEqual([]);
  });

  it('compares the same measure, whatever was counted', () => {
    const found = pairs([count(3, { measure: 'dead', head: 'soldier' })], [count(9, { measure: 'dead', head: null })]);
    expect(found).toMatchObject([{ relation: 'conflict', what: 'dead', typed: 1 }]);
  });

  it('shows figures of one noun before others of the same measure', () => {
    const dead = (n: number, head: string) => count(n, { measure: 'dead', head });
    const [first] = pairs([dead(2, 'officer'), dead(14, 'person')], [dead(31, 'person')]);
    expect(first).toMatchObject({ a: { low: 14 }, b: { low: 31 } });
  });

  const share = (part: number, more: Partial<Quantity> = {}) => count(part, { kind: 'share', ...more });
  const percent = (value: number) => count(value, { kind: 'percent', unit: 'percent' });
  it.each([
    ['a third and 33 percent', share(1 / 3), percent(33), 'equal'],
    ['a third and 35 percent', share(1 / 3), percent(35), 'compatible'],
    ['half and 54 percent', share(0.5), percent(54), 'compatible'],
    ['a third and 52 percent', share(1 / 3), percent(52), 'conflict'],
    [
      'more than half and 38 percent',
      share(0.5, { high: Number.POSITIVE_INFINITY, bound: 'moreThan' }),
      percent(38),
      'conflict',
    ],
    ['a third and a half', share(1 / 3), share(0.5), 'conflict'],
  ] as const)('compares %s', (_, a, b, relation) => {
    expect(pairs([a], [b])).toMatchObject([{ relation, what: 'person' }]);
    expect(pairs([b], [a])).toMatchObject([{ relation, what: 'person' }]);
  });

  it.each([
    ['differ', [count(3)], [count(7)], 1],
    ['differ beside a figure they share', [count(3), count(7)], [count(7)], 0],
    [
      'differ beside a shared figure of something else',
      [count(3), count(90, { head: 'tonne' })],
      [count(7), count(90, { head: 'truck' })],
      0,
    ],
    [
      'share a unit only',
      [count(3, { kind: 'percent', unit: 'percent', head: null })],
      [count(7, { kind: 'percent', unit: 'percent', head: null })],
      0,
    ],
    ['are one and many', [count(1)], [count(7)], 0],
    ['are one dead and seven dead', [count(1, { measure: 'dead' })], [count(7, { measure: 'dead' })], 1],
  ] as const)('conflict where figures %s', (_, x, y, conflicts) => {
    const both = sides([...x], [...y]);
    expect(figureConflicts(figurePairs(both), both)).toHaveLength(conflicts);
  });
});
