import type { CandidatePair } from '../../pairs/types.js';
import { type Assessment, assess } from '../assess.js';
import { capRelation } from '../caps.js';
import { createContext } from '../context.js';
import { boundHubs } from '../hubs.js';
import { inTurns } from '../in-turns.js';
import { samePointOf } from '../learned.js';
import type { PairModel, Reading } from '../model/types.js';
import type { Judge, Relation, Verdict } from '../types.js';
import { evidenceOf } from './evidence.js';
import { reasonsFor } from './reasons.js';
import {
  agreementConfidence,
  agreementScore,
  builtinFingerprint,
  combine,
  conflictConfidence,
  conflictScore,
  thresholds,
} from './weights.js';

export interface BuiltinOptions {
  /** How many pairs the model reads at most; those that share the most come first. */
  most?: number;
  /** Findings are reported from this measured confidence on, 0..1; without it, from the learnt thresholds on. */
  minConfidence?: number | null;
  onRead?: (done: number, total: number) => void;
}

const MOST = 2_000;
/** A pair whose first reading says "nothing" this surely is not read the other way round. */
const CLEARLY_NOTHING = 0.985;

/** The shipped engine: the model reads both sentences together, gates cap what it may say, signals explain it. */
export function createBuiltinJudge(model: PairModel, options: BuiltinOptions = {}): Judge {
  return {
    name: 'builtin',
    fingerprint: `builtin-${model.fingerprint.slice(0, 16)}-${builtinFingerprint}`,
    async judge(pairs, share) {
      const context = createContext(pairs);
      const assessments = new Map(await inTurns(pairs, (pair) => [pair, assess(pair, context)] as const));
      const chosen = mostAlike(pairs, assessments, options.most ?? MOST);
      const own = share ? pairs.filter((_, place) => share(place)) : pairs;
      const mine = new Set(own);
      const readings = await readBothWays(
        model,
        chosen.filter((pair) => mine.has(pair)),
        options.onRead,
      );
      const verdicts = own.map((pair) => {
        const assessment = assessments.get(pair) as Assessment;
        const reading = readings.get(pair);
        return reading ? verdictOf(pair, assessment, reading, options.minConfidence) : unread(pair, assessment);
      });
      return share ? verdicts : boundHubs(verdicts);
    },
    async probabilities(rows) {
      return (await model.read(rows)).map((reading) => reading.nli);
    },
  };
}

type BothWays = readonly [Reading, Reading];

/** The pairs worth the model's time. */
function mostAlike(
  pairs: readonly CandidatePair[],
  assessments: ReadonlyMap<CandidatePair, Assessment>,
  most: number,
): CandidatePair[] {
  if (pairs.length <= most) return [...pairs];
  const score = (pair: CandidatePair): number => samePointOf((assessments.get(pair) as Assessment).features);
  return [...pairs].sort((x, y) => score(y) - score(x) || order(x, y)).slice(0, most);
}

const order = (x: CandidatePair, y: CandidatePair): number =>
  x.a.id + x.b.id < y.a.id + y.b.id ? -1 : x.a.id + x.b.id > y.a.id + y.b.id ? 1 : 0;

async function readBothWays(
  model: PairModel,
  pairs: readonly CandidatePair[],
  onRead?: (done: number, total: number) => void,
): Promise<Map<CandidatePair, BothWays>> {
  const forward = await model.read(
    pairs.map(({ a, b }) => ({ premise: a.text, hypothesis: b.text })),
    (done) => onRead?.(done, pairs.length),
  );
  const open = pairs.filter((_, at) => (forward[at] as Reading).relation.none < CLEARLY_NOTHING);
  const back = await model.read(open.map(({ a, b }) => ({ premise: b.text, hypothesis: a.text })));
  const backward = new Map(open.map((pair, at) => [pair, back[at] as Reading]));
  return new Map(
    pairs.map((pair, at) => [pair, [forward[at] as Reading, backward.get(pair) ?? (forward[at] as Reading)]]),
  );
}

function verdictOf(
  pair: CandidatePair,
  assessment: Assessment,
  [forward, backward]: BothWays,
  minConfidence: number | null = null,
): Verdict {
  const combined = combine(evidenceOf(forward, backward, assessment));
  const agreement = agreementConfidence(combined);
  const conflict = conflictConfidence(combined);
  const atOdds = conflictScore(combined) > agreementScore(combined);
  const strict = combined.strict >= 0.5;
  const wanted: Relation = !atOdds ? 'agreement' : strict ? 'contradiction' : 'tension';
  const { relation } = capRelation(wanted, assessment.gates);
  const confidence = relation === 'agreement' ? agreement : conflict;
  const reported = relation !== 'none' && confidence >= (minConfidence ?? thresholds[relation]) ? relation : 'none';
  const mean = (kind: keyof Reading['relation']): number => (forward.relation[kind] + backward.relation[kind]) / 2;
  return {
    pair,
    relation: reported,
    confidence: reported === 'none' ? 0 : confidence,
    reasons: reasonsFor(reported, pair, assessment),
    gates: assessment.gates,
    signals: assessment.signals,
    scores: rounded({
      agree: mean('agree'),
      contradict: mean('contradict'),
      tension: mean('tension'),
      none: mean('none'),
      ...combined,
      agreementConfidence: agreement,
      conflictConfidence: conflict,
    }),
  };
}

function unread(pair: CandidatePair, { gates, signals, features }: Assessment): Verdict {
  const scores = rounded({ samePoint: samePointOf(features) });
  return {
    pair,
    relation: 'none',
    confidence: 0,
    reasons: [{ code: 'unread' }],
    gates,
    signals,
    scores,
    leftOut: 'unread',
  };
}

function rounded(scores: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(scores).map(([name, value]) => [name, Math.round(value * 1e4) / 1e4]));
}
