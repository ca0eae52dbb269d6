import type { Role } from '../claims/types.js';
import type { PairAnalysis } from './context.js';

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
  return same(x.agent, target(y)) && same(y.agent, target(x)) && x.agent !== y.agent ? 'swapped' : null;
}

/** Acts both claims tell of, and whether the same side does them. `sameAct` says which verbs stand for one another. */
export function rolePairs({ a, b }: PairAnalysis, sameAct: (x: string, y: string) => boolean): RolePair[] {
  const pairs: RolePair[] = [];
  for (const x of a.claim.roles) {
    for (const y of b.claim.roles) {
      if (!sameAct(x.verb, y.verb)) continue;
      const relation = compare(x, y);
      if (relation) pairs.push({ a: x, b: y, relation });
    }
  }
  return pairs;
}
