import type { CandidatePair } from '../../pairs/types.js';
import { type Assessment, assess, noneOf } from '../assess.js';
import { capRelation } from '../caps.js';
import { createContext } from '../context.js';
import { boundHubs } from '../hubs.js';
import { inTurns } from '../in-turns.js';
import { lexiconFingerprint, samePointOf } from '../learned.js';
import type { PairModel, Reading, TextPair } from '../model/types.js';
import type { Judge, OnJudged, Relation, Verdict } from '../types.js';
import { type Decision, decide } from './decision.js';
import { withTellingWords } from './occlusion.js';
import { type BothWays, readBothWays, worthReading } from './reading.js';
import { reasonsFor, whyNot } from './reasons.js';
import { threeWay } from './three-way.js';
import { agreementScore, conflictScore, crowdOf, thresholds } from './weights.js';

export interface BuiltinOptions {
  /** Every pair is read, however unlikely: for measuring. */
  everything?: boolean;
  /** Findings are reported from this measured confidence on, 0..1; without it, from the learnt thresholds on. */
  minConfidence?: number | null;
  onJudged?: OnJudged;
}

/** The shipped engine: the model reads both sentences together, gates cap what it may say, signals explain it. */
export function createBuiltinJudge(model: PairModel, options: BuiltinOptions = {}): Judge {
  return {
    name: 'builtin',
    fingerprint: `builtin-${model.fingerprint.slice(0, 16)}-${lexiconFingerprint}`,
    async judge(pairs, share) {
      const context = createContext(pairs);
      const assessments = new Map(await inTurns(pairs, (pair) => [pair, assess(pair, context)] as const));
      const assessmentOf = (pair: CandidatePair): Assessment => assessments.get(pair) as Assessment;
      const crowd = crowdOf(pairs.length);
      const asked = options.everything ? 0 : (options.minConfidence ?? Math.min(...Object.values(thresholds)));
      const chosen = options.everything ? pairs : worthReading(pairs, assessmentOf, asked, crowd);
      const own = share ? pairs.filter((_, place) => share(place)) : pairs;
      const mine = new Set(own);
      const decisionOf = (pair: CandidatePair, reading: BothWays): Decision =>
        decide(pair, reading, assessmentOf(pair), crowd);
      const readings = await readBothWays(
        model,
        chosen.filter((pair) => mine.has(pair)),
        (pair, reading) => likelier(decisionOf(pair, [reading, reading])),
        asked,
        options.onJudged,
      );
      const verdicts = own.map((pair) => {
        const assessment = assessmentOf(pair);
        const reading = readings.get(pair);
        if (!reading) return unread(pair, assessment);
        return verdictOf(pair, assessment, reading, decisionOf(pair, reading), options.minConfidence);
      });
      const bounded = share ? verdicts : boundHubs(verdicts);
      return options.everything ? bounded : withTellingWords(bounded, context, model, options.onJudged);
    },
    async probabilities(rows) {
      const readings = await model.read(rows, { whole: true });
      return readings.map(({ nli }, at) => threeWay(rows[at] as TextPair, nli));
    },
  };
}

/** The confidence of what a pair is likelier to be. */
const likelier = ({ agreementConfidence, conflictConfidence }: Decision): number =>
  Math.max(agreementConfidence, conflictConfidence);

function verdictOf(
  pair: CandidatePair,
  assessment: Assessment,
  [forward, backward]: BothWays,
  decision: Decision,
  minConfidence: number | null = null,
): Verdict {
  const atOdds = conflictScore(decision) > agreementScore(decision);
  const strict = decision.strict >= 0.5;
  const wanted: Relation = !atOdds ? 'agreement' : strict ? 'contradiction' : 'tension';
  const { relation, by } = capRelation(wanted, assessment.gates);
  const confidence = relation === 'agreement' ? decision.agreementConfidence : decision.conflictConfidence;
  const least = relation === 'none' ? 0 : (minConfidence ?? thresholds[relation]);
  const reported = confidence >= least ? relation : 'none';
  const mean = (kind: keyof Reading['relation']): number => (forward.relation[kind] + backward.relation[kind]) / 2;
  return {
    pair,
    relation: reported,
    confidence: reported === 'none' ? 0 : confidence,
    reasons: reported === 'none' ? whyNot(relation, confidence, least, by) : reasonsFor(reported, pair, assessment),
    gates: assessment.gates,
    signals: assessment.signals,
    scores: rounded({
      agree: mean('agree'),
      contradict: mean('contradict'),
      tension: mean('tension'),
      none: mean('none'),
      ...decision,
    }),
  };
}

function unread(pair: CandidatePair, assessment: Assessment): Verdict {
  const none = noneOf(pair, assessment, rounded({ samePoint: samePointOf(assessment.features) }));
  return Object.assign(none, { reasons: [{ code: 'unread' }], leftOut: 'unread' });
}

function rounded(scores: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(scores).map(([name, value]) => [name, Math.round(value * 1e4) / 1e4]));
}
