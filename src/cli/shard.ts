import type { Analysis } from '../compare.js';
import type { TopicPart } from '../comparison/parts/types.js';
import { jsonDocument, Nested } from '../formats/json-text.js';
import type { Proof } from '../formats/types.js';
import type { Topic } from '../topics/types.js';
import { warnUndated } from './compare.js';
import type { Context } from './context.js';
import { deliver } from './deliver.js';
import { openJudge } from './engine.js';
import type { Settings } from './options.js';
import { PART_KIND, type PartFile, type PartSettings } from './part-file.js';
import { proofOf } from './proof.js';
import type { Shard } from './shard-number.js';
import type { Sides } from './sources.js';

/** Judges one part of the pairs of each topic and writes it for `compare merge`. */
export async function runShard(
  context: Context,
  analysis: Analysis,
  topics: readonly Topic[],
  sides: Sides,
  answer: PartFile['answer'],
): Promise<number> {
  const { settings, timing } = context;
  const shard = settings.shard as Shard;
  await warnUndated(context, analysis);
  const judge = await openJudge(context);
  const parts: TopicPart[] = [];
  for (const topic of topics) {
    parts.push(await timing.stage('compare', () => partOf(context, analysis, topic, judge, sides, shard)));
  }
  const targets = [{ format: 'json', file: null }];
  const engine = { name: judge.name, fingerprint: judge.fingerprint };
  const { documents, ...run } = (await proofOf({ settings, targets }, analysis.corpus, topics, [{ engine }])) as Proof;
  const file: PartFile = {
    kind: PART_KIND,
    schemaVersion: (await import('../comparison/parts/types.js')).PART_VERSION,
    shard,
    answer,
    run,
    settings: settingsOf(settings),
    documents: shard.index === 1 ? documents : null,
    topics: parts,
  };
  await deliver(context, () => written(file));
  return 0;
}

async function partOf(
  { settings, progress }: Context,
  analysis: Analysis,
  topic: Topic,
  judge: Awaited<ReturnType<typeof openJudge>>,
  sides: Sides,
  { index, count }: Shard,
): Promise<TopicPart> {
  const [{ topicWork }, { packTopic }] = await Promise.all([
    import('../compare.js'),
    import('../comparison/parts/pack.js'),
  ]);
  const { since, until } = settings;
  const work = await topicWork(analysis, topic, { ...sides, since, until, onProgress: progress.update });
  const { pairs } = work.candidates;
  progress.update({ stage: 'judge', done: 0, total: Math.ceil(pairs.length / count) });
  // Every n-th pair, best first: each part gets as many of the close pairs, which take the most work.
  const verdicts = await judge.judge(pairs, (place) => place % count === index - 1);
  return packTopic(work, verdicts, index === 1);
}

function settingsOf({ engine, sources, against, since, until, minConfidence }: Settings): PartSettings {
  return { engine, sources, against, since, until, minConfidence };
}

/** A line an element, so that a large part is never held as one text. */
function* written({ topics, ...head }: PartFile): Generator<string> {
  yield* jsonDocument({
    ...head,
    topics: topics.map(({ frame, ...rest }) => new Nested({ ...rest, frame: frame && new Nested({ ...frame }) })),
  });
  yield '\n';
}
