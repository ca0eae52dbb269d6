import type { DateMention } from '../../text/types.js';
import type { PairAnalysis } from '../context.js';
import { finding } from '../marks.js';
import type { Signal } from '../rule.js';

// What must agree beside the dates before they can be said to date one event.
const LEAST_COVER = 0.5;

const exact = (d: DateMention): boolean =>
  d.from !== null && (d.precision === 'day' || d.precision === 'month' || d.precision === 'year');
const apart = (x: DateMention, y: DateMention): boolean =>
  x.from !== null && x.to !== null && y.from !== null && y.to !== null && (x.to < y.from || y.to < x.from);

function differing({ a, b, alignment, weights }: PairAnalysis): [DateMention, DateMention] | null {
  const [x] = a.claim.dates;
  const [y] = b.claim.dates;
  if (!x || !y || a.claim.dates.length > 1 || b.claim.dates.length > 1) return null;
  if (!exact(x) || !exact(y) || x.precision !== y.precision || !apart(x, y)) return null;
  const rest = alignment.matches.reduce((sum, m) => sum + m.weightA * m.strength, 0);
  const dates = a.terms.filter((t) => t.date).reduce((sum, t) => sum + weights.of(t.key), 0);
  return rest / Math.max(1e-9, Math.min(alignment.weightA, alignment.weightB) - dates) >= LEAST_COVER ? [x, y] : null;
}

export const date: Signal = {
  id: 'date',
  doc: 'Both sentences date the same thing: on the same day, month or year (also if one is only more precise), or differently.',
  examples: {
    fires: [
      [
        { text: 'The bridge at Orrin was closed on 3 May 2019.', date: '2019-06-01' },
        { text: 'The Orrin bridge was closed in May 2019.', date: '2020-02-01' },
      ],
      ['The bridge at Orrin was closed in 2017.', 'The Orrin bridge was closed in 2019.'],
    ],
    silent: [
      ['The bridge at Orrin was closed in 2017.', 'In 2019 farmers voted on a new water law.'],
      ['The bridge at Orrin was closed.', 'The Orrin bridge was closed in 2019.'],
    ],
  },
  run(analysis) {
    const shared = analysis.alignment.matches.find((m) => m.a.date && m.b.date);
    if (shared)
      return { signal: 'date', weight: 0.4, finding: finding('date', [shared.a], [shared.b], { relation: 'same' }) };
    const pair = differing(analysis);
    if (!pair) return null;
    return { signal: 'date', weight: -0.4, finding: finding('date', [pair[0]], [pair[1]], { relation: 'differ' }) };
  },
};
