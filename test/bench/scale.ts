import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { articles } from '../workers/articles.js';

/** Milliseconds of `compare` with these arguments and this folder for its cache. */
export type Timed = (args: string[], cache: string) => number;

/**
 * What a corpus of thousands of made-up articles costs, as ratios: twice as many of them, all cores against one, and a
 * second run against the first.
 */
export function scaleRatios(timed: Timed, count = 1500): [what: string, ratio: number][] {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const topics = join(folder, 'topics.yaml');
    writeFileSync(topics, 'topics:\n  - {id: figures, label: Figures, keywords: [lighthouse]}\n');
    const corpusOf = (many: number): string => {
      const file = join(folder, `${many}.jsonl`);
      const lines = articles(many).map(({ text, meta: { id, source, date } }) =>
        JSON.stringify({ id, source, date, text }),
      );
      writeFileSync(file, lines.join('\n'));
      return file;
    };
    const cache = join(folder, 'cache');
    const run = (corpus: string, ...more: string[]): number =>
      timed(['figures', '--corpus', corpus, '--topics', topics, '--engine', 'signals', ...more], cache);
    const [once, twice] = [corpusOf(count), corpusOf(2 * count)];
    const fresh = run(once, '--no-cache');
    const ratios: [string, number][] = [
      ['twice as many articles', run(twice, '--no-cache') / fresh],
      ['all cores against one', fresh / run(once, '--no-cache', '--jobs', '1')],
    ];
    run(once);
    return [...ratios, ['a second run, nothing changed', run(once) / fresh]];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
