import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../src/claims/types.js';
import { findWithin } from '../../../src/comparison/sides.js';
import { assembleTimeline } from '../../../src/comparison/timeline/index.js';
import type { Topic } from '../../../src/topics/types.js';
import { claim, verdict } from '../claims.js';

const claims = [
  claim('n1', 'north', { document: 'north-2', date: '2031-06' }),
  claim('n2', 'north', { document: 'north-1', date: '2031-05' }),
  claim('n3', 'north', { document: 'north-1', date: '2031-05', sentence: 1, speaker: 'Ruiz', modality: 'reported' }),
  claim('n4', 'north', { document: 'north-0', date: null }),
  claim('s1', 'south', { date: '2031-05' }),
];
const [n1, n2, n3] = claims as [Claim, Claim, Claim];
const sources = ['north', 'south', 'west'].map((id) => ({ id, name: id.toUpperCase() }));

function timeline(verdicts: ReturnType<typeof verdict>[]) {
  return assembleTimeline({
    topic: { id: 't', label: 'T' } as Topic,
    corpus: { root: '', documents: [], sources, warnings: [], topicsFile: null },
    sentences: new Map(),
    claims,
    nonClaims: [],
    candidates: { pairs: [], total: 7, leftOut: { noSharedTerm: 3 } },
    verdicts,
    engine: { name: 'signals', fingerprint: 'x' },
  });
}

describe('pairs inside one source', () => {
  test('never of two sources, never inside one document', () => {
    const { pairs, total } = findWithin(claims);
    expect(total).toBe(5);
    for (const { a, b } of pairs) {
      expect(a.source).toBe(b.source);
      expect(a.document).not.toBe(b.document);
    }
  });
});

describe('what a source says over time', () => {
  test('documents oldest first, the undated last; a source without claims is silent', () => {
    const { lanes, base } = timeline([]);
    expect(lanes.map(({ source, entries }) => [source, ...entries.map(({ document }) => document)])).toEqual([
      ['north', 'north-1', 'north-2', 'north-0'],
      ['south', 'south'],
    ]);
    expect(base.silent).toEqual(['west']);
    expect(base.unique).toEqual([]);
  });

  test('earlier and later by date, a and b as the reasons mean them', () => {
    const found = timeline([verdict(n1, n2, 'contradiction', 0.6)]).lanes[0]?.self[0];
    expect(found).toMatchObject({
      kind: 'contradiction',
      a: 'n1',
      b: 'n2',
      earlier: 'n2',
      later: 'n1',
      silently: null,
    });
  });

  test('whom it quotes is not the source', () => {
    expect(timeline([verdict(n1, n3, 'contradiction', 0.6)]).lanes[0]?.self[0]?.kind).toBe('quoted');
  });

  test('a figure is told from other changes', () => {
    const self = timeline([
      verdict(n1, n2, 'tension', 0.6, [{ code: 'time' }, { code: 'numeric', relation: 'conflict' }]),
    ]).lanes[0]?.self;
    expect(self).toMatchObject([{ kind: 'figure', silently: true }]);
    const change = timeline([verdict(n1, n2, 'tension', 0.6, [{ code: 'time' }])]).lanes[0]?.self;
    expect(change).toMatchObject([{ kind: 'change', silently: null }]);
  });

  test('never called a finding across sources', () => {
    const { base, lanes } = timeline([verdict(n1, n2, 'contradiction', 0.6)]);
    expect([base.agreements, base.contradictions, base.tensions]).toEqual([[], [], []]);
    expect(lanes.find(({ source }) => source === 'south')?.self).toEqual([]);
  });

  test('agreement of a source with itself is nothing', () => {
    expect(timeline([verdict(n1, n2, 'agreement', 0.9)]).lanes[0]?.self).toEqual([]);
  });
});
