import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { threeWay } from '../../../src/judge/builtin/three-way.js';

const unsure = { entailment: 0.4, neutral: 0.4, contradiction: 0.2 };

describe('three-way probabilities', () => {
  it('are probabilities, whatever the texts and however sure the model', () => {
    const probabilities = fc
      .tuple(fc.nat(1000), fc.nat(1000), fc.nat(1000))
      .map(([entailment, neutral, contradiction]) => ({ entailment, neutral, contradiction }));
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), probabilities, (premise, hypothesis, read) => {
        const sum = Math.max(1, read.entailment + read.neutral + read.contradiction);
        const shares = Object.fromEntries(Object.entries(read).map(([label, share]) => [label, share / sum]));
        const said = Object.values(threeWay({ premise, hypothesis }, shares as unknown as typeof unsure));
        expect(said.every((share) => share >= 0 && share <= 1)).toBe(true);
        expect(said.reduce((total, share) => total + share, 0)).toBeCloseTo(1, 3);
      }),
    );
  });

  it.each([
    [
      'The council closed the old bridge on Monday.',
      'The council closed the old bridge.',
      'A committee shut down that crossing.',
    ],
    ['Rates ROSE in May, the bank said.', 'Rates rose in May.', 'Borrowing grew dearer.'],
  ])(
    '%j: what stands there word for word is likelier to be entailed than what does not',
    (premise, there, elsewhere) => {
      const entailed = (hypothesis: string): number => threeWay({ premise, hypothesis }, unsure).entailment;
      expect(entailed(there)).toBeGreaterThan(entailed(elsewhere));
    },
  );

  it('leaves what the model is sure of', () => {
    const pair = { premise: 'The bridge is open.', hypothesis: 'The bridge is closed.' };
    const { contradiction } = threeWay(pair, { entailment: 0.01, neutral: 0.04, contradiction: 0.95 });
    expect(contradiction).toBeGreaterThan(0.7);
  });
});
