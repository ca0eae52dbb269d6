import type { Claim } from '../claims/types.js';
import type { Finding } from '../corpus/types.js';
import { byText } from '../order.js';
import type { Change, Conflict } from './types.js';

/** Whether the first reason of a tension says that something changed; a date of one event that is disputed is no change. */
export const isChange = ([first]: readonly Finding[]): boolean => first?.code === 'time' && first.kind !== 'disputed';

/**
 * Tensions that are changes, as steps from an earlier to a later claim, oldest first. Where the sentences
 * themselves name their times (reason of kind `dates`), these tell which is earlier, else the dates of the documents.
 */
export function changesOf(tensions: readonly Conflict[], claims: readonly Claim[]): Change[] {
  const known = new Map(claims.map((claim) => [claim.id, claim]));
  return tensions
    .filter(({ reasons }) => isChange(reasons))
    .flatMap(({ id, a, b, reasons }) => {
      const when = reasons[0]?.kind === 'dates' ? ownDate : documentDate;
      const [x, y] = [when(known.get(a)), when(known.get(b))];
      if (x === '' || y === '') return [];
      return x <= y
        ? { tension: id, earlier: a, later: b, dates: [x, y] }
        : { tension: id, earlier: b, later: a, dates: [y, x] };
    })
    .sort((x, y) => byText(x.dates.join(), y.dates.join()) || byText(x.tension, y.tension))
    .map(({ dates: _, ...change }) => change);
}

const documentDate = (claim: Claim | undefined): string => claim?.date ?? '';

/** The earliest day that a sentence names itself. */
const ownDate = (claim: Claim | undefined): string =>
  (claim?.dates ?? []).flatMap(({ from }) => from ?? []).sort()[0] ?? documentDate(claim);
