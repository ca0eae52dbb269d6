import type { Relation, Verdict } from './types.js';

export interface HubBound {
  /** How many findings of one relation a claim may stand in. */
  perClaim: number;
  /** Pairs at least this similar are copies of one text and do not count. */
  copy: number;
}

const rank = (x: Verdict, y: Verdict): number =>
  y.confidence - x.confidence ||
  y.pair.similarity - x.pair.similarity ||
  (x.pair.a.id < y.pair.a.id ? -1 : x.pair.a.id > y.pair.a.id ? 1 : x.pair.b.id < y.pair.b.id ? -1 : 1);

/**
 * One long sentence resembles everything and would fill the list: of each claim only the strongest findings stay, the
 * others become `none` with the reason `hub`. Order is kept.
 */
export function boundHubs(verdicts: readonly Verdict[], { perClaim, copy }: HubBound): Verdict[] {
  const seen = new Map<string, number>();
  const dropped = new Set<Verdict>();
  const take = (id: string, relation: Relation): number => {
    const key = `${relation} ${id}`;
    const n = (seen.get(key) ?? 0) + 1;
    seen.set(key, n);
    return n;
  };
  for (const verdict of verdicts.filter((v) => v.relation !== 'none').sort(rank)) {
    const { pair, relation } = verdict;
    if (pair.similarity >= copy) continue;
    const full = [pair.a.id, pair.b.id].some((id) => (seen.get(`${relation} ${id}`) ?? 0) >= perClaim);
    if (full) dropped.add(verdict);
    else for (const id of [pair.a.id, pair.b.id]) take(id, relation);
  }
  return verdicts.map((verdict) =>
    dropped.has(verdict)
      ? { ...verdict, relation: 'none', confidence: 0, reasons: [{ code: 'hub', relation: verdict.relation }] }
      : verdict,
  );
}
