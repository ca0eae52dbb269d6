import type { Profile, Term } from '../../pairs/profile.js';
import type { PairAnalysis } from '../context.js';
import { directions } from '../lists.js';
import { finding } from '../marks.js';
import { sharedNear } from '../nearby.js';
import type { Signal } from '../rule.js';

const WINDOW = 5;

const movers = (profile: Profile): Term[] =>
  profile.terms.filter((term) => term.kind === 'word' && directions.has(term.key));

function found(analysis: PairAnalysis): { a: Term; b: Term; same: boolean } | null {
  for (const x of movers(analysis.a)) {
    for (const y of movers(analysis.b)) {
      const about = sharedNear(analysis, x.start, y.start, WINDOW).find(
        (m) => m.a !== x && m.b !== y && (m.a.kind === 'name' || m.a.pos === 'NOUN' || m.a.pos === 'PROPN'),
      );
      if (about) return { a: x, b: y, same: directions.get(x.key) === directions.get(y.key) };
    }
  }
  return null;
}

export const degree: Signal = {
  id: 'degree',
  doc: 'Both sentences say in which direction the same thing moves: the same way, or opposite ways.',
  examples: {
    fires: [
      ['Timber exports rose again in the spring.', 'In spring, timber exports declined.'],
      ['Unemployment fell in Varn.', 'Varn saw unemployment drop.'],
    ],
    silent: [
      ['Timber exports rose again in the spring.', 'Wages of nurses fell in the spring.'],
      ['Timber exports rose again in the spring.', 'Timber is the main export of the valley.'],
    ],
  },
  run(analysis) {
    const pair = found(analysis);
    if (!pair) return null;
    const relation = pair.same ? 'same' : 'opposite';
    return {
      signal: 'degree',
      weight: pair.same ? 0.3 : -0.3,
      finding: finding('degree', [pair.a], [pair.b], { relation }),
    };
  },
};
