import type { Relation, Verdict } from '../judge/types.js';
import { findingId } from './ids.js';
import { strongestFirst } from './order.js';
import { normalised } from './origins.js';
import type { Conflict } from './types.js';

/** The contradicting (or tense) pairs, strongest first; repeats of one finding point at its best example. */
export function conflictsOf(
  verdicts: readonly Verdict[],
  relation: Extract<Relation, 'contradiction' | 'tension'>,
): Conflict[] {
  const shown = new Map<string, string>();
  return verdicts
    .filter((verdict) => verdict.relation === relation)
    .sort(strongestFirst)
    .map(({ pair, confidence, reasons }) => {
      const id = findingId(relation, [pair.a.id, pair.b.id]);
      const texts = [normalised(pair.a.text), normalised(pair.b.text)].sort().join('\n');
      const like = shown.get(texts) ?? null;
      if (like === null) shown.set(texts, id);
      return { id, a: pair.a.id, b: pair.b.id, confidence, reasons, like };
    });
}
