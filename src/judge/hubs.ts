import { byText, pairKey } from '../order.js';
import type { Verdict } from './types.js';

export interface HubBound {
  /** Largest share of the findings of one relation that one claim may stand in, 0..1. */
  share: number;
  /** This many findings are always allowed, however short the list. */
  least: number;
  /** Pairs at least this similar are copies of one text and do not count. */
  copy: number;
}

export const DEFAULT_HUB_BOUND: HubBound = { share: 0.25, least: 2, copy: 0.85 };

const strongestFirst = (x: Verdict, y: Verdict): number =>
  y.confidence - x.confidence ||
  y.pair.similarity - x.pair.similarity ||
  byText(x.pair.a.id, y.pair.a.id) ||
  byText(x.pair.b.id, y.pair.b.id);

const bothWays = (a: string, b: string): [string, string][] => [
  [a, b],
  [b, a],
];

/**
 * One long sentence resembles everything and would fill the list: of each claim only the strongest findings stay, the
 * others become `none` with the reason `hub`. What agrees with each other is one point, and counts once. The order of
 * the verdicts is kept.
 */
export function boundHubs(verdicts: readonly Verdict[], bound: HubBound = DEFAULT_HUB_BOUND): Verdict[] {
  const dropped = new Set<Verdict>();
  const found = (relation: Verdict['relation']): Verdict[] => verdicts.filter((one) => one.relation === relation);
  const agreeing = new Set(found('agreement').map(({ pair: { a, b } }) => pairKey(a.id, b.id)));
  for (const relation of ['agreement', 'contradiction', 'tension'] as const) {
    const ranked = found(relation).sort(strongestFirst);
    const most = Math.max(bound.least, Math.floor(ranked.length * bound.share));
    /** By claim: one partner for each of its points. */
    const points = new Map<string, string[]>();
    const pointsOf = (id: string): string[] => points.get(id) ?? [];
    const isNew = (id: string, partner: string): boolean =>
      !pointsOf(id).some((known) => agreeing.has(pairKey(known, partner)));
    for (const verdict of ranked) {
      const { a, b, similarity } = verdict.pair;
      if (similarity >= bound.copy) continue;
      const ends = bothWays(a.id, b.id).filter(([id, partner]) => isNew(id, partner));
      if (ends.some(([id]) => pointsOf(id).length >= most)) dropped.add(verdict);
      else for (const [id, partner] of ends) points.set(id, [...pointsOf(id), partner]);
    }
  }
  return verdicts.map((verdict) =>
    dropped.has(verdict)
      ? { ...verdict, relation: 'none', confidence: 0, reasons: [{ code: 'hub', relation: verdict.relation }] }
      : verdict,
  );
}
