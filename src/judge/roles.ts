import type { Role } from '../claims/types.js';
import type { Finding } from '../corpus/types.js';
import type { PairAnalysis } from './context.js';
import { finding } from './marks.js';
import { spansOf } from './nearby.js';

export interface RolePair {
  a: Role;
  b: Role;
  /** `same`: agent, act and object agree; `swapped`: who does it and to whom it is done have changed places. */
  relation: 'same' | 'swapped';
}

const same = (x: string | null, y: string | null): boolean => x !== null && x === y;
/** To whom something is done or given. */
const target = (role: Role): string | null => role.recipient ?? role.patient;

function compare(x: Role, y: Role): RolePair['relation'] | null {
  if (same(x.agent, y.agent) && (same(x.patient, y.patient) || same(x.recipient, y.recipient))) return 'same';
  if (x.agent === y.agent) return null;
  if (same(x.agent, target(y)) && same(y.agent, target(x))) return 'swapped';
  return hasChanged(x, y) || hasChanged(y, x) ? 'swapped' : null;
}

/** "Aid sent to Oslo" and "Oslo sent aid to Arden": whoever sent the first, it was not Oslo that sent it. */
const hasChanged = (undergone: Role, done: Role): boolean =>
  undergone.agent === null &&
  same(target(undergone), done.agent) &&
  target(done) !== null &&
  target(done) !== done.agent;

/** Acts both claims tell of, and whether the same side does them. `sameAct` says which verbs stand for one another. */
export function rolePairs({ a, b }: PairAnalysis, sameAct: (x: string, y: string) => boolean): RolePair[] {
  const pairs: RolePair[] = [];
  for (const x of a.claim.roles) {
    for (const y of b.claim.roles) {
      const relation = compare(x, y);
      if (relation && sameAct(x.verb, y.verb)) pairs.push({ a: x, b: y, relation });
    }
  }
  return pairs;
}

/** An act of both claims whose sides have changed places, where no act is told alike by both. */
export function swappedRoles(analysis: PairAnalysis, sameAct: (x: string, y: string) => boolean): RolePair | undefined {
  const pairs = rolePairs(analysis, sameAct);
  return pairs.some(({ relation }) => relation === 'same') ? undefined : pairs[0];
}

/** What the gates that ask for it say of changed sides. */
export const changedSides = ({ a, b }: PairAnalysis, swapped: RolePair | undefined): Finding | null =>
  swapped ? finding('direction', spansOf(a, swapped.a), spansOf(b, swapped.b)) : null;
