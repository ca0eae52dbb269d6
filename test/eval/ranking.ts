import type { Claim } from '../../src/claims/types.js';
import type { Judge, Verdict } from '../../src/judge/types.js';
import { findCandidates } from '../../src/pairs/index.js';
import { averagePrecision, mean, precisionAt, type Ranked, recallAtPrecision } from './measures.js';
import type { Pack, PackDocument } from './packs.js';
import { type Side, type TopicSet, topicSets } from './topic-sets.js';

type ClaimsOf = (document: PackDocument) => Claim[];

/** One pair of a topic with what gold and the judge say of it. */
export interface JudgedPair {
  set: TopicSet;
  verdict: Verdict;
  side: Side;
  /** What makes it a hard negative; empty if it is not listed as one. */
  trap: string;
}

/** Judges all cross-source pairs of every topic of a pack. */
export async function judgePack(pack: Pack, judge: Judge, claimsOf: ClaimsOf): Promise<JudgedPair[]> {
  const judged: JudgedPair[] = [];
  for (const set of topicSets(pack, claimsOf)) {
    const { pairs } = findCandidates(set.claims, { keepAllUpTo: 1e6, limit: 1e6 });
    for (const verdict of await judge.judge(pairs)) {
      const { a, b } = verdict.pair;
      const gold = set.gold(a, b);
      judged.push({
        set,
        verdict,
        side: set.side(a, b),
        trap: gold?.relation === 'none' ? gold.phenomenon || 'other' : '',
      });
    }
  }
  return judged;
}

const isConflict = ({ verdict }: JudgedPair): boolean =>
  verdict.relation === 'contradiction' || verdict.relation === 'tension';

type Strength = (pair: Pick<JudgedPair, 'verdict'>, side: 'agreement' | 'conflict') => number;

/** Ways to rank all pairs as agreements or as conflicts, whether reported or not. */
function methods(judged: readonly JudgedPair[]): [string, Strength][] {
  const scoresOf = judged[0]?.verdict.scores ?? {};
  const words: Strength = ({ verdict }) => verdict.pair.similarity;
  if (!('related' in scoresOf))
    return [
      ['word overlap', words],
      ['signals', fromSignals],
    ];
  return [
    ['word overlap', words],
    ['model alone', fromModel],
    ['all', fromAll],
  ];
}

const fromSignals: Strength = ({ verdict: { scores } }, side) => {
  const { samePoint = 0, conflict = 0 } = scores;
  return samePoint * (side === 'agreement' ? 1 - conflict : conflict);
};
const fromModel: Strength = ({ verdict: { scores } }, side) =>
  side === 'agreement' ? (scores.agree ?? 0) : (scores.contradict ?? 0) + (scores.tension ?? 0);
const fromAll: Strength = ({ verdict: { scores } }, side) => {
  const { related = 0, conflict = 0 } = scores;
  return related * (side === 'agreement' ? 1 - conflict : conflict);
};

/** How strongly the program takes a pair for a conflict, whether it reports it or not. */
export const conflictStrength = (verdict: Verdict): number =>
  ('related' in verdict.scores ? fromAll : fromSignals)({ verdict }, 'conflict');

/** Table lines: what is reported, and how well each way ranks the whole list. */
export function rankingLines(name: string, judged: readonly JudgedPair[]): string[] {
  const sure = judged.filter((pair) => pair.side !== 'unsure');
  return (['agreement', 'conflict'] as const).flatMap((side) => {
    const reported = sure.filter((pair) => (side === 'conflict' ? isConflict(pair) : pair.verdict.relation === side));
    const right = reported.filter((pair) => pair.side === side).length;
    return methods(sure).map(([method, strength], i, all) => {
      const report = i === all.length - 1 ? [reported.length, right] : ['', ''];
      return `| ${[name, side, method, ...report, ...rankingCells(sure, side, strength)].join(' | ')} |`;
    });
  });
}

/** Topics without a listed pair of this kind rank nothing and are left out. */
function rankingCells(pairs: readonly JudgedPair[], side: 'agreement' | 'conflict', strength: Strength): string[] {
  const sets = new Map<string, Ranked[]>();
  for (const pair of pairs) {
    const key = `${pair.set.pack}/${pair.set.topic}`;
    sets.set(key, [...(sets.get(key) ?? []), { score: strength(pair, side), good: pair.side === side }]);
  }
  const lists = [...sets.values()].filter((list) => list.some((one) => one.good));
  const all = lists.flat();
  return [
    ...[5, 10, 20].map((first) => mean(lists.map((list) => precisionAt(list, first)))),
    mean(lists.map(averagePrecision)),
    averagePrecision(all),
    recallAtPrecision(all, 0.8),
  ].map((figure) => figure.toFixed(2));
}

const FEWEST = 20;

/** Hard negatives by what makes them hard: how many there are, and how many are reported as a conflict or an agreement. */
export function trapLines(judged: readonly JudgedPair[]): string[] {
  const kinds = new Map<string, JudgedPair[]>();
  const traps = judged.filter((pair) => pair.trap);
  for (const pair of traps) kinds.set(pair.trap, [...(kinds.get(pair.trap) ?? []), pair]);
  const large = [...kinds].filter(([, pairs]) => pairs.length >= FEWEST).sort(([, x], [, y]) => y.length - x.length);
  const known = new Set(large.map(([kind]) => kind));
  const rows: [string, JudgedPair[]][] = [
    ...large,
    ['others', traps.filter(({ trap }) => !known.has(trap))],
    ['all', traps],
  ];
  return rows.map(([kind, pairs]) => {
    const agreements = pairs.filter(({ verdict }) => verdict.relation === 'agreement').length;
    return `| ${[kind, pairs.length, pairs.filter(isConflict).length, agreements].join(' | ')} |`;
  });
}
