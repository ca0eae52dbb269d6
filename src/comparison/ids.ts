import { shortHash } from '../hash.js';

/** The same claims give the same id from run to run. */
export function findingId(relation: string, claims: readonly string[]): string {
  return `${relation}-${shortHash([...claims].sort().join('\n'))}`;
}
