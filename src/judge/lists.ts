import causeData from '../lexicon/generated/causes.js';
import contrastData from '../lexicon/generated/contrast.js';
import degreeData from '../lexicon/generated/degrees.js';
import quantifierData from '../lexicon/generated/quantifiers.js';
import { byText } from '../order.js';

interface Words {
  words: string[];
}

const degrees = degreeData as { up: Words; down: Words };

/** +1 for words of more, -1 for words of less, by lemma. */
export const directions: ReadonlyMap<string, 1 | -1> = new Map([
  ...degrees.up.words.map((word) => [word, 1] as const),
  ...degrees.down.words.map((word) => [word, -1] as const),
]);

/** By lemma: the pairs of opposites it stands in, and on which side. */
export type Opposites = ReadonlyMap<string, readonly { pair: number; side: 0 | 1 }[]>;
type Sides = [string[], string[]];

function oppositesOf(pairs: readonly Sides[]): Opposites {
  const found = new Map<string, { pair: number; side: 0 | 1 }[]>();
  for (const [pair, sides] of pairs.entries()) {
    for (const side of [0, 1] as const) {
      for (const word of sides[side]) found.set(word, [...(found.get(word) ?? []), { pair, side }]);
    }
  }
  return found;
}

const contrast = contrastData as { pairs: Sides[]; fates: Sides[] };
export const opposites = oppositesOf(contrast.pairs);
/** How it ended for somebody: of one person, only one side can be true for good. */
export const fates = oppositesOf(contrast.fates);

/** By lower-case word: the share of its group it speaks of, as an interval. */
export const quantifiers: ReadonlyMap<string, readonly [number, number]> = new Map(
  Object.entries((quantifierData as unknown as { entries: Record<string, [number, number]> }).entries),
);

/** Quantifiers that a figure beyond their share speaks against. */
export const boundingQuantifiers: ReadonlySet<string> = new Set(
  (quantifierData as unknown as { bounding: Words }).bounding.words,
);

/** Word sequences that introduce a cause, longest first. */
export const causeMarkers: readonly string[] = [...(causeData as { cause: Words }).cause.words].sort(
  (x, y) => y.length - x.length || byText(x, y),
);
