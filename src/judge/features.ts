import type { Modality } from '../claims/types.js';
import { oncePer } from '../once.js';
import type { Profile, Term } from '../pairs/profile.js';
import { meansTheSame } from '../pairs/synonyms.js';
import { greatestWeight } from '../pairs/weights.js';
import type { PairAnalysis } from './context.js';
import { figureConflicts, figurePairs } from './figures.js';
import { commonDenial, oppositePolarity } from './negation.js';
import { isSameSpeaker } from './speakers.js';
import { daysBetween } from './times.js';

/** Names of the features, in the order of `featuresOf`. The learnt weights refer to them by name. */
export const featureNames = [
  'similarity',
  'coverMin',
  'coverMax',
  'cosine',
  'jaccard',
  'evidence',
  'rarest',
  'secondRarest',
  'exact',
  'names',
  'nameJaccard',
  'namesApart',
  'verbs',
  'nouns',
  'adjacent',
  'figuresEqual',
  'figuresConflict',
  'numbersShared',
  'datesShared',
  'datesApart',
  'mutualRank',
  'bestRank',
  'aboveCrowd',
  'shorter',
  'longer',
  'lengthRatio',
  'sameModality',
  'sameSpeaker',
  'oppositePolarity',
  'oppositeShare',
  'commonDenial',
  'negationsApart',
  'daysApart',
  'wordCoverMin',
  'wordCoverMax',
  'rolesShared',
  'sameTense',
  'certaintyApart',
  'denied',
] as const;

export type FeatureName = (typeof featureNames)[number];
export type Features = Record<FeatureName, number>;

const log = (n: number): number => Math.log1p(Math.max(0, n));
const countsOf = oncePer(({ terms }: Profile) => {
  const count = (kind: Term['kind']): number => terms.filter((term) => term.kind === kind).length;
  return { names: count('name'), dates: count('date') };
});

/** All numbers the learnt part of the judge decides by. Matches are counted from the first claim; everything else is symmetric. */
export function featuresOf(analysis: PairAnalysis): Features {
  const { a, b, alignment, weights, rankA, rankB, crowdA, crowdB } = analysis;
  const { matches, coverA, coverB, weightA, weightB, similarity } = alignment;
  let dot = 0;
  let shared = 0;
  let squaresA = 0;
  let squaresB = 0;
  let evidence = 0;
  const heavy: number[] = [];
  const counts = { exact: 0, names: 0, verbs: 0, nouns: 0, numbers: 0, dates: 0 };
  for (const weight of weights.all(a)) squaresA += weight ** 2;
  for (const weight of weights.all(b)) squaresB += weight ** 2;
  for (const { a: x, b: y, strength, weightA: own, weightB: theirs } of matches) {
    const weight = Math.min(own, theirs) * strength;
    evidence += weight;
    heavy.push(weight);
    if (x.key === y.key) {
      dot += own ** 2;
      shared += own;
      counts.exact++;
    }
    if (x.kind === 'name') counts.names++;
    else if (x.kind === 'number') counts.numbers++;
    else if (x.kind === 'date') counts.dates++;
    else if (x.pos === 'VERB' && y.pos === 'VERB') counts.verbs++;
    else if (x.pos === 'NOUN' || x.pos === 'PROPN') counts.nouns++;
  }
  heavy.sort((x, y) => y - x);
  const { names: namesA, dates: datesA } = countsOf(a);
  const { names: namesB, dates: datesB } = countsOf(b);
  const figures = figurePairs(analysis);
  const opposite = oppositePolarity(analysis);
  const oppositeWeight = opposite.reduce((sum, m) => sum + m.weightA, 0);
  const fewer = Math.min(a.terms.length, b.terms.length);
  const more = Math.max(a.terms.length, b.terms.length);
  const days = daysBetween(a.claim, b.claim);
  const words = coverOfWords(analysis);
  const certain = (modality: Modality): boolean => modality !== 'hedged' && modality !== 'hypothetical';
  const rarestPossible = greatestWeight(weights.claims);
  return {
    similarity,
    coverMin: Math.min(coverA, coverB),
    coverMax: Math.max(coverA, coverB),
    cosine: squaresA * squaresB > 0 ? dot / Math.sqrt(squaresA * squaresB) : 0,
    jaccard: weightA + weightB - shared > 0 ? shared / (weightA + weightB - shared) : 0,
    evidence: log(evidence),
    rarest: (heavy[0] ?? 0) / rarestPossible,
    secondRarest: (heavy[1] ?? 0) / rarestPossible,
    exact: log(counts.exact),
    names: log(counts.names),
    nameJaccard: namesA + namesB > 0 ? counts.names / Math.max(1, namesA + namesB - counts.names) : 0.3,
    namesApart: log(namesA + namesB - 2 * counts.names),
    verbs: log(counts.verbs),
    nouns: log(counts.nouns),
    adjacent: log(adjacentMatches(analysis)),
    figuresEqual: log(figures.filter((pair) => pair.relation === 'equal').length),
    figuresConflict: log(figureConflicts(figures, analysis).length),
    numbersShared: log(counts.numbers),
    datesShared: log(counts.dates),
    datesApart: datesA > 0 && datesB > 0 && counts.dates === 0 ? 1 : 0,
    mutualRank: 1 / (1 + Math.max(rankA, rankB)),
    bestRank: 1 / (1 + Math.min(rankA, rankB)),
    aboveCrowd: similarity - (crowdA + crowdB) / 2,
    shorter: log(fewer),
    longer: log(more),
    lengthRatio: more > 0 ? fewer / more : 1,
    sameModality: a.claim.modality === b.claim.modality ? 1 : 0,
    sameSpeaker: a.claim.speaker && b.claim.speaker ? (isSameSpeaker(a.claim.speaker, b.claim.speaker) ? 1 : -1) : 0,
    oppositePolarity: log(opposite.length),
    oppositeShare: evidence > 0 ? oppositeWeight / evidence : 0,
    commonDenial: log(commonDenial(analysis).length),
    negationsApart: Math.abs(a.claim.negations.length - b.claim.negations.length),
    wordCoverMin: Math.min(...words),
    wordCoverMax: Math.max(...words),
    rolesShared: log(sharedSides(analysis)),
    sameTense: a.claim.tense && b.claim.tense ? (a.claim.tense === b.claim.tense ? 1 : -1) : 0,
    certaintyApart: certain(a.claim.modality) === certain(b.claim.modality) ? 0 : 1,
    denied: (a.claim.modality === 'denied') === (b.claim.modality === 'denied') ? 0 : 1,
    daysApart: days === null ? 0 : log(days),
  };
}

