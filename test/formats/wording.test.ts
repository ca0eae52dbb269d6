import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/claims/types.js';
import type { Finding } from '../../src/corpus/types.js';
import { counted } from '../../src/counted.js';
import { marksOf, pieces } from '../../src/formats/quotes.js';
import {
  describe as describeFinding,
  humanised,
  leftOutText,
  percent,
  percentOf,
  reasonText,
} from '../../src/formats/wording.js';
import { orsa } from './fixture.js';

const answer = orsa();
const claim = (id: string): Claim => {
  const found = answer.claims.find((one) => one.id === id);
  if (!found) throw new Error(`no claim ${id} in the fixture`);
  return found;
};
const a = claim('courier-2');
const b = claim('valley-2');
const figures = { a: [0, 18], b: [31, 40] };

describe('reasonText', () => {
  it.each([
    [{ code: 'numeric', ...figures }, 'tension', 'the figures differ: “At least 12 people” against “30 people”'],
    [{ code: 'numeric', relation: 'equal', what: 'dead' }, 'agreement', 'the same figure (dead)'],
    [{ code: 'numeric', relation: 'conflict', what: 'dead' }, 'contradiction', 'the figures differ (dead)'],
    [{ code: 'negation', relation: 'opposite' }, 'contradiction', 'one denies what the other says'],
    [{ code: 'negation', relation: 'both' }, 'agreement', 'both deny it'],
    [{ code: 'time' }, 'tension', 'it changed over time (2021-03-02 and 2021-03-04)'],
    [{ code: 'time', kind: 'disputed' }, 'tension', 'the dates differ'],
    [{ code: 'time' }, 'none', 'they speak of different times (2021-03-02 and 2021-03-04)'],
    [{ code: 'modality' }, 'tension', 'one states as fact what the other only thinks possible'],
    [
      { code: 'modality', modalities: ['asserted', 'hedged'] },
      'tension',
      'one states it as fact, the other thinks it possible',
    ],
    [{ code: 'modality', modalities: ['hedged', 'hedged'] }, 'agreement', 'both think it possible'],
    [{ code: 'voice', speakers: ['', 'the mayor'] }, 'tension', 'one speaks for itself, the other reports the mayor'],
    [
      { code: 'speaker', relation: 'differ', speakers: ['A', 'B'] },
      'tension',
      'different people are speaking: A and B',
    ],
    [{ code: 'speaker', relation: 'same', speakers: ['A', 'A'] }, 'tension', 'the same speaker: A'],
    [{ code: 'degree', relation: 'opposite' }, 'contradiction', 'they differ on how much, or in which direction'],
    [{ code: 'date', relation: 'differ' }, 'contradiction', 'the dates differ'],
    [{ code: 'cause', relation: 'same' }, 'none', 'the same cause'],
    [{ code: 'model' }, 'agreement', 'read together, they make the same point'],
    [{ code: 'model' }, 'contradiction', 'read together, they cannot both be true'],
    [{ code: 'sunSpots' }, 'tension', 'sun spots'],
    [{ code: 'sunSpots', phrase: 'x', count: 3 }, 'tension', 'sun spots (phrase: x, count: 3)'],
    [{ code: 'constructor' }, 'tension', 'constructor'],
    [{ code: '' }, 'tension', 'no reason given'],
  ] as const)('%j of a %s', (finding, relation, text) => {
    expect(reasonText(finding as unknown as Finding, { relation, a, b })).toBe(text);
  });

  it.each([
    'numeric',
    'date',
    'negation',
    'antonym',
    'role',
    'modality',
    'quantifier',
    'cause',
    'degree',
    'speaker',
    'identity',
    'wording',
    'time',
    'voice',
    'scope',
    'model',
    'subject',
    'evidence',
    'quotation',
    'hub',
  ])('has words of its own for %s, for every relation', (code) => {
    // biome-ignore format: a list
    for (const relation of ['agreement', 'contradiction', 'tension', 'none'] as const) {
      const words = reasonText({ code }, { relation });
      expect(words).not.toBe(humanised(code));
      expect(words).toMatch(/^[a-z][^.]*[^.]$/);
    }
  });

  it('never fails, whatever a finding holds', () => {
    const values = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.array(fc.integer()));
    const findings = fc.record({ code: fc.string(), a: values, b: values, what: values, relation: values });
    fc.assert(
      fc.property(findings, (finding) => {
        expect(reasonText(finding as Finding, { relation: 'tension', a, b }).length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('other words', () => {
  it.each([
    [{ noSharedTerm: 9, beyondBound: 30 }, '30 were not among the closest of either sentence, 9 share no telling word'],
    [{ time: 0 }, ''],
    [{ notYetKnown: 1200 }, '1,200 (not yet known)'],
  ])('left out: %j', (leftOut, text) => {
    expect(leftOutText(leftOut as Record<string, number>)).toBe(text);
  });

  it.each([
    [{ code: 'caption' }, 'a caption or credit'],
    [{ code: 'binary', format: 'PNG' }, 'binary (format: PNG)'],
  ])('%j', (finding, text) => {
    expect(describeFinding(finding as Finding)).toBe(text);
  });

  it('never claims to be entirely sure', () => {
    expect([0, 0.5, 0.914, 0.999, 1].map(percent)).toEqual(['0 %', '50 %', '91 %', '99 %', '99 %']);
  });

  it('counts', () => {
    expect([counted(1, 'claim'), counted(0, 'claim'), counted(1204, 'claim')]).toEqual([
      '1 claim',
      '0 claims',
      '1,204 claims',
    ]);
  });
});

describe('marks', () => {
  const text = 'At least 12 people died.';
  it.each([
    [
      'pairs of offsets',
      { a: [9, 11, 19, 23] },
      [
        [9, 11],
        [19, 23],
      ],
    ],
    ['two named offsets', { aStart: 9, aEnd: 11 }, [[9, 11]]],
    ['words with only a space between are one', { a: [9, 11, 12, 18] }, [[9, 18]]],
    ['overlaps are one', { a: [0, 8, 3, 11] }, [[0, 11]]],
    [
      'unsorted',
      { a: [19, 23, 0, 2] },
      [
        [0, 2],
        [19, 23],
      ],
    ],
    [
      'outside the text',
      { a: [-5, 2, 19, 900] },
      [
        [0, 2],
        [19, 24],
      ],
    ],
    ['white space at the ends', { a: [8, 12] }, [[9, 11]]],
    ['an odd number of offsets', { a: [9, 11, 19] }, [[9, 11]]],
    ['backwards', { a: [11, 9] }, []],
    ['no numbers', { a: ['x', 'y'] }, []],
    ['the whole sentence', { a: [0, 24] }, []],
  ])('%s', (_, args, spans) => {
    // biome-ignore format: a list
    const marks = marksOf([{ code: 'x', ...args } as Finding], 'a', text);
    expect(marks.map(({ start, end }) => [start, end])).toEqual(spans);
  });

  it('takes the first reason that marks this side', () => {
    const reasons: Finding[] = [
      { code: 'time', b: [0, 2] },
      { code: 'numeric', a: [9, 11] },
    ];
    expect(marksOf(reasons, 'a', text)).toEqual([{ start: 9, end: 11 }]);
  });

  it('never cuts a character, and the pieces are the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.integer({ min: -3, max: 40 })), (any, a) => {
        const cut = pieces(any, marksOf([{ code: 'x', a }], 'a', any));
        expect(cut.map((piece) => piece.text).join('')).toBe(any);
        const halves = /\p{Cs}/u;
        if (!halves.test(any)) for (const piece of cut) expect(piece.text).not.toMatch(halves);
      }),
    );
  });
});

describe('percentOf', () => {
  const pair = (a: string, b: string, confidence: number) => ({ a, b, confidence, reasons: [] });
  const cluster = (...pairs: ReturnType<typeof pair>[]) => ({
    id: 'agreement',
    claims: [...new Set(pairs.flatMap(({ a, b }) => [a, b]))],
    sources: [],
    origins: 2,
    confidence: Math.max(...pairs.map(({ confidence }) => confidence)),
    pairs,
  });

  it.each([
    ['one pair', cluster(pair('a', 'b', 0.83)), '83 %'],
    ['a third quote, less certain', cluster(pair('a', 'b', 0.83), pair('b', 'c', 0.62)), '62–83 %'],
    ['by its best pair', cluster(pair('a', 'b', 0.83), pair('b', 'c', 0.62), pair('a', 'c', 0.7)), '70–83 %'],
    ['as certain as the first two', cluster(pair('a', 'b', 0.83), pair('b', 'c', 0.8301)), '83 %'],
  ])('%s', (_, agreement, said) => {
    expect(percentOf(agreement)).toBe(said);
  });
});
