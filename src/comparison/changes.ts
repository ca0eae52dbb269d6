import type { Claim } from '../claims/types.js';
import { byText } from '../order.js';
import type { Change, Conflict } from './types.js';

/** Tensions whose first reason is time, as steps from an earlier to a later claim, oldest first. */
export function changesOf(tensions: readonly Conflict[], claims: readonly Claim[]): Change[] {
  const dates = new Map(claims.map((claim) => [claim.id, claim.date ?? '']));
  const date = (id: string): string => dates.get(id) ?? '';
  return tensions
    .filter((tension) => tension.reasons[0]?.code === 'time' && date(tension.a) !== '' && date(tension.b) !== '')
    .map(({ id, a, b }) =>
      date(a) <= date(b) ? { tension: id, earlier: a, later: b } : { tension: id, earlier: b, later: a },
    )
    .sort(
      (x, y) =>
        byText(date(x.earlier), date(y.earlier)) ||
        byText(date(x.later), date(y.later)) ||
        byText(x.tension, y.tension),
    );
}
