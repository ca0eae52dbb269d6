// Usage: fires.ts <shared> <signal> : how often a signal fires among gold relations of the training sets, with examples.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gates } from '../../src/judge/gates/index.js';
import { signals } from '../../src/judge/signals/index.js';
import { packFolders, readPack } from '../../test/eval/packs.js';
import { claimReader } from './claims.js';
import { type Row, rowsOf } from './data.js';

const [shared = '', ids = '', show = '0', relationShown = ''] = process.argv.slice(2);
const claims = await claimReader();
const folders = [
  ...packFolders(join(shared, 'packs')).filter((p) => p.role === 'train').map((p) => p.folder),
  ...(process.env.NONEWS ? [] : readdirSync(join(shared, 'gold/news-train')).map((n) => join(shared, 'gold/news-train', n))),
];
const tables = new Map<string, Record<string, number>>();
const samples: string[] = [];
const LIKE = Number(process.env.LIKE ?? 0.25);
const totals: Record<string, number> = {};
for (const folder of folders) {
  for (const row of rowsOf(readPack(folder), claims)) {
    if (row.side === 'unsure') continue;
    const kind = row.side === 'conflict' ? row.relation : row.side === 'none' ? (row.phenomenon ? 'listedNone' : row.analysis.alignment.similarity > LIKE ? 'likeNone' : 'none') : 'agree';
    const set = /\d{3}-/.test(row.pack) ? 'pack' : 'news';
    const bump = (t: Record<string, number>): void => { t[`${set}:${kind}`] = (t[`${set}:${kind}`] ?? 0) + 1; };
    bump(totals);
    for (const rule of [...signals, ...gates]) {
      if (ids && !ids.split(',').includes(rule.id)) continue;
      const out = rule.run(row.analysis) as any;
      if (!out || out.passed === true) continue;
      const key = 'gate' in out ? `gate ${rule.id}` : `${rule.id} ${out.finding.relation ?? ''}${out.weight < 0 ? '-' : '+'}`;
      const t = tables.get(key) ?? {};
      bump(t); tables.set(key, t);
      if (Number(show) && (!relationShown || relationShown.split(',').includes(kind)) && (out.weight ?? -1) < 0) {
        const { a, b } = row.analysis.pair;
        const cut = (c: any, s: number[]) => (s ?? []).reduce((l: string[], _: number, i: number) => (i % 2 ? l : [...l, c.text.slice(s[i], s[i + 1])]), []).join(' … ');
        samples.push(`${kind} ${row.pack} ${row.phenomenon} sim ${row.analysis.alignment.similarity.toFixed(2)} [${cut(a, out.finding?.a)}|${cut(b, out.finding?.b)}]\n   ${a.date} ${a.text}\n   ${b.date} ${b.text}`);
      }
    }
  }
}
console.table({ all: totals, ...Object.fromEntries([...tables].sort()) }, ['pack:contradict', 'pack:tension', 'pack:agree', 'pack:listedNone', 'pack:likeNone', 'pack:none', 'news:contradict', 'news:tension', 'news:agree', 'news:listedNone', 'news:likeNone', 'news:none']);
const step = Math.max(1, Math.floor(samples.length / Number(show || 1)));
for (let i = 0; i < samples.length && Number(show); i += step) console.log(samples[i]);
