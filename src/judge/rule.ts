import type { PairAnalysis } from './context.js';
import type { GateOutcome, SignalOutcome } from './types.js';

/** One sentence, and the date of the document it stands in if that matters. */
export interface ExampleSide {
  text: string;
  date?: string;
}

/** Two sentences of different sources on one topic. */
export type Example = readonly [string | ExampleSide, string | ExampleSide];

/** Sentence pairs on which a rule speaks and on which it must stay silent: its tests and its documentation. */
export interface Examples {
  fires: readonly Example[];
  silent: readonly Example[];
}

/**
 * A typed, explainable observation. What it is worth was measured (`data/lexicon/signals-weights.yaml`); signals that
 * were found worth nothing only explain.
 */
export interface Signal {
  id: string;
  /** One or two sentences for `compare explain` and the documentation. */
  doc: string;
  examples: Examples;
  run(analysis: PairAnalysis): SignalOutcome | null;
}

/** A condition a relation needs. It never removes a pair: it caps what the pair can be. */
export interface Gate {
  id: string;
  doc: string;
  /** `fires`: pairs the gate stops; `silent`: pairs it lets pass. */
  examples: Examples;
  run(analysis: PairAnalysis): GateOutcome;
}
