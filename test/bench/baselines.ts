import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { everyOf, type Large } from './large.js';
import { BIN, cost, row, table } from './measure.js';
import { natural, naturalPairs, type TextPair, wink, winkPairs } from './naive.js';

export type Library = 'natural' | 'wink-nlp';

/** What a library took from texts to a score for every pair across sources, in its own process. */
interface Told {
  seconds: number;
  sentences: number;
  pairs: number;
}

/**
 * A topic of some articles from start to end: this program, and what one would otherwise write with a library. The
 * libraries' seconds leave out their starting and loading, this program's do not.
 */
export function baselines(large: Large, articles: number): void {
  table(
    `What one would otherwise write: ${large.topic} in ${articles} articles of ${large.name}`,
    ...['way', 'seconds', 'times as long', 'CPU seconds', 'peak MB', 'sentences on the topic', 'pairs scored'],
  );
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const corpus = join(folder, 'part.jsonl');
    writeFileSync(corpus, everyOf(large.lines, articles).join('\n'));
    const ours = (engine: string) => {
      const args = ['--corpus', corpus, '--topics', large.topicsFile, '--engine', engine, '--no-cache', '--json'];
      return cost([BIN, large.topic, ...args]);
    };
    const first = ours('signals');
    for (const engine of ['signals', 'builtin']) {
      const { seconds, cpu, peak, stdout } = engine === 'signals' ? first : ours(engine);
      const { claims, examined } = JSON.parse(stdout) as { claims: object[]; examined: { judged: number } };
      const share = (seconds / first.seconds).toFixed(2);
      row(
        `compare, engine ${engine}`,
        seconds.toFixed(1),
        share,
        cpu.toFixed(1),
        peak.toFixed(0),
        claims.length,
        examined.judged,
      );
    }
    // The whole benchmark is one built file.
    const run = fileURLToPath(import.meta.url);
    for (const library of ['natural', 'wink-nlp'] satisfies Library[]) {
      const keywords = JSON.stringify(large.keywords);
      const { cpu, peak, stdout } = cost([run, '--child', library, '--corpus', corpus, '--keywords', keywords]);
      const { seconds, sentences, pairs } = JSON.parse(stdout) as Told;
      const share = (seconds / first.seconds).toFixed(2);
      row(
        `${library}, every pair in a loop`,
        seconds.toFixed(1),
        share,
        cpu.toFixed(1),
        peak.toFixed(0),
        sentences,
        pairs,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** In a process of its own: cut into sentences, keep those with a keyword, score every pair of different sources. */
export async function runLibrary(library: Library, corpus: string, keywords: readonly string[]): Promise<Told> {
  const start = performance.now();
  const split = library === 'natural' ? await naturalSplitter() : await winkSplitter();
  const wanted = keywords.map((word) => word.toLowerCase());
  const found: { text: string; source: string }[] = [];
  for (const line of readFileSync(corpus, 'utf8').split('\n')) {
    const { source, text } = JSON.parse(line) as { source: string; text: string };
    for (const sentence of split(text)) {
      const lower = sentence.toLowerCase();
      if (wanted.some((word) => lower.includes(word))) found.push({ text: sentence, source });
    }
  }
  const pairs: TextPair[] = [];
  found.forEach((a, at) => {
    for (const b of found.slice(at + 1)) if (a.source !== b.source) pairs.push({ a, b });
  });
  await (library === 'natural' ? naturalPairs : winkPairs)(pairs);
  return { seconds: (performance.now() - start) / 1000, sentences: found.length, pairs: pairs.length };
}

async function naturalSplitter(): Promise<(text: string) => string[]> {
  const { SentenceTokenizer } = await natural();
  const splitter = new SentenceTokenizer(['Mr.', 'Mrs.', 'Dr.', 'U.S.']);
  return (text) => text.split(/\n+/).flatMap((line) => (/\S/.test(line) ? splitter.tokenize(line) : []));
}

async function winkSplitter(): Promise<(text: string) => string[]> {
  const { nlp } = await wink();
  return (text) => nlp.readDoc(text).sentences().out();
}
