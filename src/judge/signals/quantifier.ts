import type { PairAnalysis } from '../context.js';
import { earliest } from '../earliest.js';
import { finding } from '../marks.js';
import { type Quantified, quantified } from '../quantified.js';
import type { Signal } from '../rule.js';

const disjoint = (x: readonly [number, number], y: readonly [number, number]): boolean => x[1] < y[0] || y[1] < x[0];

function found({ a, b, alignment }: PairAnalysis): { x: Quantified; y: Quantified } | null {
  const pairs = quantified(a).flatMap((x) => quantified(b).map((y) => ({ x, y })));
  return earliest(pairs.filter(({ x, y }) => alignment.matches.some((m) => m.a === x.of && m.b === y.of)));
}

export const quantifier: Signal = {
  id: 'quantifier',
  doc: 'Both sentences say how much of the same group they speak of: all against some, most against few, or the same.',
  examples: {
    fires: [
      ['All crew members were rescued off Skerry Point.', 'Some crew members were rescued off Skerry Point.'],
      ['No villagers returned.', 'Most villagers returned within days.'],
    ],
    silent: [
      ['All crew members were rescued off Skerry Point.', 'Some ships were rescued off Skerry Point.'],
      ['The crew was rescued.', 'All crew members were rescued.'],
      ['Not all crew members were rescued.', 'All crew members were rescued.'],
      ['The ministry denied that all crew members were rescued.', 'All crew members were rescued.'],
      ['Not only miners live in Hallum.', 'Only miners live in Hallum.'],
    ],
  },
  run(analysis) {
    const pair = found(analysis);
    if (!pair) return null;
    const { x, y } = pair;
    const differ = disjoint(x.share, y.share);
    const relation = differ ? 'differ' : 'same';
    return {
      signal: 'quantifier',
      weight: differ ? -0.3 : 0.2,
      finding: finding('quantifier', [x], [y], { relation }),
    };
  },
};
