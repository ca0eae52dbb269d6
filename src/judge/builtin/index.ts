import { byText } from '../../order.js';
import type { CandidatePair } from '../../pairs/types.js';
import { type Assessment, assess, noneOf } from '../assess.js';
import { capRelation } from '../caps.js';
import { createContext } from '../context.js';
import { boundHubs } from '../hubs.js';
import { inTurns } from '../in-turns.js';
import { samePointOf } from '../learned.js';
import type { PairModel, Reading } from '../model/types.js';
import type { Judge, OnJudged, Relation, Verdict } from '../types.js';
import { evidenceOf } from './evidence.js';
import { withTellingWords } from './occlusion.js';
import { reasonsFor } from './reasons.js';
import {
  agreementConfidence,
  agreementScore,
  builtinFingerprint,
  combine,
  conflictConfidence,
  conflictScore,
  crowdOf,
  thresholds,
} from './weights.js';

export interface BuiltinOptions {
  /** Every pair is read, however unlikely: for measuring. */
  everything?: boolean;
  /** Findings are reported from this measured confidence on, 0..1; without it, from the learnt thresholds on. */
  minConfidence?: number | null;
  onJudged?: OnJudged;
}

/** Of a large corpus no more pairs are read: about half a minute on two cores. */
const MOST = 400;
// The bounds below were chosen on the calibration packs: four in five pairs go unread, and no finding that is reported
// by default was lost.
/** Read are the pairs that are one point this likely, by their words ... */
const LEAST_SAME_POINT = 0.15;
/** ... and among the likeliest so many of one of their claims ... */
const PARTNERS = 5;
/** ... unless there are so few pairs that all are soon read. */
const FEW = 60;
/** A pair whose first reading says "nothing" this surely is not read the other way round. */
const CLEARLY_NOTHING = 0.85;

/** The shipped engine: the model reads both sentences together, gates cap what it may say, signals explain it. */
export function createBuiltinJudge(model: PairModel, options: BuiltinOptions = {}): Judge {
  return {
    name: 'builtin',
    fingerprint: `builtin-${model.fingerprint.slice(0, 16)}-${builtinFingerprint}`,
    async judge(pairs, share) {
      const context = createContext(pairs);
      const assessments = new Map(await inTurns(pairs, (pair) => [pair, assess(pair, context)] as const));
      const crowd = crowdOf(pairs.length);
      const chosen = worthReading(pairs, assessments, options);
      const own = share ? pairs.filter((_, place) => share(place)) : pairs;
      const mine = new Set(own);
      const readings = await readBothWays(
        model,
        chosen.filter((pair) => mine.has(pair)),
        options.onJudged,
      );
      const verdicts = own.map((pair) => {
        const assessment = assessments.get(pair) as Assessment;
        const reading = readings.get(pair);
        return reading ? verdictOf(pair, assessment, reading, crowd, options.minConfidence) : unread(pair, assessment);
      });
      const bounded = share ? verdicts : boundHubs(verdicts);
      return options.everything ? bounded : withTellingWords(bounded, context, model, options.onJudged);
    },
    async probabilities(rows) {
      return (await model.read(rows, { whole: true })).map((reading) => reading.nli);
    },
  };
}

type BothWays = readonly [Reading, Reading];

/** The pairs worth the model's time. */
function worthReading(
  pairs: readonly CandidatePair[],
  assessments: ReadonlyMap<CandidatePair, Assessment>,
  { minConfidence, everything = false }: BuiltinOptions,
): CandidatePair[] {
  const scores = new Map(pairs.map((pair) => [pair, samePointOf((assessments.get(pair) as Assessment).features)]));
  const score = (pair: CandidatePair): number => scores.get(pair) ?? 0;
  const likeliest = [...pairs].sort((x, y) => score(y) - score(x) || order(x, y));
  // Who asks for findings below the thresholds wants unlikely ones too.
  if (everything) return likeliest;
  if (pairs.length <= FEW || (minConfidence ?? 1) < Math.min(...Object.values(thresholds)))
    return likeliest.slice(0, MOST);
  const partners = new Map<string, number>();
  const anotherOf = (id: string): boolean => {
    const before = partners.get(id) ?? 0;
    partners.set(id, before + 1);
    return before < PARTNERS;
  };
  const chosen = likeliest.filter((pair) => {
    const [ofA, ofB] = [anotherOf(pair.a.id), anotherOf(pair.b.id)];
    return (ofA || ofB) && score(pair) >= LEAST_SAME_POINT;
  });
  return chosen.slice(0, MOST);
}

const order = (x: CandidatePair, y: CandidatePair): number => byText(x.a.id + x.b.id, y.a.id + y.b.id);

async function readBothWays(
  model: PairModel,
  pairs: readonly CandidatePair[],
  onJudged?: OnJudged,
): Promise<Map<CandidatePair, BothWays>> {
  const forward = await model.read(
    pairs.map(({ a, b }) => ({ premise: a.text, hypothesis: b.text })),
    { onRead: (done) => onJudged?.(done, pairs.length, 'judge') },
  );
  const open = pairs.filter((_, at) => (forward[at] as Reading).relation.none < CLEARLY_NOTHING);
  const back = await model.read(
    open.map(({ a, b }) => ({ premise: b.text, hypothesis: a.text })),
    { onRead: (done) => onJudged?.(done, open.length, 'reverse') },
  );
  const backward = new Map(open.map((pair, at) => [pair, back[at] as Reading]));
  return new Map(
    pairs.map((pair, at) => [pair, [forward[at] as Reading, backward.get(pair) ?? (forward[at] as Reading)]]),
  );
}

function verdictOf(
  pair: CandidatePair,
  assessment: Assessment,
  [forward, backward]: BothWays,
  crowd: number,
  minConfidence: number | null = null,
): Verdict {
  const combined = combine(evidenceOf(forward, backward, assessment));
  const agreement = agreementConfidence(combined, crowd);
  const conflict = conflictConfidence(combined, crowd);
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
      crowd,
      agreementConfidence: agreement,
      conflictConfidence: conflict,
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
