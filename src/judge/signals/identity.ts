import type { Role } from '../../claims/types.js';
import type { Profile } from '../../pairs/profile.js';
import { meansTheSame } from '../../pairs/synonyms.js';
import type { Name } from '../../text/types.js';
import type { PairAnalysis } from '../context.js';
import { finding } from '../marks.js';
import type { Signal } from '../rule.js';

const nameOf = ({ claim }: Profile, canonical: string | null): Name | null =>
  claim.names.find((name) => name.canonical === canonical) ?? null;

const isNamedIn = ({ byKey }: Profile, name: Name): boolean => byKey.has(`n:${name.canonical}`);

/** The same act on the same thing by two different bearers of a name of one kind. */
function found({ a, b }: PairAnalysis): [Name, Name] | null {
  for (const x of a.claim.roles) {
    for (const y of b.claim.roles) {
      if (!meansTheSame(x.verb, y.verb) || !sameObject(x, y)) continue;
      const [p, q] = [nameOf(a, x.agent), nameOf(b, y.agent)];
      if (p && q && p.kind === q.kind && !isNamedIn(a, q) && !isNamedIn(b, p)) return [p, q];
    }
  }
  return null;
}

const sameObject = (x: Role, y: Role): boolean =>
  (x.patient !== null && x.patient === y.patient) || (x.recipient !== null && x.recipient === y.recipient);

export const identity: Signal = {
  id: 'identity',
  doc: 'The same act is ascribed to different people, places or bodies.',
  examples: {
    fires: [['Norway attacked the convoy.', 'Sweden attacked the convoy.']],
    silent: [
      ['Norway attacked the convoy.', 'Norway has attacked the convoy.'],
      ['Norway attacked the convoy.', 'Sweden sent the convoy.'],
      ['Norway attacked the convoy.', 'Sweden attacked the convoy with ships from Norway.'],
      ['Sweden attacked the convoy with ships from Norway.', 'Norway attacked the convoy.'],
    ],
  },
  run(analysis) {
    const pair = found(analysis);
    if (!pair) return null;
    return { signal: 'identity', weight: -0.3, finding: finding('identity', [pair[0]], [pair[1]]) };
  },
};
