// Makes data/lexicon/signals-weights.yaml. Usage: node --import tsx train/signals/train.ts <folder with packs/ and gold/news-train/>
import { writeFileSync } from 'node:fs';
import { featureNames } from '../../src/judge/features.js';
import { sigmoid } from '../../src/judge/log-odds.js';
import { averagePrecision, mean } from '../../test/eval/measures.js';
import { claimReader } from '../../test/eval/pack-claims.js';
import { risingSteps, type Scored } from './calibrate.js';
import { gather, type Row } from './data.js';
import { type Linear, linearScore, logistic } from './logistic.js';

const shared = process.argv[2];
if (!shared) throw new Error('usage: train.ts <folder with packs/ and gold/news-train/>');

// Real news restates a few claims many times; its cliques would drown the packs.
const NEWS_WEIGHT = 0.3;
// Of the pairs that are nothing every fourth is used, four times as heavy.
const THIN = 4;
const FOLDS = 5;
const PENALTY = { samePoint: 1e-4, conflict: 3e-3 };

interface Models {
  samePoint: Linear;
  conflict: Linear;
}

const weightOf = (row: Row): number => (row.kind === 'pack' ? 1 : NEWS_WEIGHT);

function learn(rows: Row[]): Models {
  const used = rows.filter((row, i) => row.side !== 'none' || i % THIN === 0);
  const inside = rows.filter((row) => row.side !== 'none');
  return {
    samePoint: logistic(
      used.map((row) => row.features),
      used.map((row) => (row.side === 'none' ? 0 : 1)),
      used.map((row) => weightOf(row) * (row.side === 'none' ? THIN : 1)),
      PENALTY.samePoint,
    ),
    conflict: logistic(
      inside.map((row) => row.features),
      inside.map((row) => (row.side === 'conflict' ? 1 : 0)),
      inside.map(weightOf),
      PENALTY.conflict,
    ),
  };
}

const same = (models: Models, row: Row): number => sigmoid(linearScore(models.samePoint, row.features));
const agree = (models: Models, row: Row): number =>
  same(models, row) * (1 - sigmoid(linearScore(models.conflict, row.features)));

const { rows, neighbours } = gather(shared, await claimReader());
const sets = [...new Set(rows.map((row) => row.set))].sort();

// Every pair is scored by weights that never saw its set: what a score is worth is measured on these.
const scores = new Map<Row, { same: number; agree: number }>();
for (let fold = 0; fold < FOLDS; fold++) {
  const held = (row: Row): boolean => sets.indexOf(row.set) % FOLDS === fold;
  const models = learn(rows.filter((row) => !held(row)));
  for (const row of rows.filter(held)) scores.set(row, { same: same(models, row), agree: agree(models, row) });
}
const scored = (chosen: Row[], by: 'same' | 'agree', side: Row['side']): Scored[] =>
  chosen.map((row) => ({ score: scores.get(row)?.[by] ?? 0, good: row.side === side, weight: weightOf(row) }));

// The same conditions as in src/judge/signals-engine.ts.
const byFigures = (row: Row): boolean => (row.fired.numeric ?? 0) <= -0.8;
const byDenial = (row: Row): boolean => !byFigures(row) && (row.fired.negation ?? 0) <= -0.6;
const packs = rows.filter((row) => row.kind === 'pack');
const steps = {
  agreement: risingSteps(
    scored(
      packs.filter((row) => !byFigures(row) && !byDenial(row)),
      'agree',
      'agreement',
    ),
    60,
  ),
  figures: risingSteps(scored(rows.filter(byFigures), 'same', 'conflict'), 15),
  denial: risingSteps(scored(rows.filter(byDenial), 'same', 'conflict'), 30),
};

const models = learn(rows.filter((row) => row.role === 'train'));
const named = ({ bias, weights }: Linear): string =>
  JSON.stringify({
    bias: Number(bias.toFixed(4)),
    weights: Object.fromEntries(featureNames.map((name, i) => [name, Number((weights[i] ?? 0).toFixed(4))])),
  });
const lines = [
  '# Weights of the signals engine. Made by train/signals/train.ts from event packs and real news; do not edit.',
  '# samePoint, conflict: logistic regressions over the features of src/judge/features.ts.',
  '# neighbours: mean similarity of a claim to its closest, second closest ... claim of another source.',
  '# calibration: [score from, share of right answers], rising; measured on sets the scoring weights never saw.',
  `samePoint: ${named(models.samePoint)}`,
  `conflict: ${named(models.conflict)}`,
  `neighbours: ${JSON.stringify(neighbours.map((value) => Number(value.toFixed(3))))}`,
  `calibration: ${JSON.stringify(steps)}`,
];
writeFileSync(new URL('../../data/lexicon/signals-weights.yaml', import.meta.url), `${lines.join('\n')}\n`);

const groups = sets.map((set) => packs.filter((row) => row.set === set)).filter((group) => group.length > 0);
const ap = (by: 'same' | 'agree', good: (row: Row) => boolean): string =>
  mean(
    groups.map((g) => averagePrecision(g.map((row) => ({ score: scores.get(row)?.[by] ?? 0, good: good(row) })))),
  ).toFixed(3);
console.log(`pairs ${rows.length}, sets ${sets.length}; held-out packs, mean average precision:`);
console.log(
  `same point ${ap('same', (row) => row.side !== 'none')}, agreement ${ap('agree', (row) => row.side === 'agreement')}`,
);
console.log('calibration', JSON.stringify(steps));
