import type { Weaker } from '../comparison/types.js';
import { WORTH_A_LOOK } from '../comparison/weaker.js';
import { counted } from '../counted.js';
import type { View } from './view.js';

/** What stands where a list is empty: that of one relation, or of all. */
export function nothingFound(view: View, relation?: keyof Weaker): string {
  const { judged } = view.comparison.examined;
  if (judged === 0) return 'nothing: no pair could be compared';
  return `nothing found among ${counted(judged, 'compared pair')}${further(view, relation)}`;
}

/** Where else to look: what is only too weak to be reported is not hidden. */
function further({ comparison: { weaker } }: View, relation?: keyof Weaker): string {
  const count = relation ? weaker[relation] : weaker.agreement + weaker.contradiction + weaker.tension;
  return count === 0
    ? ''
    : `; ${counted(count, 'pair')} too uncertain to report: --min-confidence ${WORTH_A_LOOK} shows more`;
}
