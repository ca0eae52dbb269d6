// Prints how fast the program is, as ratios within one run: machines differ, ratios less so.
// Usage: npm run build && npm run bench [-- --runs N]
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { analyse, claimsOf } from '../../src/compare.js';
import { documentFromText } from '../../src/corpus/index.js';
import { loadInput } from '../../src/input.js';
import { createJudge } from '../../src/judge/index.js';
import { findCandidates } from '../../src/pairs/index.js';
import { sentencesOf, splitSentences, tokenize } from '../../src/text/index.js';
import { tagSentences } from '../../src/topics/index.js';
import { naivePairs } from './naive.js';
import { scaleRatios } from './scale.js';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '7' } } });
const runs = Number(values.runs);
const bin = fileURLToPath(new URL('../../bin/compare.js', import.meta.url));
const print = (...cells: (string | number)[]): void => console.log(`| ${cells.join(' | ')} |`);

const median = (numbers: number[]): number => [...numbers].sort((x, y) => x - y)[numbers.length >> 1] as number;

/** Milliseconds of one whole process. */
function processTime(args: string[], env: Record<string, string> = {}): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...env },
  });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return performance.now() - start;
}

/** How often a command takes as long as an empty process, run in turns so that a drift of the machine hits both. */
function againstEmpty(args: string[]): string {
  const ratios: number[] = [];
  for (let run = 0; run < runs; run++) ratios.push(processTime([bin, ...args]) / processTime(['-e', '0']));
  return median(ratios).toFixed(2);
}

/** Seconds of `work`, median of the runs, after one run for warming up. */
async function seconds(work: () => unknown): Promise<number> {
  await work();
  const times: number[] = [];
  for (let run = 0; run < 3; run++) {
    const start = performance.now();
    await work();
    times.push((performance.now() - start) / 1000);
  }
  return median(times);
}

console.log('## Whole processes, times an empty `node -e 0`\n');
print('command', 'ratio');
print('---', '---');
print('`compare --version`', againstEmpty(['--version']));
print(
  '`compare sanctions --engine signals --no-cache`',
  againstEmpty(['sanctions', '--engine', 'signals', '--no-cache']),
);
processTime([bin, 'sanctions']);
print('`compare sanctions`, cached', againstEmpty(['sanctions']));
print('`compare sanctions --no-cache`', againstEmpty(['sanctions', '--no-cache']));

console.log('\n## Thousands of articles, times as long\n');
print('what', 'ratio');
print('---', '---');
const scaled = scaleRatios((args, cache) => processTime([bin, ...args], { CLAIM_COMPARE_CACHE: cache }));
for (const [what, ratio] of scaled) print(what, ratio.toFixed(2));

console.log('\n## Stages\n');
print('stage', 'MB/s');
print('---', '---');
const input = await loadInput();
const article = input.corpus.documents.map((document) => document.text).join('\n\n');
const text = Array.from({ length: 20 }, () => article).join('\n\n');
const megabytes = Buffer.byteLength(text) / 1e6;
const document = documentFromText(text, { id: 'bench' });
const paragraphs = document.blocks.map((block) => block.text);
const sentences = sentencesOf(document);
const stages: [string, () => unknown][] = [
  ['layout and cleaning', () => documentFromText(text, { id: 'bench' })],
  ['sentence boundaries', () => paragraphs.map(splitSentences)],
  ['tokens and lemmas', () => paragraphs.map((paragraph) => tokenize(paragraph).map((token) => token.lemma))],
  ['tagging', () => tagSentences(sentences, input.topics, { title: null })],
];
for (const [name, work] of stages) print(name, (megabytes / (await seconds(work))).toFixed(1));

console.log('\n## Pairs\n');
print('what', 'pairs/s');
print('---', '---');
const analysis = await analyse(input);
const topic = input.topics.find(({ id }) => id === 'sanctions') ?? input.topics[0];
if (!topic) throw new Error('the shipped topics are empty');
const { claims } = await claimsOf(analysis, topic);
const { pairs } = findCandidates(claims);
const signals = await createJudge('signals');
const builtin = await createJudge('builtin');
const perSecond = (count: number, time: number): string => (count / time).toFixed(0);
print('features, gates and signals', perSecond(pairs.length, await seconds(() => signals.judge(pairs))));
const start = performance.now();
const rows = pairs.slice(0, 200).map(({ a, b }) => ({ premise: a.text, hypothesis: b.text }));
await builtin.probabilities(rows);
print('the model (opening included)', perSecond(rows.length, (performance.now() - start) / 1000));
print('tokens + TF-IDF of `natural` in a loop', perSecond(pairs.length, await seconds(() => naivePairs(pairs))));
