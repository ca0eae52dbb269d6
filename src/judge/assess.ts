import type { CandidatePair } from '../pairs/types.js';
import { analysePair, type JudgeContext } from './context.js';
import { type Features, featuresOf } from './features.js';
import { gates } from './gates/index.js';
import { signals } from './signals/index.js';
import type { GateOutcome, SignalOutcome } from './types.js';

/** What the transparent layers of the judge see in a pair; what an engine makes of it is its own affair. */
export interface Assessment {
  /** All gates, those that passed too. */
  gates: GateOutcome[];
  /** The signals that fired, in the order of the registry. */
  signals: SignalOutcome[];
  features: Features;
}

/** Runs every gate and every signal on one pair of the context. Pure; about 10 000 pairs a second. */
export function assess(pair: CandidatePair, context: JudgeContext): Assessment {
  const analysis = analysePair(pair, context);
  return {
    gates: gates.map((gate) => gate.run(analysis)),
    signals: signals.map((signal) => signal.run(analysis)).filter((outcome) => outcome !== null),
    features: featuresOf(analysis),
  };
}
