import type { Finding } from '../corpus/types.js';
import type { CandidatePair } from '../pairs/types.js';

export type Relation = 'agreement' | 'contradiction' | 'tension' | 'none';

/** The most a pair can still be; `conflict`: anything but an agreement. */
export type Cap = Relation | 'conflict';

/** The judge's three-way reading of premise -> hypothesis; sums to 1. */
export interface NliProbabilities {
  entailment: number;
  neutral: number;
  contradiction: number;
}

/** A gate never deletes a pair: it caps what the pair can be. */
export interface GateOutcome {
  gate: string;
  passed: boolean;
  /** The most the pair can be if the gate did not pass. */
  cap: Cap;
  finding: Finding | null;
}

/** What one typed signal saw. */
export interface SignalOutcome {
  signal: string;
  /** Towards agreement (> 0) or conflict (< 0), -1..1; 0: silent or explanation only. */
  weight: number;
  finding: Finding;
}

export interface Verdict {
  pair: CandidatePair;
  relation: Relation;
  /** Measured share of right answers among findings of this strength on the calibration sets, 0..1. */
  confidence: number;
  /** Most telling first; the first of a tension says which kind it is. */
  reasons: Finding[];
  gates: GateOutcome[];
  signals: SignalOutcome[];
  /** The numbers the decision was made of, for `explain`: samePoint, conflict, model probabilities ... */
  scores: Record<string, number>;
  /** Set where the pair was not judged after all, and why. */
  leftOut?: string;
}

/** Says of a pair's place in the list, from 0, whether this run is the one to judge it. */
export type Share = (place: number) => boolean;

/** What a judge is at: judging pairs, reading them the other way round, looking for the words that tell. */
type JudgeStep = 'judge' | 'reverse' | 'explain';

export type OnJudged = (done: number, total: number, step: JudgeStep) => void;

/** An engine: `signals`, `builtin`, or one a user brings. */
export interface Judge {
  readonly name: string;
  /** Changes whenever a verdict could: engine, model hash, lexicons. Part of every cache key. */
  readonly fingerprint: string;
  /**
   * Judges pairs in each other's company. With a share, only the pairs of that share are judged, still in the company of
   * all, and what needs all verdicts at once (`boundHubs`) is left to whoever puts the shares together.
   */
  judge(pairs: readonly CandidatePair[], share?: Share): Promise<Verdict[]>;
  /** Three-way probabilities before gates and thresholds, for `eval` and `pair`; no verdict is made of them. */
  probabilities(rows: readonly { premise: string; hypothesis: string }[]): Promise<NliProbabilities[]>;
}
