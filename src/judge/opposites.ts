import { oncePer } from '../once.js';
import type { Profile, Term } from '../pairs/profile.js';
import type { PairAnalysis } from './context.js';
import type { Opposites } from './lists.js';
import { sharedNear } from './nearby.js';

// So near must a shared word stand on both sides, or the two words are said of different things.
const WINDOW = 6;

/** Finds a word in a and its opposite in b, said beside the same words; null if there are none. */
export function opposedBy(opposites: Opposites): (analysis: PairAnalysis) => [Term, Term] | null {
  const opposed = (x: Term, y: Term): boolean => {
    const other = opposites.get(y.key);
    return (opposites.get(x.key) ?? []).some((p) => other?.some((q) => q.pair === p.pair && q.side !== p.side));
  };
  // Most sentences hold none.
  const opposable = oncePer(({ terms }: Profile) =>
    terms.filter(({ key, kind }) => kind === 'word' && opposites.has(key)),
  );
  return (analysis) => {
    for (const x of opposable(analysis.a)) {
      for (const y of opposable(analysis.b)) {
        if (opposed(x, y) && sharedNear(analysis, x.start, y.start, WINDOW).some((m) => m.a !== x && m.b !== y))
          return [x, y];
      }
    }
    return null;
  };
}
