import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type Class, evaluate, type Judged } from '../../src/cli/metrics.js';
import type { Judge } from '../../src/judge/types.js';

export interface PairRow {
  premise: string;
  hypothesis: string;
  label: string;
}

/** Rows of a labelled file, gzipped or not, by header name. */
export function readPairs(file: string): PairRow[] {
  const bytes = readFileSync(file);
  const [head, ...lines] = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').trimEnd().split('\n');
  const names = (head as string).trimEnd().split('\t');
  const at = (name: string): number => names.indexOf(name);
  return lines.map((line) => {
    const cells = line.trimEnd().split('\t');
    const cell = (name: string): string => cells[at(name)] ?? '';
    return { premise: cell('premise'), hypothesis: cell('hypothesis'), label: cell('label') };
  });
}

/** Every n-th row, so that at most `most` are left, spread over the whole file. */
export function spread<T>(rows: readonly T[], most: number): T[] {
  const step = Math.max(1, rows.length / most);
  return Array.from({ length: Math.min(rows.length, most) }, (_, i) => rows[Math.floor(i * step)] as T);
}

const CLASS: Record<string, Class> = {
  entailment: 'entailment',
  directional: 'entailment',
  contradiction: 'contradiction',
  neutral: 'neutral',
};

/** One line a set: rows, accuracy, macro-F1, base rate and average precision of contradictions. */
export async function classificationLine(judge: Judge, name: string, rows: readonly PairRow[]): Promise<string> {
  const known = rows.filter((row) => CLASS[row.label] !== undefined);
  const scores = await judge.probabilities(known);
  const judged: Judged[] = known.map((row, i) => ({
    gold: CLASS[row.label] as Class,
    scores: scores[i] as Judged['scores'],
  }));
  const { accuracy, classes } = evaluate(judged);
  const f1 = Object.values(classes).map((one) => one.f1);
  const base = judged.filter((one) => one.gold === 'contradiction').length / Math.max(1, judged.length);
  const cells = [
    String(known.length),
    accuracy.toFixed(3),
    (f1.reduce((sum, value) => sum + value, 0) / f1.length).toFixed(3),
    base.toFixed(2),
    classes.contradiction?.averagePrecision.toFixed(2) ?? '-',
  ];
  return `| ${name} | ${cells.join(' | ')} |`;
}

/** Test sets of a folder of public pairs that are there. */
export function testSets(folder: string): { name: string; file: string }[] {
  const names = [
    'RTE3-3way.test', 'FEVER-Symmetric.test', 'FM2.test', 'XNLI-en.dev', 'SufficientFacts-vitaminc.all', 'Emergent.test',
    'SICK.test', 'HealthVer.test', 'GLUE-AX.test', 'BreakingNLI.test', 'NaN-NLI.test',
  ]; // biome-ignore format: a list
  return names.map((name) => ({ name, file: join(folder, `${name}.tsv.gz`) })).filter(({ file }) => existsSync(file));
}
