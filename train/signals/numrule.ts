import { readdirSync } from 'node:fs';
import { figurePairs } from '../../src/judge/figures.js';
import { sharedNear } from '../../src/judge/nearby.js';
import { packFolders, readPack } from '../../test/eval/packs.js';
import { claimReader } from './claims.js';
import { rowsOf } from './data.js';
const shared = '/work/shared';
const claims = await claimReader();
const folders = [...packFolders(`${shared}/packs`).filter((p) => p.role === 'train').map((p) => p.folder), ...readdirSync(`${shared}/gold/news-train`).map((n) => `${shared}/gold/news-train/${n}`)];
const T: Record<string, Record<string, number>> = {};
const out: string[] = [];
for (const folder of folders) for (const row of rowsOf(readPack(folder), claims)) {
  if (row.side === 'unsure') continue;
  const an = row.analysis; const sim = an.alignment.similarity;
  const kind = `${/\d{3}-/.test(row.pack) ? 'pack' : 'news'}:${row.side === 'conflict' ? row.relation : row.side}`;
  const ps = figurePairs(an); if (!ps.length) continue;
  const noEqual = ps.every((p) => p.relation === 'conflict');
  const anyNumEq = an.a.claim.quantities.some((x) => an.b.claim.quantities.some((y) => x.low === y.low && x.unit === y.unit && x.low !== 1));
  const c = ps.find((p) => p.relation === 'conflict' && p.typed >= 0.8); if (!c) continue;
  const near = sharedNear(an, c.a.start, c.b.start, 4).filter((m) => !m.a.quantity && m.a.key !== c.a.head).length;
  const one = c.a.low === 1 || c.b.low === 1;
  const bump = (k: string) => { (T[k] ??= {})[kind] = (T[k]![kind] ?? 0) + 1; };
  const m = c.typed === 1 ? 'measure' : 'head';
  bump(`${m} any`);
  if (noEqual) bump(`${m} noEqual`);
  if (noEqual && !anyNumEq && !one) { bump(`${m} noEq+noNum+not1`);
    for (const s of [0.15, 0.2, 0.25, 0.3]) if (sim >= s) bump(`${m} .. sim${s}`);
    for (const s of [0.15, 0.2, 0.25, 0.3]) if (sim >= s && near > 0) bump(`${m} .. near sim${s}`);
    if (sim >= 0.15) out.push(`${kind} ${row.pack} ${m} near${near} sim${sim.toFixed(2)} [${c.a.text}|${c.b.text}] ${c.what}\n  ${an.a.claim.date} ${an.a.claim.text}\n  ${an.b.claim.date} ${an.b.claim.text}`);
  }
}
console.table(Object.fromEntries(Object.entries(T).sort()), ['pack:contradict', 'pack:tension', 'pack:agreement', 'pack:none', 'news:contradict', 'news:tension', 'news:agreement', 'news:none']);
console.log(out.sort().join('\n'));
