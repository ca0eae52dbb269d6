import type { CandidatePair } from '../pairs/types.js';
import { type Assessment, assess, noneOf } from './assess.js';
import { capRelation } from './caps.js';
import { createContext } from './context.js';
import { boundHubs } from './hubs.js';
import { inTurns } from './in-turns.js';
import { calibrations, conflictOf, lexiconFingerprint, measuredAt, samePointOf } from './learned.js';
import type { Judge, NliProbabilities, OnJudged, Relation, Verdict } from './types.js';

// An agreement that is wrong more often than right is not worth a reader's time. Without a model no conflict reaches
// that: what is shown is shown as what it is, fewer than half of them right.
const LEAST_CONFIDENCE: Record<Relation, number> = { agreement: 0.5, contradiction: 0.4, tension: 0.4, none: 1 };
// Weights of signals that may decide: figures of one measure that differ, a denied act (see the signals).
const DECIDING = { numeric: -0.8, negation: -0.6 };

const round = (n: number): number => Math.round(n * 1e4) / 1e4;

interface Reading {
  relation: Relation;
  confidence: number;
  /** The signal that decided. */
  by: string;
}

/** What the pair would be without gates: one kind of finding, or none. */
function read({ signals }: Assessment, same: number, conflict: number): Reading {
  const of = (id: string): number => signals.find((signal) => signal.signal === id)?.weight ?? 0;
  if (of('numeric') <= DECIDING.numeric)
    return { relation: 'contradiction', confidence: measuredAt(calibrations.figures, same), by: 'numeric' };
  if (of('negation') <= DECIDING.negation)
    return { relation: 'contradiction', confidence: measuredAt(calibrations.denial, same), by: 'negation' };
  const agreement = same * (1 - conflict);
  return { relation: 'agreement', confidence: measuredAt(calibrations.agreement, agreement), by: 'wording' };
}

/** Whether any finding on a pair that is one point this likely would be reported. */
function mayBeReported(same: number, minConfidence: number | null): boolean {
  const of = (kind: keyof typeof calibrations): number => measuredAt(calibrations[kind], same);
  const least = (relation: Relation): number => minConfidence ?? LEAST_CONFIDENCE[relation];
  return of('agreement') >= least('agreement') || Math.max(of('figures'), of('denial')) >= least('contradiction');
}

function verdictOf(pair: CandidatePair, assessment: Assessment, minConfidence: number | null): Verdict {
  const [same, conflict] = [samePointOf(assessment.features), conflictOf(assessment.features)];
  const scores = { samePoint: round(same), conflict: round(conflict) };
  if (!mayBeReported(same, minConfidence)) return noneOf(pair, assessment, scores);
  const { gates, signals } = assessment;
  const reading = read(assessment, same, conflict);
  const sure = reading.confidence >= (minConfidence ?? LEAST_CONFIDENCE[reading.relation]);
  const { relation, by } = capRelation(sure ? reading.relation : 'none', gates);
  const stopped = by.map((gate) => gate.finding).filter((one) => one !== null);
  const told = signals.filter((signal) =>
    relation === 'agreement' ? signal.weight > 0 : relation === 'none' ? false : signal.weight < 0,
  );
  const decisive = told.filter((signal) => signal.signal === reading.by);
  const rest = told.filter((signal) => signal.signal !== reading.by);
  return {
    pair,
    relation,
    confidence: relation === 'none' ? 0 : reading.confidence,
    reasons: [...stopped, ...[...decisive, ...rest].map((signal) => signal.finding)],
    gates,
    signals,
    scores,
  };
}

/**
 * The judge without a model: first "is this the same point?", then "do they agree on it?". Only typed figures that
 * differ and a word that one side denies are taken for a conflict; everything else stays silent. Findings are reported
 * from `minConfidence` (0..1) on, without it from where they are worth a reader's time.
 */
export function createSignalsJudge(minConfidence: number | null = null, onJudged?: OnJudged): Judge {
  return {
    name: 'signals',
    fingerprint: `signals-${lexiconFingerprint}`,
    judge: async (pairs, share) => {
      const context = createContext(pairs);
      const own = share ? pairs.filter((_, place) => share(place)) : pairs;
      const verdicts = await inTurns(
        own,
        (pair) => verdictOf(pair, assess(pair, context), minConfidence),
        (done, total) => onJudged?.(done, total, 'judge'),
      );
      return share ? verdicts : boundHubs(verdicts);
    },
    probabilities: async (rows) => {
      const { claimFromText } = await import('./bare-claim.js');
      return Promise.all(
        rows.map(async ({ premise, hypothesis }): Promise<NliProbabilities> => {
          const a = await claimFromText(premise, 'premise');
          const b = await claimFromText(hypothesis, 'hypothesis');
          const pair = { a, b, similarity: 0 };
          const { features } = assess(pair, createContext([pair]));
          const same = samePointOf(features);
          const conflict = conflictOf(features);
          return { entailment: same * (1 - conflict), neutral: 1 - same, contradiction: same * conflict };
        }),
      );
    },
  };
}
