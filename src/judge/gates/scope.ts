import { oncePer } from '../../once.js';
import type { Profile, Term } from '../../pairs/profile.js';
import type { PairAnalysis } from '../context.js';
import { finding } from '../marks.js';
import type { Gate } from '../rule.js';

const placesOf = oncePer(({ terms, claim }: Profile): Term[] => {
  const keys = new Set(claim.names.filter(({ kind }) => kind === 'place').map(({ canonical }) => `n:${canonical}`));
  return terms.filter(({ kind, key }) => kind === 'name' && keys.has(key));
});

/** Places named on one side only, if both sides name some and share none. */
function elsewhere({ a, b, alignment }: PairAnalysis): { x: Term[]; y: Term[] } | null {
  const [x, y] = [placesOf(a), placesOf(b)];
  if (x.length === 0 || y.length === 0) return null;
  const shared = alignment.matches.some((m) => x.includes(m.a) || y.includes(m.b));
  return shared ? null : { x, y };
}

export const scope: Gate = {
  id: 'scope',
  doc: 'Sentences about different places do not exclude each other: at most a tension.',
  examples: {
    fires: [['In Gaza schools stayed open.', 'In Crimea schools did not stay open.']],
    silent: [
      ['In Gaza schools stayed open.', 'Schools in Gaza did not stay open.'],
      ['In Gaza schools stayed open.', 'Schools did not stay open.'],
    ],
  },
  run(analysis) {
    const found = elsewhere(analysis);
    return {
      gate: 'scope',
      passed: !found,
      cap: 'tension',
      finding: found ? finding('scope', found.x, found.y) : null,
    };
  },
};
