import { analyse, claimsOf, type Input } from '../../src/compare.js';
import { documentFromText } from '../../src/corpus/index.js';
import { createJudge } from '../../src/judge/index.js';
import { findCandidates } from '../../src/pairs/index.js';
import { sentencesOf, splitSentences, tokenize } from '../../src/text/index.js';
import { tagSentences } from '../../src/topics/index.js';
import { openReaders } from '../../src/workers/readers.js';
import { row, seconds, table } from './measure.js';
import { naturalPairs, winkPairs } from './naive.js';

/** Megabytes of text a second, stage by stage, in one thread. */
export async function stages({ corpus, topics }: Input): Promise<void> {
  table('Stages', 'stage', 'MB/s');
  const article = corpus.documents.map((document) => document.text).join('\n\n');
  const text = Array.from({ length: 20 }, () => article).join('\n\n');
  const megabytes = Buffer.byteLength(text) / 1e6;
  const document = documentFromText(text, { id: 'bench' });
  const paragraphs = document.blocks.map((block) => block.text);
  const sentences = sentencesOf(document);
  const work: [string, () => unknown][] = [
    ['layout and cleaning', () => documentFromText(text, { id: 'bench' })],
    ['sentence boundaries', () => paragraphs.map(splitSentences)],
    ['tokens and lemmas', () => paragraphs.map((paragraph) => tokenize(paragraph).map((token) => token.lemma))],
    ['tagging', () => tagSentences(sentences, topics, { title: null })],
  ];
  for (const [name, stage] of work) row(name, (megabytes / (await seconds(stage))).toFixed(1));
}

/** Pairs a second: this program's judges, and the libraries' similarities on the same pairs. */
export async function pairSpeeds(input: Input): Promise<void> {
  table('Pairs', 'what', 'pairs/s');
  const analysis = await analyse(input);
  const topic = input.topics.find(({ id }) => id === 'sanctions') ?? input.topics[0];
  if (!topic) throw new Error('the shipped topics are empty');
  const { claims } = await claimsOf(analysis, topic);
  const { pairs } = findCandidates(claims);
  const signals = await createJudge('signals');
  const perSecond = (count: number, time: number): string => (count / time).toFixed(0);
  row('features, gates and signals', perSecond(pairs.length, await seconds(() => signals.judge(pairs))));
  const rows = pairs.slice(0, 200).map(({ a, b }) => ({ premise: a.text, hypothesis: b.text }));
  for (const [how, jobs, whole] of [
    ['all layers, one thread', 1, true],
    ['all layers, two threads', 2, true],
    ['as topics are read, two threads', 2, false],
  ] as const) {
    const readers = openReaders(undefined, jobs);
    const start = performance.now();
    await readers.read(rows, { whole });
    row(`the model, ${how}, opening included`, perSecond(rows.length, (performance.now() - start) / 1000));
    await readers.close();
  }
  row('`natural`: tokens and TF-IDF in a loop', perSecond(pairs.length, await seconds(() => naturalPairs(pairs))));
  row(
    '`wink-nlp`: its pipeline and similarity in a loop',
    perSecond(pairs.length, await seconds(() => winkPairs(pairs))),
  );
}
