import { byText } from '../order.js';
import type { Verdict } from './types.js';

export interface HubBound {
  /** Largest share of the findings of one relation that one claim may stand in, 0..1. */
  share: number;
  /** This many findings are always allowed, however short the list. */
  least: number;
  /** Pairs at least this similar are copies of one text and do not count. */
  copy: number;
}

export const DEFAULT_HUB_BOUND: HubBound = { share: 0.25, least: 3, copy: 0.85 };

const strongestFirst = (x: Verdict, y: Verdict): number =>
  y.confidence - x.confidence ||
  y.pair.similarity - x.pair.similarity ||
  byText(x.pair.a.id, y.pair.a.id) ||
  byText(x.pair.b.id, y.pair.b.id);

/**
 * One long sentence resembles everything and would fill the list: of each claim only the strongest findings stay, the
 * others become `none` with the reason `hub`. The order of the verdicts is kept.
 */
export function boundHubs(verdicts: readonly Verdict[], bound: HubBound = DEFAULT_HUB_BOUND): Verdict[] {
  const dropped = new Set<Verdict>();
  for (const relation of ['agreement', 'contradiction', 'tension'] as const) {
    const found = verdicts.filter((verdict) => verdict.relation === relation).sort(strongestFirst);
    const most = Math.max(bound.least, Math.floor(found.length * bound.share));
    const seen = new Map<string, number>();
    for (const verdict of found) {
      if (verdict.pair.similarity >= bound.copy) continue;
      const ids = [verdict.pair.a.id, verdict.pair.b.id];
      if (ids.some((id) => (seen.get(id) ?? 0) >= most)) dropped.add(verdict);
      else for (const id of ids) seen.set(id, (seen.get(id) ?? 0) + 1);
    }
  }
  return verdicts.map((verdict) =>
    dropped.has(verdict)
      ? { ...verdict, relation: 'none', confidence: 0, reasons: [{ code: 'hub', relation: verdict.relation }] }
      : verdict,
  );
}
