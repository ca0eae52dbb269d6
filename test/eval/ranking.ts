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
  /** Listed as a hard negative. */
  trap: boolean;
}

/** Judges all cross-source pairs of every topic of a pack. */
export async function judgePack(pack: Pack, judge: Judge, claimsOf: ClaimsOf): Promise<JudgedPair[]> {
  const judged: JudgedPair[] = [];
  for (const set of topicSets(pack, claimsOf)) {
    const { pairs } = findCandidates(set.claims, { keepAllUpTo: 1e6, limit: 1e6 });
    for (const verdict of await judge.judge(pairs)) {
      const { a, b } = verdict.pair;
      const gold = set.gold(a, b);
      judged.push({ set, verdict, side: set.side(a, b), trap: gold?.relation === 'none' });
    }
  }
  return judged;
}

const isConflict = ({ verdict }: JudgedPair): boolean =>
  verdict.relation === 'contradiction' || verdict.relation === 'tension';

/** Strength as an agreement or conflict whether reported or not: the combination's score, else the confidence. */
function strength({ verdict }: JudgedPair, side: 'agreement' | 'conflict'): number {
  const { related, conflict, samePoint, conflict: atOdds } = verdict.scores;
  const point = related ?? samePoint ?? 0;
  return side === 'agreement' ? point * (1 - (conflict ?? atOdds ?? 0)) : point * (conflict ?? atOdds ?? 0);
}

/** A table line: what is reported and how the whole list ranks. */
export function rankingLines(name: string, judged: readonly JudgedPair[], exhaustive = true): string[] {
  const sure = judged.filter((pair) => pair.side !== 'unsure');
  return (['agreement', 'conflict'] as const).map((side) => {
    const reported = sure.filter((pair) => (side === 'conflict' ? isConflict(pair) : pair.verdict.relation === side));
    const right = reported.filter((pair) => pair.side === side).length;
    const sets = new Map<string, Ranked[]>();
    for (const pair of sure) {
      const key = `${pair.set.pack}/${pair.set.topic}`;
      sets.set(key, [...(sets.get(key) ?? []), { score: strength(pair, side), good: pair.side === side }]);
    }
    const lists = [...sets.values()].filter((list) => list.some((one) => one.good));
    const all = lists.flat();
    const cells = exhaustive
      ? [
          mean(lists.map((list) => precisionAt(list, 5))).toFixed(2),
          mean(lists.map((list) => precisionAt(list, 10))).toFixed(2),
          mean(lists.map(averagePrecision)).toFixed(2),
          averagePrecision(all).toFixed(2),
          recallAtPrecision(all, 0.8).toFixed(2),
        ]
      : ['-', '-', '-', '-', '-'];
    const share = reported.length > 0 ? (right / reported.length).toFixed(2) : '-';
    return `| ${name} | ${side} | ${reported.length} | ${share} | ${cells.join(' | ')} |`;
  });
}

/** Share of the listed hard negatives that are reported as a conflict. */
export function trapLine(name: string, judged: readonly JudgedPair[]): string {
  const traps = judged.filter((pair) => pair.trap);
  const caught = traps.filter(isConflict).length;
  return `${name}: ${caught} of ${traps.length} hard negatives reported as a contradiction or tension`;
}
