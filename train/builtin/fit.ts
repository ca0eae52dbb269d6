// Fits how model readings and features are combined, and measures what a combination is worth: data/lexicon/builtin-weights.yaml.
// The model has seen the training packs, so its readings of them are too good: only packs of CALIBRATION.txt count here.
// Usage: node --import tsx train/builtin/fit.ts <folder with packs/> <folder for remembered readings> [--write] [--model FOLDER]
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openStore } from '../../src/cache/store.js';
import { assess } from '../../src/judge/assess.js';
import { asRead } from '../../src/judge/builtin/as-read.js';
import { type Evidence, evidenceNames, evidenceOf, type Question } from '../../src/judge/builtin/evidence.js';
import { createContext } from '../../src/judge/context.js';
import { sigmoid } from '../../src/judge/log-odds.js';
import { rememberedModel } from '../../src/judge/model/remembered.js';
import type { Reading } from '../../src/judge/model/types.js';
import { findCandidates } from '../../src/pairs/index.js';
import { averagePrecision, mean, precisionAt, type Ranked } from '../../test/eval/measures.js';
import { claimReader } from '../../test/eval/pack-claims.js';
import { packFolders, readPack } from '../../test/eval/packs.js';
import { type Side, topicSets } from '../../test/eval/topic-sets.js';
import { type Linear, linearScore, logistic } from '../signals/logistic.js';
import { calibrated, platt } from './platt.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { write: { type: 'boolean', default: false }, model: { type: 'string' } },
});
const [shared, memory] = positionals;
if (!shared || !memory)
  throw new Error('usage: fit.ts <folder with packs/> <folder for remembered readings> [--write]');

interface Row {
  pack: string;
  topic: string;
  evidence: Evidence;
  side: Side;
  relation: string;
  modelAgree: number;
  modelConflict: number;
}

const openMemory = (name: string) => openStore<Reading>(memory, name, { maxBytes: 1e9 });
const model = await rememberedModel(openMemory, values.model);
const claimsOf = await claimReader();

async function rowsOf(role: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { folder, role: its } of packFolders(join(shared as string, 'packs'))) {
    if (its !== role) continue;
    for (const set of topicSets(readPack(folder), claimsOf)) {
      const { pairs } = findCandidates(set.claims, { keepAllUpTo: 1e6, limit: 1e6 });
      const context = createContext(pairs);
      const forward = await model.read(pairs.map(({ a, b }) => asRead(a, b)));
      const backward = await model.read(pairs.map(({ a, b }) => asRead(b, a)));
      for (const [at, pair] of pairs.entries()) {
        const [there, back] = [forward[at] as Reading, backward[at] as Reading];
        const both = (kind: keyof Reading['relation']): number => there.relation[kind] + back.relation[kind];
        rows.push({
          pack: set.pack,
          topic: set.topic,
          evidence: evidenceOf(there, back, assess(pair, context)),
          side: set.side(pair.a, pair.b),
          relation: set.gold(pair.a, pair.b)?.relation ?? 'none',
          modelAgree: both('agree') / 2,
          modelConflict: (both('contradict') + both('tension')) / 2,
        });
      }
    }
    console.error(folder);
  }
  return rows;
}

type Fitted = Record<Question, Linear>;

const columns = (question: Question, { evidence }: Row): number[] =>
  evidenceNames[question].map((name) => evidence[name]);

function learn(rows: readonly Row[]): Fitted {
  const sure = rows.filter((row) => row.side !== 'unsure');
  const kept = sure.filter((row) => row.side !== 'none');
  const odds = kept.filter((row) => row.side === 'conflict');
  const regression = (question: Question, of: readonly Row[], good: (row: Row) => boolean, lambda: number): Linear =>
    logistic(
      of.map((row) => columns(question, row)),
      of.map((row) => Number(good(row))),
      of.map(() => 1),
      lambda,
    );
  return {
    related: regression('related', sure, (row) => row.side !== 'none', 1e-3),
    conflict: regression('conflict', kept, (row) => row.side === 'conflict', 1e-2),
    strict: regression('strict', odds, (row) => row.relation === 'contradict', 3e-2),
  };
}

interface Scores {
  row: Row;
  agreement: number;
  conflict: number;
  strict: number;
}
const scoresOf = (fitted: Fitted, row: Row): Scores => {
  const answer = (question: Question): number => sigmoid(linearScore(fitted[question], columns(question, row)));
  const [related, conflict] = [answer('related'), answer('conflict')];
  return {
    row,
    agreement: related * (1 - conflict),
    conflict: related * conflict,
    strict: answer('strict'),
  };
};

