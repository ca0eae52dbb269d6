export interface Scored {
  score: number;
  good: boolean;
  weight: number;
}

interface Block {
  from: number;
  good: number;
  all: number;
}

// A step's share is pulled towards the base rate as by this many further pairs: a handful of pairs proves little.
const PRIOR = 4;

/**
 * Isotonic regression (pool adjacent violators; Ayer et al. 1955) of right answers over the score, as a rising table
 * `[score from, share]`. Every step holds at least `least` pairs.
 */
export function risingSteps(items: readonly Scored[], least: number): [number, number][] {
  const sorted = [...items].sort((x, y) => x.score - y.score);
  const base = total(sorted).good / Math.max(1e-9, total(sorted).all);
  const share = ({ good, all }: Block): number => (good + PRIOR * base) / (all + PRIOR);
  const steps: Block[] = [];
  // Steps are counted from the top, where they matter, so that only the lowest is short.
  for (let end = sorted.length; end > 0; end -= least)
    steps.unshift(total(sorted.slice(Math.max(0, end - least), end)));
  const pooled: Block[] = [];
  for (const step of steps) {
    pooled.push(step);
    for (let last = pooled.at(-1), before = pooled.at(-2); last && before && share(before) >= share(last); ) {
      pooled.splice(-2, 2, { from: before.from, good: before.good + last.good, all: before.all + last.all });
      last = pooled.at(-1);
      before = pooled.at(-2);
    }
  }
  return pooled.map((block) => [Number(block.from.toFixed(4)), Number(share(block).toFixed(3))]);
}

function total(items: readonly Scored[]): Block {
  let good = 0;
  let all = 0;
  for (const item of items) {
    all += item.weight;
    if (item.good) good += item.weight;
  }
  return { from: items[0]?.score ?? 0, good, all };
}