const placesOf = oncePer(({ keys }: Profile) => new Map(keys.map((key, i) => [key, i])));

/** Neighbouring matches in the same order on both sides: shared phrases. */
function adjacentMatches({ a, b, alignment }: PairAnalysis): number {
  const inA = placesOf(a);
  const inB = placesOf(b);
  const pairs = alignment.matches.map((m) => [inA.get(m.a.key) ?? -9, inB.get(m.b.key) ?? -9] as const);
  let n = 0;
  for (let i = 1; i < pairs.length; i++) {
    const [x, y] = pairs[i] ?? [0, 0];
    const [px, py] = pairs[i - 1] ?? [0, 0];
    if (x - px === 1 && Math.abs(y - py) === 1) n++;
  }
  return n;
}

/** How far the words (not names, figures, dates) of each side are covered: what is said, apart from of whom. */
function coverOfWords({ a, b, alignment, weights }: PairAnalysis): [number, number] {
  const matched = { a: 0, b: 0 };
  for (const { a: x, b: y, strength, weightA, weightB } of alignment.matches) {
    if (x.kind === 'word') matched.a += weightA * strength;
    if (y.kind === 'word') matched.b += weightB * strength;
  }
  const total = (profile: Profile): number =>
    weights.all(profile).reduce((sum, weight, i) => sum + (profile.terms[i]?.kind === 'word' ? weight : 0), 0);
  const share = (part: number, whole: number): number => (whole > 0 ? Math.min(1, part / whole) : 0);
  return [share(matched.a, total(a)), share(matched.b, total(b))];
}

/** Acts of the same verb with the same agent or the same object. */
function sharedSides({ a, b }: PairAnalysis): number {
  let n = 0;
  for (const x of a.claim.roles) {
    for (const y of b.claim.roles) {
      const same = (p: string | null, q: string | null): boolean => p !== null && p === q;
      if ((same(x.agent, y.agent) || same(x.patient, y.patient)) && meansTheSame(x.verb, y.verb)) n++;
    }
  }
  return n;
}
