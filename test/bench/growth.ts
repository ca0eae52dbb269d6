import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { everyOf, type Large } from './large.js';
import { BIN, cost, row, table } from './measure.js';

const SHARES = [1 / 8, 1 / 4, 1 / 2, 1];

interface Answer {
  claims: { source: string }[];
  examined: { pairs: number; leftOut: Record<string, number> };
}

/** One topic of an eighth, a quarter, a half and the whole of a large corpus, without the cache, from start to end. */
export function growth({ name, lines, topicsFile, topic }: Large, engine: string): void {
  table(
    `Growth: ${topic} in ${name}, engine ${engine}`,
    ...['articles', 'MB', 'seconds', 'times the row above', 'CPU seconds', 'times the row above', 'MB/s', 'peak MB'],
    ...['claims', 'pairs looked at', 'all pairs across sources, times as many'],
  );
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    let before: { seconds: number; cpu: number } | null = null;
    for (const share of SHARES) {
      const part = everyOf(lines, Math.round(lines.length * share));
      const corpus = join(folder, 'part.jsonl');
      const text = part.join('\n');
      writeFileSync(corpus, text);
      const args = ['--corpus', corpus, '--topics', topicsFile, '--engine', engine, '--no-cache', '--json'];
      const { seconds, cpu, peak, stdout } = cost([BIN, topic, ...args]);
      const { claims, examined } = JSON.parse(stdout) as Answer;
      const megabytes = Buffer.byteLength(text) / 1e6;
      row(
        part.length,
        megabytes.toFixed(1),
        seconds.toFixed(1),
        before ? (seconds / before.seconds).toFixed(2) : '-',
        cpu.toFixed(1),
        before ? (cpu / before.cpu).toFixed(2) : '-',
        (megabytes / seconds).toFixed(1),
        peak.toFixed(0),
        claims.length,
        lookedAt(examined),
        (pairsAcross(claims) / Math.max(1, lookedAt(examined))).toFixed(1),
      );
      before = { seconds, cpu };
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Pairs that the index brought, read by the model or not. */
function lookedAt({ pairs, leftOut }: Answer['examined']): number {
  const passed = Object.entries(leftOut).filter(([reason]) => reason !== 'unread');
  return passed.reduce((left, [, count]) => left - count, pairs);
}

/** How many pairs the naive way would look at: each claim with each of another source. */
function pairsAcross(claims: Answer['claims']): number {
  const counts = new Map<string, number>();
  for (const { source } of claims) counts.set(source, (counts.get(source) ?? 0) + 1);
  const within = [...counts.values()].reduce((sum, n) => sum + n * n, 0);
  return (claims.length ** 2 - within) / 2;
}