const rows = await rowsOf('calibration');
const packs = [...new Set(rows.map((row) => row.pack))];
// Every pack is scored by weights that have not seen it.
const scored = packs.flatMap((pack) => {
  const fitted = learn(rows.filter((row) => row.pack !== pack));
  return rows.filter((row) => row.pack === pack).map((row) => scoresOf(fitted, row));
});

const judged = scored.filter(({ row }) => row.side !== 'unsure');
const perTopic = (score: (s: Scores) => number, side: Side): Ranked[][] => {
  const groups = new Map<string, Ranked[]>();
  for (const one of judged) {
    const key = `${one.row.pack}/${one.row.topic}`;
    groups.set(key, [...(groups.get(key) ?? []), { score: score(one), good: one.row.side === side }]);
  }
  return [...groups.values()];
};
const table = (name: string, score: (s: Scores) => number, side: Side): void => {
  const groups = perTopic(score, side);
  const all = groups.flat();
  console.log(
    name.padEnd(28),
    'AP all',
    averagePrecision(all).toFixed(3),
    'AP/topic',
    mean(groups.map(averagePrecision)).toFixed(3),
    'P@20 all',
    precisionAt(all, 20).toFixed(2),
    'P@50',
    precisionAt(all, 50).toFixed(2),
    'P@100',
    precisionAt(all, 100).toFixed(2),
  );
};
console.log(
  judged.length,
  'pairs,',
  judged.filter((s) => s.row.side === 'agreement').length,
  'agreements,',
  judged.filter((s) => s.row.side === 'conflict').length,
  'conflicts',
);
table('model alone: agreement', (s) => s.row.modelAgree, 'agreement');
table('combined: agreement', (s) => s.agreement, 'agreement');
table('model alone: conflict', (s) => s.row.modelConflict, 'conflict');
table('combined: conflict', (s) => s.conflict, 'conflict');

const items = (score: (s: Scores) => number, good: (row: Row) => boolean): Ranked[] =>
  judged.map((s) => ({ score: score(s), good: good(s.row) }));
const calibration = {
  agreement: platt(
    items(
      (s) => s.agreement,
      (row) => row.side === 'agreement',
    ),
  ),
  conflict: platt(
    items(
      (s) => s.conflict,
      (row) => row.side === 'conflict',
    ),
  ),
};
for (const [name, score, side] of [
  ['agreement', (s: Scores) => s.agreement, 'agreement'],
  ['conflict', (s: Scores) => s.conflict, 'conflict'],
] as const) {
  for (const from of [0.3, 0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.8]) {
    const told = judged.filter((s) => calibrated(calibration[name], score(s)) >= from);
    console.log(name, 'from', from, told.length, 'reported,', told.filter((s) => s.row.side === side).length, 'right');
  }
}
console.log(JSON.stringify(calibration));
const odds = judged.filter((s) => s.row.side === 'conflict');
console.log(
  'contradiction among conflicts: right',
  odds.filter((s) => s.strict >= 0.5 === (s.row.relation === 'contradict')).length,
  'of',
  odds.length,
);

if (values.write) {
  const final = learn(rows);
  const named = (question: Question): string => {
    const { bias, weights } = final[question];
    const names = evidenceNames[question].map((name, i) => [name, Number((weights[i] ?? 0).toFixed(4))]);
    return JSON.stringify({ bias: Number(bias.toFixed(4)), weights: Object.fromEntries(names) });
  };
  const out = `# How the builtin engine combines the model's readings with the features. Made by train/builtin/fit.ts on the calibration packs; do not edit.
# related, conflict, strict: logistic regressions over src/judge/builtin/evidence.ts.
# calibration: sigmoids over the log-odds of the scores, fitted on packs the weights had not seen.
# thresholds: the confidence a finding needs to be reported. A false conflict costs a reader more than a missed one: on the calibration packs, five in six from .65 on are right.
related: ${named('related')}
conflict: ${named('conflict')}
strict: ${named('strict')}
calibration: ${JSON.stringify(calibration)}
thresholds: { agreement: 0.6, contradiction: 0.65, tension: 0.65 }
`;
  writeFileSync(new URL('../../data/lexicon/builtin-weights.yaml', import.meta.url), out);
}
await model.close();
