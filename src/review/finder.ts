import type { Claim } from '../claims/types.js';
import type { PersonVerdict } from './types.js';
import { isEdit, type Wording, wordingOf } from './wording.js';

/** The verdict people gave on two claims (ids) or on a finding (id); null if none. */
export type Finder = (a: string, b: string, finding: string | null) => PersonVerdict | null;

/**
 * Finds verdicts by the id of a finding, by claim ids, or by the two sentences, which may have been edited since
 * (`isEdit`). The same sentences under another topic or in another paper are the same pair. The last entry counts.
 */
export function finderOf(verdicts: readonly PersonVerdict[], claims: ReadonlyMap<string, Claim>): Finder {
  const byKey = new Map<string, number>();
  const quoted = new Map<string, { a: Wording; b: Wording; at: number }[]>();
  for (const [at, { finding, claims: ids, quotes }] of verdicts.entries()) {
    if (finding !== null) byKey.set(pairHash(finding), at);
    if (ids !== null) byKey.set(claimsKey(...ids), at);
    if (quotes === null) continue;
    const [a, b] = quotes.map(({ text }) => wordingOf(text)) as [Wording, Wording];
    const list = quoted.get(weightyKey(a, b));
    if (list) list.push({ a, b, at });
    else quoted.set(weightyKey(a, b), [{ a, b, at }]);
  }
  const wordings = new Map<string, Wording>();
  const wording = (id: string): Wording => {
    const found = wordings.get(id) ?? wordingOf(claims.get(id)?.text ?? '');
    wordings.set(id, found);
    return found;
  };
  return (a, b, finding) => {
    let at = Math.max(byKey.get(claimsKey(a, b)) ?? -1, finding === null ? -1 : (byKey.get(pairHash(finding)) ?? -1));
    if (quoted.size > 0) {
      const [x, y] = [wording(a), wording(b)];
      for (const one of quoted.get(weightyKey(x, y)) ?? []) {
        const same = (isEdit(x, one.a) && isEdit(y, one.b)) || (isEdit(x, one.b) && isEdit(y, one.a));
        if (same) at = Math.max(at, one.at);
      }
    }
    return verdicts[at] ?? null;
  };
}

/** Edits of each other share their figures and negations: only those need to be looked at word by word. */
const weightyKey = (a: Wording, b: Wording): string => [a.weighty, b.weighty].sort().join('\n');

const claimsKey = (a: string, b: string): string => [a, b].sort().join('\n');

/** `contradiction-0af3...` -> `0af3...`: the part of an id that stays when the judge changes its mind on the relation. */
const pairHash = (finding: string): string => /-([0-9a-f]{16})$/u.exec(finding)?.[1] ?? finding;
