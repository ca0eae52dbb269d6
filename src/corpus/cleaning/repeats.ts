import type { Unit } from '../layout/types.js';
import type { Filter, Mark } from './draft.js';
import type { Features } from './features.js';

/** Running text of fewer words is repeated on purpose ("He did not."). */
const FEWEST = 6;

export const repeats: Filter = {
  id: 'repeats',
  doc: 'A block that says word for word what a block before it said: headlines listed twice, paragraphs printed twice.',
  run({ units, features }, marked) {
    const marks: Mark[] = [];
    const first = new Map<string, number>();
    units.forEach((unit, index) => {
      if (marked.has(index)) return;
      const { words, finished } = features[index] as Features;
      if (words < (finished ? FEWEST : 3)) return;
      const key = keyOf(unit);
      const before = first.get(key);
      if (before === undefined) first.set(key, index);
      else marks.push({ unit: index, kind: 'duplicate', reason: { code: 'repeats', block: before } });
    });
    return { marks };
  },
};

/** Long texts are compared as they are, short ones without case. */
function keyOf({ text }: Unit): string {
  return text.length > 400 ? text : text.toLowerCase();
}
