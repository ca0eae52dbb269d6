import { describe, expect, it } from 'vitest';
import { boundHubs } from '../../src/judge/hubs.js';
import type { Verdict } from '../../src/judge/types.js';
import { plainClaim } from '../pairs/plain-claim.js';

const verdict = (a: string, b: string, confidence: number, similarity = 0.4): Verdict => ({
  pair: { a: plainClaim(a, 'a', 0, { id: a }), b: plainClaim(b, 'b', 0, { id: b }), similarity },
  relation: 'agreement',
  confidence,
  reasons: [],
  gates: [],
  signals: [],
  scores: {},
});
const left = (verdicts: Verdict[]): string[] => verdicts.filter((v) => v.relation !== 'none').map((v) => v.pair.b.id);

describe('boundHubs', () => {
  const hub = Array.from({ length: 6 }, (_, i) => verdict('hub', `b${i}`, 0.9 - i / 100));
  const others = Array.from({ length: 10 }, (_, i) => verdict(`a${i}`, `c${i}`, 0.5));

  it('keeps the strongest findings of a sentence that resembles everything', () => {
    expect(left(boundHubs(hub))).toEqual(['b0', 'b1']);
    expect(left(boundHubs([...hub].reverse()))).toEqual(['b1', 'b0']);
  });

  it('allows more where the list is long: a quarter of it', () => {
    expect(left(boundHubs([...hub, ...others])).filter((id) => id.startsWith('b'))).toEqual(['b0', 'b1', 'b2', 'b3']);
  });

  it('counts sentences that agree with each other as one point', () => {
    const clique = ['b0', 'b1', 'b2', 'b3'].flatMap((a, i, all) => all.slice(i + 1).map((b) => verdict(a, b, 0.8)));
    expect(left(boundHubs([...hub.slice(0, 4), ...clique]))).toHaveLength(4 + clique.length);
  });

  it('says why a finding was dropped', () => {
    expect(boundHubs(hub)[5]).toMatchObject({
      relation: 'none',
      confidence: 0,
      reasons: [{ code: 'hub', relation: 'agreement' }],
    });
  });

  it('does not count copies of one text', () => {
    const copies = Array.from({ length: 6 }, (_, i) => verdict('hub', `b${i}`, 0.9, 0.95));
    expect(left(boundHubs(copies))).toHaveLength(6);
  });
});
