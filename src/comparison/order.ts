import type { Verdict } from '../judge/types.js';
import { byText } from '../order.js';

/** Best first; ties by claim ids, so that the order never depends on how the pairs were found. */
export function strongestFirst(x: Verdict, y: Verdict): number {
  return y.confidence - x.confidence || byText(x.pair.a.id, y.pair.a.id) || byText(x.pair.b.id, y.pair.b.id);
}
