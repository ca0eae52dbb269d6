import { describe, expect, it } from 'vitest';
import { agreementConfidence, conflictConfidence, crowdOf } from '../../../src/judge/builtin/weights.js';

describe('a topic of many pairs', () => {
  it.each([
    [0, 0],
    [1, 0],
    [500, 0],
    [1225, 0.5],
    [3000, 1],
    [20_000, 1],
  ])('%i candidate pairs are a crowd of %f', (pairs, crowd) => {
    expect(crowdOf(pairs)).toBeCloseTo(crowd, 2);
  });

  const combined = (related: number, conflict: number) => ({ related, conflict, strict: 0.5 });

  it('makes middling scores worth less, and leaves the order as it was', () => {
    for (const confidence of [agreementConfidence, conflictConfidence]) {
      const side = confidence === agreementConfidence ? 0.1 : 0.9;
      const scores = [0.2, 0.4, 0.6, 0.8, 0.95].map((related) => combined(related, side));
      for (const crowd of [0, 0.5, 1]) {
        const values = scores.map((one) => confidence(one, crowd));
        expect(values).toEqual([...new Set(values)].sort((x, y) => x - y));
      }
      for (const one of scores) {
        expect(confidence(one, 1)).toBeLessThanOrEqual(confidence(one, 0.5));
        expect(confidence(one, 0.5)).toBeLessThanOrEqual(confidence(one, 0));
      }
      expect(confidence(scores[2] as (typeof scores)[0], 1)).toBeLessThan(
        confidence(scores[2] as (typeof scores)[0], 0) - 0.1,
      );
    }
  });
});
