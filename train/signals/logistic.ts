export interface Linear {
  bias: number;
  weights: number[];
}

const STEPS = 12;

/**
 * Logistic regression with an L2 penalty on standardised columns, by Newton's method (iteratively reweighted least
 * squares); deterministic. `lambda` is the penalty per unit of sample weight.
 */
export function logistic(rows: number[][], labels: number[], sampleWeights: number[], lambda: number): Linear {
  const n = rows.length;
  const width = rows[0]?.length ?? 0;
  const total = sampleWeights.reduce((s, w) => s + w, 0);
  const { mean, deviation } = moments(rows, sampleWeights, total);
  const size = width + 1;
  const x = rows.map((row) => {
    const out = new Float64Array(size).fill(1);
    for (let f = 0; f < width; f++) out[f] = ((row[f] ?? 0) - (mean[f] as number)) / (deviation[f] as number);
    return out;
  });
  const w = new Float64Array(size);
  for (let step = 0; step < STEPS; step++) {
    const gradient = new Float64Array(size);
    const hessian = Array.from({ length: size }, () => new Float64Array(size));
    for (let i = 0; i < n; i++) {
      const row = x[i] as Float64Array;
      let z = 0;
      for (let f = 0; f < size; f++) z += (w[f] as number) * (row[f] as number);
      const p = 1 / (1 + Math.exp(-z));
      const weight = (sampleWeights[i] ?? 1) / total;
      const e = (p - (labels[i] as number)) * weight;
      const h = Math.max(1e-6, p * (1 - p)) * weight;
      for (let f = 0; f < size; f++) {
        const value = row[f] as number;
        gradient[f] = (gradient[f] as number) + e * value;
        const line = hessian[f] as Float64Array;
        const hv = h * value;
        for (let g = 0; g <= f; g++) line[g] = (line[g] as number) + hv * (row[g] as number);
      }
    }
    for (let f = 0; f < size; f++) {
      for (let g = f + 1; g < size; g++) (hessian[f] as Float64Array)[g] = (hessian[g] as Float64Array)[f] as number;
      if (f < width) gradient[f] = (gradient[f] as number) + lambda * (w[f] as number);
      (hessian[f] as Float64Array)[f] = ((hessian[f] as Float64Array)[f] as number) + lambda + 1e-9;
    }
    const delta = solve(hessian, gradient);
    for (let f = 0; f < size; f++) w[f] = (w[f] as number) - (delta[f] as number);
  }
  const weights = Array.from({ length: width }, (_, f) => (w[f] as number) / (deviation[f] as number));
  const bias = (w[width] as number) - weights.reduce((s, v, f) => s + v * (mean[f] as number), 0);
  return { bias, weights };
}

function moments(rows: number[][], sampleWeights: number[], total: number) {
  const width = rows[0]?.length ?? 0;
  const mean = new Float64Array(width);
  const deviation = new Float64Array(width);
  for (const [i, row] of rows.entries()) {
    for (let f = 0; f < width; f++) mean[f] = (mean[f] as number) + ((row[f] ?? 0) * (sampleWeights[i] ?? 1)) / total;
  }
  for (const [i, row] of rows.entries()) {
    for (let f = 0; f < width; f++) {
      deviation[f] =
        (deviation[f] as number) + (((row[f] ?? 0) - (mean[f] as number)) ** 2 * (sampleWeights[i] ?? 1)) / total;
    }
  }
  // A column without variation says nothing; it must not blow up.
  for (let f = 0; f < width; f++)
    deviation[f] = (deviation[f] as number) > 1e-12 ? Math.sqrt(deviation[f] as number) : Number.POSITIVE_INFINITY;
  return { mean, deviation };
}

/** Gaussian elimination with partial pivoting. */
function solve(matrix: Float64Array[], right: Float64Array): Float64Array {
  const n = right.length;
  const a: Float64Array[] = matrix.map((line, i) => Float64Array.from([...line, right[i] as number]));
  for (let c = 0; c < n; c++) {
    let pivot = c;
    for (let r = c + 1; r < n; r++)
      if (Math.abs((a[r] as Float64Array)[c] as number) > Math.abs((a[pivot] as Float64Array)[c] as number)) pivot = r;
    [a[c], a[pivot]] = [a[pivot] as Float64Array, a[c] as Float64Array];
    const head = a[c] as Float64Array;
    for (let r = c + 1; r < n; r++) {
      const line = a[r] as Float64Array;
      const factor = (line[c] as number) / (head[c] as number);
      if (factor !== 0) for (let k = c; k <= n; k++) line[k] = (line[k] as number) - factor * (head[k] as number);
    }
  }
  const out = new Float64Array(n);
  for (let r = n - 1; r >= 0; r--) {
    const line = a[r] as Float64Array;
    let sum = line[n] as number;
    for (let k = r + 1; k < n; k++) sum -= (line[k] as number) * (out[k] as number);
    out[r] = sum / (line[r] as number);
  }
  return out;
}

export const linearScore = (model: Linear, row: readonly number[]): number =>
  row.reduce((s, v, f) => s + v * (model.weights[f] ?? 0), model.bias);
