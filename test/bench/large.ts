import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { Input } from '../../src/compare.js';
import { PACKAGE_ROOT } from '../../src/root.js';
import { parseTopics } from '../../src/topics/index.js';

/** A corpus of thousands of articles and one topic of it. */
export interface Large {
  /** What it is, for the reader of the figures. */
  name: string;
  /** JSON Lines, a line an article. */
  lines: string[];
  topicsFile: string;
  topic: string;
  keywords: readonly string[];
}

export interface Wanted {
  /** JSON Lines, gzipped or not, and its topics; null: the scale corpus where it is there, else a made-up one. */
  corpus: string | null;
  topics: string | null;
  topic: string | null;
  /** Most articles, evenly taken from the whole; null: all. */
  articles: number | null;
}

const SCALE = fileURLToPath(new URL('../shared/corpora/scale/', PACKAGE_ROOT));

export function largeCorpus(
  { corpus, topics, topic, articles }: Wanted,
  shipped: Input & { topicsFile: string },
): Large {
  const given = corpus ?? join(SCALE, 'us-2020.jsonl.gz');
  if (corpus === null && !existsSync(given)) return madeUp(shipped, articles ?? 4000);
  const bytes = readFileSync(given);
  const all = (given.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n').filter(Boolean);
  const topicsFile = topics ?? (corpus === null ? join(SCALE, 'us-2020.topics.yaml') : shipped.topicsFile);
  const known = parseTopics(readFileSync(topicsFile, 'utf8'), topicsFile);
  const chosen = known.find(({ id }) => id === (topic ?? 'iran')) ?? known[0];
  if (!chosen) throw new Error(`${topicsFile} has no topics`);
  const name = corpus ?? 'the scale corpus';
  return { name, lines: everyOf(all, articles), topicsFile, topic: chosen.id, keywords: chosen.keywords };
}

/** So many of the lines, evenly taken. */
export function everyOf(lines: readonly string[], count: number | null): string[] {
  if (count === null || count >= lines.length) return [...lines];
  return Array.from({ length: count }, (_, at) => lines[Math.floor((at * lines.length) / count)] as string);
}

/** Articles of forty outlets whose sentences are halves of the shipped ones, put together anew; the same each time. */
function madeUp({ corpus, topicsFile, topics }: Input & { topicsFile: string }, count: number): Large {
  const topic = topics.find(({ id }) => id === 'sanctions') ?? topics[0];
  if (!topic) throw new Error('the shipped topics are empty');
  const words = corpus.documents.flatMap(({ blocks }) =>
    blocks.filter(({ kind }) => kind === 'prose').flatMap(({ text }) => text.split(/(?<=[.!?])\s+/)),
  );
  const halves = words.map((sentence) => sentence.split(' ')).filter(({ length }) => length > 8);
  let state = 7;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const sentence = (): string => {
    const [a, b] = [halves[next(halves.length)], halves[next(halves.length)]] as [string[], string[]];
    return [...a.slice(0, a.length >> 1), ...b.slice(b.length >> 1)].join(' ');
  };
  const lines = Array.from({ length: count }, (_, at) =>
    JSON.stringify({
      id: `made-up-${at}`,
      source: `Outlet ${at % 40}`,
      date: `2021-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}`,
      text: Array.from({ length: 40 }, sentence).join('\n\n'),
    }),
  );
  return {
    name: 'a corpus made of halves of the shipped sentences (the scale corpus is not there)',
    lines,
    topicsFile,
    topic: topic.id,
    keywords: topic.keywords,
  };
}
