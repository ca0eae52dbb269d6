import { readdirSync } from 'node:fs';
import { packFolders, readPack } from '../../test/eval/packs.js';
import { claimReader } from './claims.js';
import { boost, scoreOf } from './boost.js';
import { logistic, linearScore } from './logistic.js';
import { rowsOf, type Row } from './data.js';
import { areaUnderRoc, averagePrecision, mean, precisionAt } from '../../test/eval/measures.js';
import { featureNames } from '../../src/judge/features.js';

const claims = await claimReader();
const t0 = performance.now();
const rows: Row[] = [];
const strip = (rs: Row[]) => rs.map((r) => (process.env.KEEP ? r : { ...r, analysis: null as any }));
const cal: Row[] = [];
for (const { folder, role } of packFolders('/work/shared/packs')) {
  if (role === 'dev') continue;
  (role === 'calibration' ? cal : rows).push(...strip(rowsOf(readPack(folder), claims)));
}
const news: Row[] = [];
for (const name of readdirSync('/work/shared/gold/news-train')) news.push(...strip(rowsOf(readPack(`/work/shared/gold/news-train/${name}`), claims)));
console.error('rows', rows.length, cal.length, news.length, Math.round(performance.now() - t0), 'ms');
const groups = (rs: Row[]) => { const m = new Map<string, Row[]>(); for (const r of rs) { if (r.side === 'unsure') continue; m.set(r.pack, [...(m.get(r.pack) ?? []), r]); } return [...m.values()]; };
function report(label: string, rs: Row[], score: (r: Row) => number, good: (r: Row) => boolean) {
  const gs = groups(rs).map((g) => g.map((r) => ({ score: score(r), good: good(r) })));
  console.log(label.padEnd(34), 'AP', mean(gs.map(averagePrecision)).toFixed(3), 'P@5', mean(gs.map((g) => precisionAt(g, 5))).toFixed(2), 'P@10', mean(gs.map((g) => precisionAt(g, 10))).toFixed(2), 'P@20', mean(gs.map((g) => precisionAt(g, 20))).toFixed(2));
}
const thin = (rs: Row[]) => rs.filter((r, i) => r.side !== 'none' || i % 5 === 0);
const usable = (rs: Row[]) => rs.filter((r) => r.side !== 'unsure');
const isPack = (r: Row) => /^\d{3}-/.test(r.pack);
// cross-validation by pack over train + calibration packs: 4 folds
const packs = [...new Set([...rows, ...cal].map((r) => r.pack))].sort();
const all = usable([...rows, ...cal]);
const NW = Number(process.env.NW ?? 0.3);
function cv(label: string, drop: string[] = [], lambda = 1e-4, only?: string[]) {
  const keep = featureNames.map((n, i) => ((only ? only.includes(n) : true) && !drop.includes(n) ? i : -1)).filter((i) => i >= 0);
  const f = (r: Row) => keep.map((i) => r.features[i]!);
  const same = new Map<Row, number>(); const conf = new Map<Row, number>(); const agr = new Map<Row, number>();
  for (let k = 0; k < 4; k++) {
    const test = all.filter((r) => packs.indexOf(r.pack) % 4 === k);
    const train = thin([...all.filter((r) => packs.indexOf(r.pack) % 4 !== k), ...usable(news)]);
    const w = train.map((r) => (isPack(r) ? 1 : NW) * (r.side === 'none' ? 5 : 1));
    const m = logistic(train.map(f), train.map((r) => (r.side === 'none' ? 0 : 1)), w, lambda);
    const inside = train.filter((r) => r.side !== 'none');
    const c = logistic(inside.map(f), inside.map((r) => (r.side === 'conflict' ? 1 : 0)), inside.map((r) => (isPack(r) ? 1 : NW)), 3e-3);
    const d = logistic(train.map(f), train.map((r) => (r.side === 'agreement' ? 1 : 0)), w, lambda);
    for (const r of test) { const s = 1 / (1 + Math.exp(-linearScore(m, f(r)))); const q = 1 / (1 + Math.exp(-linearScore(c, f(r)))); same.set(r, s); conf.set(r, q); agr.set(r, linearScore(d, f(r))); }
  }
  report(`${label} same`, all, (r) => same.get(r)!, (r) => r.side !== 'none');
  report(`${label} agree 2-stage`, all, (r) => same.get(r)! * (1 - conf.get(r)!), (r) => r.side === 'agreement');
  report(`${label} agree direct`, all, (r) => agr.get(r)!, (r) => r.side === 'agreement');
  report(`${label} conflict`, all, (r) => same.get(r)! * conf.get(r)!, (r) => r.side === 'conflict');
  const ci = all.filter((r) => r.side !== 'none');
  console.log('   AUC inside', areaUnderRoc(ci.map((r) => ({ score: conf.get(r)!, good: r.side === 'conflict' }))).toFixed(3));
}
if (process.env.ABL) { cv('all'); for (const n of process.env.ABL.split(',')) cv(`-${n}`, n.split('+')); }
else {
cv('all');
cv('old', ['wordCoverMin', 'wordCoverMax', 'rolesSame', 'rolesSwapped', 'rolesShared', 'sameTense', 'certaintyApart', 'denied']);
}
const tr = usable(rows);
const lin = logistic(tr.map((r) => r.features), tr.map((r) => (r.side === 'none' ? 0 : 1)), tr.map((r) => (isPack(r) ? 1 : NW)), 1e-4);
const ins = tr.filter((r) => r.side !== 'none');
const cl = logistic(ins.map((r) => r.features), ins.map((r) => (r.side === 'conflict' ? 1 : 0)), ins.map((r) => (isPack(r) ? 1 : NW)), 3e-3);
console.log(featureNames.map((n, i) => `${n} ${lin.weights[i]!.toFixed(2)}|${cl.weights[i]!.toFixed(2)}`).join('  '));
