export interface Scored {
  score: number;
  good: boolean;
}

/**
 * Isotonic regression (pool adjacent violators) of right answers over the score, as a rising table. Every step holds
 * at least `least` pairs and its share is pulled towards the base rate as by `prior` further pairs, so that no step
 * claims more than a handful of pairs can show.
 */
export function risingSteps(items: readonly Scored[], least = 30, prior = 4): [number, number][] {
  const sorted = [...items].sort((x, y) => x.score - y.score);
  const base = sorted.filter((item) => item.good).length / Math.max(1, sorted.length);
  const blocks: { from: number; good: number; n: number }[] = [];
  for (let i = 0; i < sorted.length; i += least) {
    const chunk = sorted.slice(i, sorted.length - i < 2 * least ? sorted.length : i + least);
    blocks.push({ from: chunk[0]?.score ?? 0, good: chunk.filter((item) => item.good).length, n: chunk.length });
    if (chunk.length > least) break;
  }
  const share = (block: { good: number; n: number }): number => (block.good + prior * base) / (block.n + prior);
  const pooled: typeof blocks = [];
  for (const block of blocks) {
    pooled.push({ ...block });
    while (pooled.length > 1) {
      const last = pooled.at(-1);
      const before = pooled.at(-2);
      if (!last || !before || share(before) < share(last)) break;
      pooled.splice(-2, 2, { from: before.from, good: before.good + last.good, n: before.n + last.n });
    }
  }
  return pooled.map((block) => [Number(block.from.toFixed(4)), Number(share(block).toFixed(3))]);
}
