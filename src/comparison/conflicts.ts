import type { Relation, Verdict } from '../judge/types.js';
import type { CandidatePair } from '../pairs/types.js';
import { findingId } from './ids.js';
import { strongestFirst } from './order.js';
import { isCopy, normalised } from './origins.js';
import type { Conflict } from './types.js';

/** The contradicting (or tense) pairs, strongest first; repeats of one finding point at its best example. */
export function conflictsOf(
  verdicts: readonly Verdict[],
  relation: Extract<Relation, 'contradiction' | 'tension'>,
): Conflict[] {
  const shown: { id: string; texts: Texts }[] = [];
  return verdicts
    .filter((verdict) => verdict.relation === relation)
    .sort(strongestFirst)
    .map(({ pair, confidence, reasons }) => {
      const id = findingId(relation, [pair.a.id, pair.b.id]);
      const texts = textsOf(pair);
      const like = shown.find((other) => isRepeat(texts, other.texts))?.id ?? null;
      if (like === null) shown.push({ id, texts });
      return { id, a: pair.a.id, b: pair.b.id, confidence, reasons, like };
    });
}

type Texts = readonly [string, string];

const textsOf = ({ a, b }: CandidatePair): Texts => [a.text, b.text];

const isRepeat = ([a, b]: Texts, [c, d]: Texts): boolean => (same(a, c) && same(b, d)) || (same(a, d) && same(b, c));

/** One sentence, or a copy that a desk has touched up without changing a figure. */
function same(x: string, y: string): boolean {
  if (normalised(x) === normalised(y)) return true;
  return isCopy(x, y) && figures(x) === figures(y);
}

const figures = (text: string): string => (text.match(/\d+/g) ?? []).sort().join(' ');
