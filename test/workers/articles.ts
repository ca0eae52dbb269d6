import type { TextMeta } from '../../src/corpus/document.js';
import type { Topic } from '../../src/topics/types.js';

/** Makes the same sequence of numbers 0..1 each time (a linear congruential generator). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const WHO = ['The harbour board', 'Ida Brandt', 'The ministry', 'Norway', 'A spokesman for the U.S. Coast Guard', 'He'];
const HOW = ['said on Monday that', 'denied that', 'reported', 'may have hoped that', 'did not say whether'];
const WHAT = ['the ferry', 'at least 12 boats', 'some 40 percent of the fleet', 'the old lighthouse', 'a “new” valve'];
const DID = [
  'sank near the island',
  'was rescued last year',
  'cost $3.5 million',
  'will be sold in May 2021',
  'had failed',
];
const THEN = ['', ' because of the storm', ', although nobody was hurt', ' after the crew’s strike', ' (see page 4)'];

export interface Article {
  text: string;
  meta: TextMeta;
}

/** Made-up articles of eight outlets, `sentences` long each; the same for the same seed. */
export function articles(count: number, sentences = 12, seed = 7): Article[] {
  const next = numbers(seed);
  const pick = (list: readonly string[]): string => list[Math.floor(next() * list.length)] as string;
  return Array.from({ length: count }, (_, at) => {
    const lines = Array.from(
      { length: sentences },
      () => `${pick(WHO)} ${pick(HOW)} ${pick(WHAT)} ${pick(DID)}${pick(THEN)}.`,
    );
    // A topic on which few have much to say.
    if (at % 50 === 0) lines[3] = `Ida Brandt ${pick(HOW)} the walrus of Bergen ${pick(DID)}.`;
    const paragraphs = lines.map((line, i) => (i % 5 === 4 ? `${line}\n\nWhat happened then\n` : line));
    const text = `BERGEN, March 3 (Agency) - ${paragraphs.join(at % 2 === 0 ? '\n' : '\n\n')}\n`;
    const day = String(1 + (at % 28)).padStart(2, '0');
    const meta = { id: `article-${at}`, source: `Outlet ${at % 8}`, date: `2021-03-${day}`, file: 'all.jsonl' };
    return { text, meta: { ...meta, record: at + 1, ...(at % 3 === 0 ? { title: 'The ferry that sank' } : {}) } };
  });
}

const topic = (id: string, keywords: string[], patterns: string[] = []): Topic => ({
  id, label: id, keywords, patterns, exclude: [], eventLog: false, matches: [], ignores: [],
}); // biome-ignore format: short

/** A rare one. */
export const walrus = topic('walrus', ['walrus']);

export const topics: Topic[] = [
  topic('ferry', ['ferry', 'boat']),
  topic('figures', ['lighthouse'], ['\\$[0-9.]+ million']),
  topic('silence', ['giraffe']),
];
