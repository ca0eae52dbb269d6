import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { featureNames } from '../../src/judge/features.js';
import { averagePrecision, mean } from '../../test/eval/measures.js';
import { claimReader } from '../../test/eval/pack-claims.js';
import { packFolders, readPack } from '../../test/eval/packs.js';
import { risingSteps } from './calibrate.js';
import { type Row, rowsOf } from './data.js';
import { type Linear, linearScore, logistic } from './logistic.js';

const shared = process.argv[2];
if (!shared) throw new Error('usage: train.ts <folder with packs/ and gold/news-train/>');

const claimsOf = await claimReader();
const packs: Row[] = [];
const calibration: Row[] = [];
for (const { folder, role } of packFolders(join(shared, 'packs'))) {
  if (role !== 'dev') (role === 'train' ? packs : calibration).push(...rowsOf(readPack(folder), claimsOf));
}
const news: Row[] = readdirSync(join(shared, 'gold/news-train'))
  .sort()
  .flatMap((name) => rowsOf(readPack(join(shared, 'gold/news-train', name)), claimsOf));

// Real news restates a few claims many times; its cliques would drown the packs.
const NEWS_WEIGHT = 0.3;
const labelled = (rows: Row[]): Row[] => rows.filter((row) => row.side !== 'unsure');
const train = [...labelled(packs), ...labelled(news)];
const weightOf = (row: Row): number => (/^\d{3}-/.test(row.pack) ? 1 : NEWS_WEIGHT);

function regression(rows: Row[], isGood: (row: Row) => boolean, lambda: number): Linear {
  return logistic(
    rows.map((row) => row.features),
    rows.map((row) => (isGood(row) ? 1 : 0)),
    rows.map(weightOf),
    lambda,
  );
}
const samePoint = regression(train, (row) => row.side !== 'none', 1e-4);
const conflict = regression(
  train.filter((row) => row.side !== 'none'),
  (row) => row.side === 'conflict',
  3e-3,
);

const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));
const same = (row: Row): number => sigmoid(linearScore(samePoint, row.features));
const at = (name: string): number => featureNames.indexOf(name as never);
const agree = (row: Row): number => same(row) * (1 - sigmoid(linearScore(conflict, row.features)));
const fires = (row: Row, name: string): boolean => (row.features[at(name)] ?? 0) > 0;

const judged = labelled(calibration);
const steps = {
  agreement: risingSteps(
    judged
      .filter((row) => !fires(row, 'figuresConflict') && !fires(row, 'oppositePolarity'))
      .map((row) => ({ score: agree(row), good: row.side === 'agreement' })),
  ),
  figures: risingSteps(
    judged
      .filter((row) => fires(row, 'figuresConflict'))
      .map((row) => ({ score: same(row), good: row.side === 'conflict' })),
  ),
  denial: risingSteps(
    judged
      .filter((row) => fires(row, 'oppositePolarity') && !fires(row, 'figuresConflict'))
      .map((row) => ({ score: same(row), good: row.side === 'conflict' })),
  ),
};
const named = ({ bias, weights }: Linear) => ({
  bias: Number(bias.toFixed(4)),
  weights: Object.fromEntries(featureNames.map((name, i) => [name, Number((weights[i] ?? 0).toFixed(4))])),
});
const out = `# Weights of the signals engine. Made by train/signals/train.ts from event packs and real news (its README says which); do not edit.
# samePoint, conflict: logistic regressions over the features of src/judge/features.ts.
# calibration: [score from, share of right answers measured on packs kept for calibration], rising.
samePoint: ${JSON.stringify(named(samePoint))}
conflict: ${JSON.stringify(named(conflict))}
calibration: ${JSON.stringify(steps)}
`;
writeFileSync(new URL('../../data/lexicon/signals-weights.yaml', import.meta.url), out);
console.log(JSON.stringify(steps));
const byPack = new Map<string, Row[]>();
for (const row of judged) byPack.set(row.pack, [...(byPack.get(row.pack) ?? []), row]);
const ap = (score: (row: Row) => number, good: (row: Row) => boolean): string =>
  mean(
    [...byPack.values()].map((rows) => averagePrecision(rows.map((row) => ({ score: score(row), good: good(row) })))),
  ).toFixed(3);
console.log(
  'calibration packs: same point AP',
  ap(same, (row) => row.side !== 'none'),
  'agreement AP',
  ap(agree, (row) => row.side === 'agreement'),
);
