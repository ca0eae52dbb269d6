/** Gradient-boosted trees for the logistic loss (Friedman 2001), small and deterministic: no sampling, no threads. */
export interface BoostOptions {
  rounds: number;
  depth: number;
  rate: number;
  minLeaf: number;
  /** L2 on leaf values. */
  lambda: number;
}

/** A tree as nested arrays: a leaf is its value, a node `[feature, threshold, left (<=), right]`. */
export type Tree = number | [number, number, Tree, Tree];

export interface Boosted {
  base: number;
  trees: Tree[];
}

const BINS = 48;

function cuts(column: Float64Array): number[] {
  const sorted = Float64Array.from(column).sort();
  const found = new Set<number>();
  for (let b = 1; b < BINS; b++) {
    const i = Math.floor((b * sorted.length) / BINS);
    const below = sorted[Math.max(0, i - 1)] ?? 0;
    const at = sorted[i] ?? 0;
    if (below !== at) found.add((below + at) / 2);
  }
  // Rare non-zero values fall between quantiles; a cut just above the smallest value keeps them visible.
  const first = sorted[0] ?? 0;
  const next = sorted.find((v) => v > first);
  if (next !== undefined) found.add((first + next) / 2);
  return [...found].sort((x, y) => x - y);
}

/** Rows are feature vectors of equal length; labels 0 or 1; weights > 0. */
export function boost(rows: number[][], labels: number[], weights: number[], options: BoostOptions): Boosted {
  const n = rows.length;
  const width = rows[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, f) => Float64Array.from(rows, (row) => row[f] ?? 0));
  const thresholds = columns.map(cuts);
  const binned = columns.map((column, f) =>
    Uint8Array.from(column, (value) => {
      const t = thresholds[f] ?? [];
      let low = 0;
      let high = t.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (value > (t[middle] ?? 0)) low = middle + 1;
        else high = middle;
      }
      return low;
    }),
  );
  const total = weights.reduce((s, w) => s + w, 0);
  const positive = labels.reduce((s, y, i) => s + y * (weights[i] ?? 1), 0);
  const base = Math.log(positive / (total - positive));
  const score = new Float64Array(n).fill(base);
  const gradient = new Float64Array(n);
  const hessian = new Float64Array(n);
  const trees: Tree[] = [];
  const leafValue = (g: number, h: number): number => (options.rate * -g) / (h + options.lambda);

  function grow(ids: Int32Array, depth: number): Tree {
    let g = 0;
    let h = 0;
    for (const i of ids) {
      g += gradient[i] ?? 0;
      h += hessian[i] ?? 0;
    }
    const stop = (): Tree => {
      const value = leafValue(g, h);
      for (const i of ids) score[i] = (score[i] ?? 0) + value;
      return value;
    };
    if (depth === 0 || ids.length < 2 * options.minLeaf) return stop();
    let best = { gain: 1e-6, feature: -1, bin: -1 };
    for (let f = 0; f < width; f++) {
      const bins = binned[f] as Uint8Array;
      const size = (thresholds[f]?.length ?? 0) + 1;
      const gs = new Float64Array(size);
      const hs = new Float64Array(size);
      const ns = new Int32Array(size);
      for (const i of ids) {
        const bin = bins[i] as number;
        gs[bin] = (gs[bin] as number) + (gradient[i] as number);
        hs[bin] = (hs[bin] as number) + (hessian[i] as number);
        ns[bin] = (ns[bin] as number) + 1;
      }
      let gl = 0;
      let hl = 0;
      let nl = 0;
      for (let bin = 0; bin < size - 1; bin++) {
        gl += gs[bin] as number;
        hl += hs[bin] as number;
        nl += ns[bin] as number;
        if (nl < options.minLeaf || ids.length - nl < options.minLeaf) continue;
        const gr = g - gl;
        const hr = h - hl;
        const gain = gl ** 2 / (hl + options.lambda) + gr ** 2 / (hr + options.lambda) - g ** 2 / (h + options.lambda);
        if (gain > best.gain) best = { gain, feature: f, bin };
      }
    }
    if (best.feature < 0) return stop();
    const bins = binned[best.feature] as Uint8Array;
    const left = ids.filter((i) => (bins[i] as number) <= best.bin);
    const right = ids.filter((i) => (bins[i] as number) > best.bin);
    const threshold = thresholds[best.feature]?.[best.bin] ?? 0;
    return [best.feature, threshold, grow(left, depth - 1), grow(right, depth - 1)];
  }

  const everything = Int32Array.from({ length: n }, (_, i) => i);
  for (let round = 0; round < options.rounds; round++) {
    for (let i = 0; i < n; i++) {
      const p = 1 / (1 + Math.exp(-(score[i] as number)));
      const w = weights[i] ?? 1;
      gradient[i] = w * (p - (labels[i] as number));
      hessian[i] = w * p * (1 - p);
    }
    trees.push(grow(everything, options.depth));
  }
  return { base, trees };
}

export function scoreOf(model: Boosted, row: readonly number[]): number {
  let sum = model.base;
  for (let tree of model.trees) {
    while (typeof tree !== 'number') tree = (row[tree[0]] ?? 0) <= tree[1] ? tree[2] : tree[3];
    sum += tree;
  }
  return sum;
}
