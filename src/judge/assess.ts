import type { CandidatePair } from '../pairs/types.js';
import { analysePair, type JudgeContext, type PairAnalysis } from './context.js';
import { type Features, featuresOf } from './features.js';
import { gates } from './gates/index.js';
import { signals } from './signals/index.js';
import type { GateOutcome, SignalOutcome, Verdict } from './types.js';

/**
 * What the transparent layers of the judge see in a pair; what an engine makes of it is its own affair. Of nearly all
 * pairs the features alone say that nothing comes of them, so gates and signals are asked once somebody looks.
 */
export class Assessment {
  readonly features: Features;
  readonly #analysis: PairAnalysis;
  #gates: GateOutcome[] | null = null;
  #signals: SignalOutcome[] | null = null;

  constructor(analysis: PairAnalysis) {
    this.#analysis = analysis;
    this.features = featuresOf(analysis);
  }

  /** All gates, those that passed too. */
  get gates(): GateOutcome[] {
    this.#gates ??= gates.map((gate) => gate.run(this.#analysis));
    return this.#gates;
  }

  /** The signals that fired, in the order of the registry. */
  get signals(): SignalOutcome[] {
    this.#signals ??= signals.map((signal) => signal.run(this.#analysis)).filter((outcome) => outcome !== null);
    return this.#signals;
  }
}

/** Looks at one pair of the context. Pure; some 20 000 pairs a second where nobody asks for gates and signals. */
export const assess = (pair: CandidatePair, context: JudgeContext): Assessment =>
  new Assessment(analysePair(pair, context));

/** The verdict on a pair of which nothing comes; its gates and signals can still be looked at. */
export const noneOf = (pair: CandidatePair, assessment: Assessment, scores: Verdict['scores']): Verdict => ({
  pair,
  relation: 'none',
  confidence: 0,
  reasons: [],
  get gates() {
    return assessment.gates;
  },
  get signals() {
    return assessment.signals;
  },
  scores,
});
