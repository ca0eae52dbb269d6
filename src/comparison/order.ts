import type { Verdict } from '../judge/types.js';

/** Best first; ties by claim ids, so that the order never depends on how the pairs were found. */
export function strongestFirst(x: Verdict, y: Verdict): number {
  return y.confidence - x.confidence || byId(x.pair.a.id, y.pair.a.id) || byId(x.pair.b.id, y.pair.b.id);
}

// Code units, not locale: the same order on every machine.
const byId = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);
