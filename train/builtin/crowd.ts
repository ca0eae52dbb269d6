// Fits what a score is worth where a topic has very many pairs (data/lexicon/builtin-crowd.yaml): on the labelled pairs of
// real news on topics whose pairs trained nothing (of NEWS_PAIRS_HELD in train/datalists.py), each weighted by how many it stands for.
// Usage: node --import tsx train/builtin/crowd.ts <shared folder> <folder for remembered readings> [--write]
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openStore } from '../../src/cache/store.js';
import type { Claim } from '../../src/claims/types.js';
import { analyse, topicWork } from '../../src/compare.js';
import type { Document } from '../../src/corpus/types.js';
import { loadInput } from '../../src/input.js';
import { assess } from '../../src/judge/assess.js';
import { asRead } from '../../src/judge/builtin/as-read.js';
import { evidenceOf } from '../../src/judge/builtin/evidence.js';
import { type StoryWeights, storyNumbers, storyOf } from '../../src/judge/builtin/story.js';
import { agreementScore, type Combined, combine, conflictScore, inStory } from '../../src/judge/builtin/weights.js';
import { createContext } from '../../src/judge/context.js';
import { logOdds } from '../../src/judge/log-odds.js';
import { rememberedModel } from '../../src/judge/model/remembered.js';
import type { Reading } from '../../src/judge/model/types.js';
import { ONE_STORY } from '../../src/pairs/likeness.js';
import type { CandidatePair } from '../../src/pairs/types.js';
import type { Topic } from '../../src/topics/types.js';
import { averagePrecision } from '../../test/eval/measures.js';
import { readTsv } from '../../test/eval/packs.js';
import { calibrated, type Judged, type Platt, platt } from './platt.js';
import { fitStory, type StoryRow } from './story.js';

const STRICT: readonly string[] = ['oil', 'iowa', 'vaccine'];
/** Labelled later, and more generous with agreements: their agreements only check the fit, their conflicts, which are few, count. */
const GENEROUS: readonly string[] = ['hongkong', 'reade', 'prisons', 'germany', 'pence', 'california'];
/** Without "plane", an event that other real news of the training set tells too, and those of fewer than 3,000 pairs. */
const HELD: readonly string[] = [...STRICT, ...GENEROUS];
/** Calibration packs have a few hundred pairs a topic, the topics labelled here from 3,000 on. */
const [FROM, FULL] = [ONE_STORY, 3000];

const { values, positionals } = parseArgs({ allowPositionals: true, options: { write: { type: 'boolean' } } });
const [shared, memory] = positionals;
if (!shared || !memory) throw new Error('usage: crowd.ts <shared folder> <folder for remembered readings> [--write]');

type Row = Record<string, string>;
const beside = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url));
const labelled: Row[] = readTsv(beside('news-pairs.tsv'));

const corpus = join(shared, 'corpora/scale/us-2020.jsonl.gz');
const analysis = await analyse(await loadInput({ corpus, topics: beside('news-topics.yaml') }), undefined, HELD);
const model = await rememberedModel((name) => openStore(memory, name, { maxBytes: 1e9 }));
const documents = new Map(analysis.corpus.documents.map((document) => [document.id, document]));

const plain = (text: string): string => text.replace(/\s+/g, ' ');
/** Labels count code points. */
const passage = ({ text }: Document, start: string, end: string): string =>
  plain([...text].slice(Number(start), Number(end)).join(''));
const keyOf = (...sides: [document: string, text: string][]): string =>
  sides
    .map(([document, text]) => `${document}|${text}`)
    .sort()
    .join('\n');
const sideOf = ({ document, text }: Claim): [string, string] => [document, plain(text)];

function labelsOf(topic: string): Map<string, Row> {
  return new Map(
    labelled
      .filter((row) => row.topic === topic && row.strength !== '1')
      .map((row) => {
        const sides = ['A', 'B'].map((side): [string, string] => {
          const id = row[`article${side}`] as string;
          const document = documents.get(id) as Document;
          return [id, passage(document, row[`start${side}`] as string, row[`end${side}`] as string)];
        });
        return [keyOf(...sides), row];
      }),
  );
}

interface Scored extends StoryRow {
  row: Row;
  pair: CandidatePair;
  combined: Combined;
}

