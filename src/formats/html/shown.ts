import { groupsToShow } from '../groups.js';
import { cut, listsToShow } from '../view.js';
import type { Sheet } from './quote.js';

/** Ids of the findings the page shows: a link to any other would lead nowhere. */
export function shownFindings({ view, options: { by, limit } }: Sheet): Set<string> {
  const lists = by
    ? groupsToShow(view, by).map(({ findings }) => findings)
    : [view.agreements, ...Object.values(listsToShow(view))];
  return new Set(lists.flatMap((list: readonly { id: string }[]) => cut(list, limit).shown.map(({ id }) => id)));
}
