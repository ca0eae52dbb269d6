import learned from '../../lexicon/generated/builtin-three-way.js';
import type { TextPair } from '../model/types.js';
import type { NliProbabilities } from '../types.js';

const LABELS = ['entailment', 'neutral', 'contradiction'] as const;

/** For each label a weight of every input, in the order of `inputsOf`. */
type Weights = Record<(typeof LABELS)[number], number[]>;
const weights = (learned as { weights: Weights }).weights;

// Below this a probability is the rounding's: its logarithm says nothing.
const LEAST = 1e-4;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Share of the hypothesis's different words that the premise has too, 0..1. */
function cover(premise: readonly string[], hypothesis: readonly string[]): number {
  const known = new Set(premise);
  const asked = new Set(hypothesis);
  return [...asked].filter((word) => known.has(word)).length / Math.max(1, asked.size);
}

function inputsOf({ premise, hypothesis }: TextPair, read: NliProbabilities): number[] {
  const [there, here] = [wordsOf(premise), wordsOf(hypothesis)];
  const logs = LABELS.map((label) => Math.log(Math.max(LEAST, read[label])));
  return [1, ...logs, Math.log1p(there.length), Math.log1p(here.length), cover(there, here)];
}

/**
 * The model's probabilities, corrected for the lengths of both texts and for how much of the hypothesis stands in the
 * premise word for word: the model alone takes a merely plausible statement about a long text for entailed.
 * A multinomial regression beside the model, fitted on public development sets (`train/three_way.py`).
 */
export function threeWay(pair: TextPair, read: NliProbabilities): NliProbabilities {
  const inputs = inputsOf(pair, read);
  const powers = LABELS.map((label) =>
    Math.exp(
      weights[label].reduce(
        (sum, weight, at) => sum + weight * (inputs[at] ?? 0),
        Math.log(Math.max(LEAST, read[label])),
      ),
    ),
  );
  const sum = powers.reduce((total, power) => total + power, 0);
  return Object.fromEntries(
    LABELS.map((label, at) => [label, Math.round(((powers[at] as number) / sum) * 1e4) / 1e4]),
  ) as unknown as NliProbabilities;
}
