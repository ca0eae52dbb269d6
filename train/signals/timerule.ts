import { readdirSync } from 'node:fs';
import { packFolders, readPack } from '../../test/eval/packs.js';
import { claimReader } from './claims.js';
import { rowsOf } from './data.js';
const shared = '/work/shared';
const claims = await claimReader();
const folders = [...packFolders(`${shared}/packs`).filter((p) => p.role === 'train').map((p) => p.folder), ...readdirSync(`${shared}/gold/news-train`).map((n) => `${shared}/gold/news-train/${n}`)];
const T: Record<string, Record<string, number>> = {};
const day = (s: string) => Date.parse(s) / 86400e3;
for (const folder of folders) for (const row of rowsOf(readPack(folder), claims)) {
  if (row.side === 'unsure') continue;
  const { a, b } = row.analysis.pair; const sim = row.analysis.alignment.similarity;
  const kind = `${/\d{3}-/.test(row.pack) ? 'pack' : 'news'}:${row.side === 'conflict' ? row.relation : row.side === 'none' && row.phenomenon ? 'listed' : row.side}`;
  const bump = (k: string) => { (T[k] ??= {})[kind] = (T[k]![kind] ?? 0) + 1; };
  const da = a.dates.filter((d) => d.from && d.to), db = b.dates.filter((d) => d.from && d.to);
  if (a.tense && b.tense && a.tense !== b.tense) { bump(`tense ${[a.tense, b.tense].sort().join('/')}`); if (sim > 0.15) bump(`tense sim.15 ${[a.tense, b.tense].sort().join('/')}`); }
  const dd = a.date && b.date ? Math.abs(day(a.date.slice(0, 10)) - day(b.date.slice(0, 10))) : null;
  bump(`doc ${dd === null ? 'null' : dd > 180 ? '>180' : dd > 7 ? '8-180' : '<8'}`);
  if (sim > 0.2) bump(`docsim ${dd === null ? 'null' : dd > 180 ? '>180' : dd > 7 ? '8-180' : '<8'}`);
  if (a.tense === 'present' && b.tense === 'present' && dd && dd > 180) bump(`both present doc>180`);
  if (!da.length || !db.length) continue;
  let gap = Infinity; for (const x of da) for (const y of db) gap = Math.min(gap, Math.max(0, day(x.from!) - day(y.to!), day(y.from!) - day(x.to!)));
  bump(`gap ${gap === 0 ? '0' : gap < 3 ? '1-2' : gap < 8 ? '3-7' : gap < 32 ? '8-31' : gap < 180 ? '32-180' : gap < 366 ? '181-365' : '>365'}`);
  if (sim > 0.15) bump(`sim.15 gap ${gap === 0 ? '0' : gap < 3 ? '1-2' : gap < 8 ? '3-7' : gap < 32 ? '8-31' : gap < 180 ? '32-180' : gap < 366 ? '181-365' : '>365'}`);
  if (da.length === 1 && db.length === 1) bump(`single gap ${gap === 0 ? '0' : gap < 8 ? '1-7' : gap < 180 ? '8-180' : '>180'}`);
}
console.table(Object.fromEntries(Object.entries(T).sort()), ['pack:contradict', 'pack:tension', 'pack:agreement', 'pack:listed', 'pack:none', 'news:contradict', 'news:tension', 'news:agreement', 'news:listed', 'news:none']);
