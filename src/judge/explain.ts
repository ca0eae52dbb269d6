import { gates } from './gates/index.js';
import { signals } from './signals/index.js';
import type { GateOutcome, SignalOutcome, Verdict } from './types.js';

export interface ExplainedRule {
  id: string;
  doc: string;
}

/** Everything the judge looked at in one pair, also what did not fire; for `compare explain`. */
export interface Explanation {
  verdict: Verdict;
  gates: (ExplainedRule & { outcome: GateOutcome | null })[];
  signals: (ExplainedRule & { outcome: SignalOutcome | null })[];
  /** The numbers of the decision, by name. */
  scores: [name: string, value: number][];
}

/** Lists every gate and every signal of the registry beside what it said of the pair. */
export function explainPair(verdict: Verdict): Explanation {
  return {
    verdict,
    gates: gates.map(({ id, doc }) => ({
      id,
      doc,
      outcome: verdict.gates.find((outcome) => outcome.gate === id) ?? null,
    })),
    signals: signals.map(({ id, doc }) => ({
      id,
      doc,
      outcome: verdict.signals.find((outcome) => outcome.signal === id) ?? null,
    })),
    scores: Object.entries(verdict.scores),
  };
}
