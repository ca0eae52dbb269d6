import { oncePer } from '../../once.js';
import type { Profile, Term } from '../../pairs/profile.js';
import type { PairAnalysis } from '../context.js';
import { opposites } from '../lists.js';
import { finding } from '../marks.js';
import { sharedNear } from '../nearby.js';
import type { Signal } from '../rule.js';

const WINDOW = 6;

const opposed = (x: Term, y: Term): boolean => {
  const other = opposites.get(y.key);
  return (opposites.get(x.key) ?? []).some((p) => other?.some((q) => q.pair === p.pair && q.side !== p.side));
};

/** Terms that have an opposite: most sentences hold none. */
const opposable = oncePer(({ terms }: Profile) => terms.filter(({ key }) => opposites.has(key)));

function found(analysis: PairAnalysis): [Term, Term] | null {
  for (const x of opposable(analysis.a)) {
    if (x.kind !== 'word') continue;
    for (const y of opposable(analysis.b)) {
      if (opposed(x, y) && sharedNear(analysis, x.start, y.start, WINDOW).some((m) => m.a !== x && m.b !== y))
        return [x, y];
    }
  }
  return null;
}

/** Measured: as frequent in agreements as in contradictions. It explains; it does not decide. */
export const antonym: Signal = {
  id: 'antonym',
  doc: 'Opposite words stand beside the same words. By itself this says little: sentences of one event share and oppose words in every direction.',
  examples: {
    fires: [
      ['The council supports the new harbour.', 'The council opposes the new harbour.'],
      ['Ostland lifted the grain embargo in May.', 'In May Ostland imposed the grain embargo.'],
    ],
    silent: [
      ['The council supports the new harbour.', 'Fishermen backed the new harbour, the council said.'],
      ['The council supports the new harbour.', 'Nurses oppose longer shifts at night.'],
    ],
  },
  run(analysis) {
    const pair = found(analysis);
    if (!pair) return null;
    return { signal: 'antonym', weight: -0.2, finding: finding('antonym', [pair[0]], [pair[1]]) };
  },
};
