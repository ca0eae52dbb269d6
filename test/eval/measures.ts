export interface Ranked {
  score: number;
  good: boolean;
}

const best = (items: readonly Ranked[]): Ranked[] => [...items].sort((x, y) => y.score - x.score);

/** Average precision of a ranking, 0..1; NaN if nothing is good. Ties keep the given order. */
export function averagePrecision(items: readonly Ranked[]): number {
  let good = 0;
  let sum = 0;
  for (const [i, item] of best(items).entries()) {
    if (!item.good) continue;
    good++;
    sum += good / (i + 1);
  }
  return good > 0 ? sum / good : Number.NaN;
}

/** Share of good items among the first `k` (or all, if fewer). */
export function precisionAt(items: readonly Ranked[], k: number): number {
  const top = best(items).slice(0, k);
  return top.length > 0 ? top.filter((item) => item.good).length / top.length : Number.NaN;
}

/** Largest share of the good items that can be had while `precision` holds. */
export function recallAtPrecision(items: readonly Ranked[], precision: number): number {
  const all = items.filter((item) => item.good).length;
  let good = 0;
  let recall = 0;
  for (const [i, item] of best(items).entries()) {
    if (item.good) good++;
    if (good / (i + 1) >= precision) recall = good / Math.max(1, all);
  }
  return recall;
}

/** Mean of the numbers that are numbers. */
export function mean(values: readonly number[]): number {
  const real = values.filter((value) => !Number.isNaN(value));
  return real.length > 0 ? real.reduce((sum, value) => sum + value, 0) / real.length : Number.NaN;
}
