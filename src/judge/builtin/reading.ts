import { byText } from '../../order.js';
import type { CandidatePair } from '../../pairs/types.js';
import type { Assessment } from '../assess.js';
import { samePointOf } from '../learned.js';
import type { PairModel, Reading } from '../model/types.js';
import type { OnJudged } from '../types.js';
import { asRead } from './as-read.js';
import { storyOf } from './story.js';
import { inStory, storyWeights, thresholds } from './weights.js';

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
/** A pair whose first reading says "nothing" this surely is not read the other way round, ... */
const CLEARLY_NOTHING = 0.85;
/** ... nor one that by this reading alone has less than this share of the confidence that is asked for. */
const PROMISING = 0.45;

/**
 * The pairs worth the model's time, likeliest first. `asked` is the confidence from which findings are reported, `crowd`
 * how crowded the topic is (`crowdOf`); both 0..1.
 */
export function worthReading(
  pairs: readonly CandidatePair[],
  assessmentOf: (pair: CandidatePair) => Assessment,
  asked: number,
  crowd: number,
): CandidatePair[] {
  const likely = (pair: CandidatePair): number =>
    inStory(samePointOf(assessmentOf(pair).features), crowd * storyOf(pair, storyWeights));
  const scores = new Map(pairs.map((pair) => [pair, likely(pair)]));
  const score = (pair: CandidatePair): number => scores.get(pair) ?? 0;
  const likeliest = [...pairs].sort((x, y) => score(y) - score(x) || order(x, y));
  // Who asks for findings below the thresholds wants unlikely ones too.
  if (pairs.length <= FEW || asked < Math.min(...Object.values(thresholds))) return likeliest.slice(0, MOST);
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

/** The first sentence as premise, and the second. */
export type BothWays = readonly [Reading, Reading];

/**
 * Reads every pair, and the other way round where the first reading leaves hope for more than nothing. A pair read once has
 * the same reading twice.
 */
export async function readBothWays(
  model: PairModel,
  pairs: readonly CandidatePair[],
  confidenceOf: (pair: CandidatePair, forward: Reading) => number,
  asked: number,
  onJudged?: OnJudged,
): Promise<Map<CandidatePair, BothWays>> {
  const forward = await model.read(
    pairs.map(({ a, b }) => asRead(a, b)),
    { onRead: (done) => onJudged?.(done, pairs.length, 'judge') },
  );
  const open = pairs.filter((pair, at) => {
    const reading = forward[at] as Reading;
    return reading.relation.none < CLEARLY_NOTHING && confidenceOf(pair, reading) >= PROMISING * asked;
  });
  const back = await model.read(
    open.map(({ a, b }) => asRead(b, a)),
    { onRead: (done) => onJudged?.(done, open.length, 'reverse') },
  );
  const backward = new Map(open.map((pair, at) => [pair, back[at] as Reading]));
  return new Map(
    pairs.map((pair, at) => [pair, [forward[at] as Reading, backward.get(pair) ?? (forward[at] as Reading)]]),
  );
}
