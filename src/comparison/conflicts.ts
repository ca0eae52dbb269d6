import type { Relation, Verdict } from '../judge/types.js';
import { findingId } from './ids.js';
import { strongestFirst } from './order.js';
import { isCopy, normalised } from './origins.js';
import type { Conflict } from './types.js';

/** The contradicting (or tense) pairs, strongest first; repeats of one finding point at its best example. */
export function conflictsOf(
  verdicts: readonly Verdict[],
  relation: Extract<Relation, 'contradiction' | 'tension'>,
): Conflict[] {
  const shown = new Shown();
  return verdicts
    .filter((verdict) => verdict.relation === relation)
    .sort(strongestFirst)
    .map(({ pair, confidence, reasons }) => {
      const id = findingId(relation, [pair.a.id, pair.b.id]);
      const like = shown.alike(pair.a.text, pair.b.text) ?? shown.alike(pair.b.text, pair.a.text);
      if (like === null) shown.add(id, pair.a.text, pair.b.text);
      return { id, a: pair.a.id, b: pair.b.id, confidence, reasons, like };
    });
}

/** Pairs of sentences by either of the two, so that each pair is held against few others. */
class Shown {
  readonly #beside = new Map<string, { id: string; text: string }[]>();

  add(id: string, a: string, b: string): void {
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const key = normalised(one);
      const beside = this.#beside.get(key) ?? [];
      beside.push({ id, text: other });
      this.#beside.set(key, beside);
    }
  }

  /** The pair that has the sentence `one`, and beside it one like `other`. */
  alike(one: string, other: string): string | null {
    return this.#beside.get(normalised(one))?.find(({ text }) => isAlike(text, other))?.id ?? null;
  }
}

/** One sentence, or a copy that a desk has touched up without changing a figure. */
const isAlike = (x: string, y: string): boolean =>
  normalised(x) === normalised(y) || (isCopy(x, y) && figures(x) === figures(y));

const figures = (text: string): string => (text.match(/\d+/g) ?? []).sort().join(' ');
