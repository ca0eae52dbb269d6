// Prints how fast the program is, as ratios within one run: machines differ, ratios less so. `npm run bench` bundles it
// first: run from source, every function would be wrapped, and the stages half as fast.
// Usage: npm run build && npm run bench [-- --only processes,scale,growth,baselines,stages,pairs] [--runs N]
//   growth and baselines: [--corpus FILE.jsonl[.gz] --topics FILE] [--topic ID] [--articles N] [--engine signals,builtin] [--sample N]
// Without --corpus, growth and baselines use the scale corpus where the shared folder is there, else a made-up one.
import { parseArgs } from 'node:util';
import { loadInput } from '../../src/input.js';
import { baselines, type Library, runLibrary } from './baselines.js';
import { growth } from './growth.js';
import { largeCorpus } from './large.js';
import { BIN, cost, median, processTime, row, table } from './measure.js';
import { scaleRatios } from './scale.js';
import { pairSpeeds, stages } from './stages.js';

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: 'processes,scale,growth,baselines,stages,pairs' },
    runs: { type: 'string', default: '7' },
    corpus: { type: 'string' },
    topics: { type: 'string' },
    topic: { type: 'string' },
    articles: { type: 'string' },
    engine: { type: 'string', default: 'signals,builtin' },
    sample: { type: 'string', default: '800' },
    child: { type: 'string' },
    keywords: { type: 'string', default: '[]' },
  },
});

/** How often a command takes as long as an empty process, run in turns so that a drift of the machine hits both. */
function againstEmpty(args: readonly string[]): string {
  const times = Array.from(
    { length: Number(values.runs) },
    () => processTime([BIN, ...args]) / processTime(['-e', '0']),
  );
  return median(times).toFixed(2);
}

function processes(): void {
  table('Whole processes, times an empty `node -e 0`', 'command', 'ratio', 'peak MB');
  row('`node -e 0`', '1.00', cost(['-e', '0']).peak.toFixed(0));
  // So that the second one finds its answer.
  processTime([BIN, 'sanctions']);
  for (const args of [
    ['--version'],
    ['sanctions', '--engine', 'signals', '--no-cache'],
    ['sanctions'],
    ['sanctions', '--no-cache'],
  ]) {
    const known = args.length === 1 && args[0] === 'sanctions' ? ', asked again' : '';
    row(`\`compare ${args.join(' ')}\`${known}`, againstEmpty(args), cost([BIN, ...args]).peak.toFixed(0));
  }
}

function scale(): void {
  table('Thousands of articles, times as long', 'what', 'ratio');
  const ratios = scaleRatios((args, cache) => processTime([BIN, ...args], { CLAIM_COMPARE_CACHE: cache }));
  for (const [what, ratio] of ratios) row(what, ratio.toFixed(2));
}

async function bench(): Promise<void> {
  const only = values.only.split(',');
  const input = await loadInput();
  const large = () =>
    largeCorpus(
      {
        corpus: values.corpus ?? null,
        topics: values.topics ?? null,
        topic: values.topic ?? null,
        articles: values.articles === undefined ? null : Number(values.articles),
      },
      input,
    );
  if (only.includes('processes')) processes();
  if (only.includes('scale')) scale();
  if (only.includes('growth')) for (const engine of values.engine.split(',')) growth(large(), engine);
  if (only.includes('baselines')) baselines(large(), Number(values.sample));
  if (only.includes('stages')) await stages(input);
  if (only.includes('pairs')) await pairSpeeds(input);
}

if (values.child) {
  const keywords = JSON.parse(values.keywords) as string[];
  console.log(JSON.stringify(await runLibrary(values.child as Library, values.corpus ?? '', keywords)));
} else await bench();
