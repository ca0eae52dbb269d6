import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../src/claims/types.js';
import type { Agreement, Conflict } from '../../../src/comparison/types.js';
import { groupFindings } from '../../../src/comparison/views/group.js';
import { precisionFor } from '../../../src/comparison/views/periods.js';
import { type Findings, GROUP_KEYS } from '../../../src/comparison/views/types.js';
import { claim } from '../claims.js';

const said = (speaker: string): Partial<Claim> => ({ speaker, modality: 'reported' });
const claims = new Map(
  [
    claim('a1', 'north', { date: '2031-05-02' }),
    claim('a2', 'north', { date: '2031-05-02', ...said('the union') }),
    claim('b1', 'south', { date: '2031-05-03' }),
    claim('b2', 'south', { date: '2031-05-03', ...said('The union') }),
    claim('c1', 'east', { date: '2032-01', ...said('the company') }),
    claim('c2', 'east', { date: null }),
  ].map((one) => [one.id, one]),
);
const conflict = (a: string, b: string, confidence = 0.5): Conflict => {
  return { id: `${a}-${b}`, a, b, confidence, reasons: [], like: null };
};
const agreement = (...pairs: [string, string, number][]): Agreement => ({
  id: `agree-${pairs.map(([a, b]) => a + b).join('-')}`,
  claims: [...new Set(pairs.flatMap((pair) => pair.slice(0, 2) as [string, string]))],
  sources: [],
  origins: 2,
  confidence: Math.max(...pairs.map(([, , confidence]) => confidence)),
  pairs: pairs.map(([a, b, confidence]) => ({ a, b, confidence, reasons: [] })),
});
const none: Findings = { agreements: [], contradictions: [], tensions: [], changes: [] };
const claimOf = (id: string): Claim => claims.get(id) as Claim;
const grouped = (findings: Partial<Findings>, by: (typeof GROUP_KEYS)[number]) =>
  groupFindings({ ...none, ...findings }, by, claimOf, (id) => id.toUpperCase());

describe('by source', () => {
  const groups = grouped(
    {
      agreements: [agreement(['a1', 'b1', 0.6], ['a2', 'b2', 0.9], ['b1', 'c2', 0.7])],
      contradictions: [conflict('b2', 'c1')],
      tensions: [conflict('a1', 'c1')],
      changes: [{ tension: 'a1-c1', earlier: 'a1', later: 'c1' }],
    },
    'source',
  );

  test('contradictions first, then what is in tension or changed, then agreements', () => {
    expect(groups.map(({ key }) => key.by === 'source' && key.sources.join(' '))).toEqual([
      'east south',
      'east north',
      'north south',
    ]);
  });

  test('an agreement stands once in every group it has a pair in, by its strongest pair there', () => {
    expect(groups[0]?.findings.map(({ relation, a, b }) => `${relation} ${a} ${b}`)).toEqual([
      'contradiction b2 c1',
      'agreement b1 c2',
    ]);
    expect(groups[2]?.findings.map(({ a, b }) => `${a} ${b}`)).toEqual(['a2 b2']);
  });

  test('a change over time is told from a tension', () => {
    expect(groups[1]?.findings[0]?.relation).toBe('change');
  });
});

describe('by speaker', () => {
  const groups = grouped(
    { agreements: [agreement(['a2', 'b2', 0.9])], contradictions: [conflict('b2', 'c1'), conflict('a1', 'b1')] },
    'speaker',
  );

  test('who contradicts whom, whoever carries it', () => {
    expect(groups[0]?.key).toMatchObject({
      voices: [{ name: 'the company', source: null }, { source: null }],
      carriers: [['east'], ['south']],
    });
  });

  test('outlets that agree that somebody said it', () => {
    expect(groups[1]?.key).toMatchObject({ voices: [{ id: 'speaker:union' }], carriers: [['north', 'south']] });
  });

  test('outlets in their own words come last, contradiction or not', () => {
    expect(groups[2]?.key).toMatchObject({ voices: [{ name: 'NORTH' }, { name: 'SOUTH' }] });
  });
});

describe('by date', () => {
  test('oldest first, one period before two, the undated last', () => {
    const groups = grouped(
      { contradictions: [conflict('a1', 'c2'), conflict('a1', 'c1'), conflict('a1', 'b1')] },
      'date',
    );
    expect(groups.map(({ key }) => key.by === 'date' && [key.from, key.to])).toEqual([
      ['2031-05-02', '2031-05-03'],
      ['2031-05-02', '2032-01'],
      [null, null],
    ]);
  });

  test.each([
    ['a week', 10, (i: number) => `2031-05-0${(i % 7) + 1}`],
    [
      'a year',
      7,
      (i: number) => `2031-${String((i % 12) + 1).padStart(2, '0')}-${String((i % 28) + 1).padStart(2, '0')}`,
    ],
    ['many years', 4, (i: number) => `${2000 + (i % 9)}-${String((i % 12) + 1).padStart(2, '0')}-01`],
  ])('%s is told apart by %i characters', (_, precision, date) => {
    const pairs = Array.from({ length: 60 }, (_, i) => [date(i), date(i)] as const);
    expect(precisionFor(pairs)).toBe(precision);
  });
});

test('every finding stands in a group, whatever it is sorted by', () => {
  const ids = [...claims.keys()];
  const pair = fc.uniqueArray(fc.constantFrom(...ids), { minLength: 2, maxLength: 2 }) as fc.Arbitrary<
    [string, string]
  >;
  fc.assert(
    fc.property(fc.array(pair), fc.array(pair), fc.constantFrom(...GROUP_KEYS), (conflicts, agreeing, by) => {
      const findings = {
        contradictions: conflicts.map(([a, b]) => conflict(a, b)),
        agreements: agreeing.map(([a, b]) => agreement([a, b, 0.7])),
      };
      const shown = new Set(grouped(findings, by).flatMap((group) => group.findings.map(({ id }) => id)));
      expect(shown).toEqual(new Set([...findings.contradictions, ...findings.agreements].map(({ id }) => id)));
    }),
  );
});