async function scored(topic: Topic): Promise<Scored[]> {
  const { pairs } = (await topicWork(analysis, topic)).candidates;
  const labels = labelsOf(topic.id);
  const context = createContext(pairs);
  const known = pairs.flatMap((pair) => {
    const row = labels.get(keyOf(sideOf(pair.a), sideOf(pair.b)));
    return row ? [{ pair, row }] : [];
  });
  const read = (of: (pair: CandidatePair) => [Claim, Claim]): Promise<Reading[]> =>
    model.read(known.map(({ pair }) => asRead(...of(pair))));
  const forward = await read(({ a, b }) => [a, b]);
  const backward = await read(({ a, b }) => [b, a]);
  return known.map(({ pair, row }, at) => {
    const combined = combine(evidenceOf(forward[at] as Reading, backward[at] as Reading, assess(pair, context)));
    const related = logOdds(combined.related);
    const good = row.relation !== 'none';
    const generous = GENEROUS.includes(topic.id);
    return { row, pair, combined, related, ...storyNumbers(pair), generous, good, weight: Number(row.weight) };
  });
}

const RIGHT = { agreement: ['agree', 'partial_agree'], conflict: ['contradict', 'tension'] };
type Side = keyof typeof RIGHT;
const isRight = ({ row: { relation = '' } }: Scored, side: Side): boolean => RIGHT[side].includes(relation);
const scoreOf = ({ pair, combined }: Scored, side: Side, story: StoryWeights | null): number => {
  const related = story ? inStory(combined.related, storyOf(pair, story)) : combined.related;
  return (side === 'agreement' ? agreementScore : conflictScore)({ ...combined, related });
};
const judged = (rows: readonly Scored[], side: Side, story: StoryWeights | null): Judged[] =>
  rows.map((one) => ({ score: scoreOf(one, side, story), good: isRight(one, side), weight: one.weight }));

const byTopic = new Map<string, Scored[]>();
for (const topic of analysis.topics) if (HELD.includes(topic.id)) byTopic.set(topic.id, await scored(topic));
await model.close();
const rows = [...byTopic.values()].flat();
const of = (topics: readonly string[]): Scored[] => topics.flatMap((topic) => byTopic.get(topic) ?? []);
const story = fitStory(rows);
const agreement = platt(judged(of(STRICT), 'agreement', story));
const conflict = platt(judged(rows, 'conflict', story));
console.log(rows.length, 'labelled pairs', JSON.stringify({ story, agreement, conflict }));

const sum = (some: readonly Scored[]): number => some.reduce((total, { row }) => total + Number(row.weight), 0);
/** Of what is reported from a confidence on, the share that is right. */
function tell(name: string, told: readonly (Scored & { confidence: number })[]): void {
  for (const from of [0.3, 0.5, 0.55, 0.6, 0.7, 0.8, 0.9]) {
    const reported = told.filter(({ confidence }) => confidence >= from);
    const right = reported.filter((one) => isRight(one, 'agreement'));
    console.log(
      name,
      'agreement from',
      from,
      reported.length,
      'labelled, right',
      (sum(right) / sum(reported)).toFixed(2),
    );
  }
}
/** Every topic with the weights that the others give. */
function unseen(topics: readonly string[], withStory: boolean) {
  return topics.flatMap((topic) => {
    const others = HELD.filter((other) => other !== topic);
    const fitted = withStory ? fitStory(of(others)) : null;
    const by = platt(judged(of(others.filter((other) => STRICT.includes(other))), 'agreement', fitted));
    return of([topic]).map((one) => ({ ...one, confidence: calibrated(by, scoreOf(one, 'agreement', fitted)) }));
  });
}
for (const [name, topics] of [['strict', STRICT] as const, ['generous', GENEROUS] as const]) {
  for (const withStory of [false, true]) {
    const told = unseen(topics, withStory);
    const ranked = told.map((one) => ({ score: one.confidence, good: isRight(one, 'agreement') }));
    console.log(name, withStory ? 'with what the documents say' : 'without', 'AP', averagePrecision(ranked).toFixed(3));
    tell(name, told);
  }
}

if (values.write) {
  const inYaml = ({ slope, intercept }: Platt): string => `{ slope: ${slope}, intercept: ${intercept} }`;
  const out = `# What a score is worth where a topic has very many pairs: the likeliest are read, and chance likenesses are frequent among them.
# Made by train/builtin/crowd.ts on labelled pairs of real news that trained nothing; do not edit.
# Up to \`from\` candidate pairs the calibration of builtin-weights.yaml holds, from \`full\` on only this one, between them both, by the logarithm.
# story: what the days between two documents and their likeness add to the log-odds of one point (src/judge/builtin/story.ts).
# agreement, conflict: sigmoids over the log-odds of the scores.
from: ${FROM}
full: ${FULL}
story: ${JSON.stringify(story)}
agreement: ${inYaml(agreement)}
conflict: ${inYaml(conflict)}
`;
  writeFileSync(new URL('../../data/lexicon/builtin-crowd.yaml', import.meta.url), out);
}
