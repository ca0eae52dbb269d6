import { digestOf } from '../cache/digest.js';
import type { CompareOptions, Input } from '../compare.js';
import type { Comparison } from '../comparison/types.js';
import type { Judge } from '../judge/types.js';
import type { Topic } from '../topics/types.js';
import type { Context } from './context.js';
import { topicsText } from './proof.js';

/** Answers of earlier runs to the same question. */
export interface Answers {
  /** The answer to a topic, from an earlier run or worked out now. */
  of(topic: Topic, answer: () => Promise<Comparison>): Promise<Comparison>;
  flush(): Promise<void>;
}

type Question = Pick<CompareOptions, 'sources' | 'against' | 'since' | 'until' | 'minConfidence'>;

/** Of each folder of answers; a longer answer is worked out anew. */
const MAX_BYTES = 32 * 1024 * 1024;

/**
 * Remembers whole answers between runs: the same program, texts, topics, engine and options give the same comparison.
 * Runs without cache are worked out anew.
 */
export async function openAnswers(context: Context, input: Input, judge: Judge, question: Question): Promise<Answers> {
  const { settings, io } = context;
  const anew: Answers = { of: (_, answer) => answer(), flush: async () => {} };
  if (!settings.cache) return anew;
  const [{ codeFingerprint }, { cacheDirectory }, { openLines }, { packAnswer, unpackAnswer }, { prune }] =
    await Promise.all([
      import('../cache/code.js'),
      import('../cache/directory.js'),
      import('../cache/lines.js'),
      import('../cache/packing/answer.js'),
      import('../cache/survey.js'),
    ]);
  const directory = cacheDirectory(io.env);
  if (directory === null) return anew;
  // What V8 wrote is for the same V8 to read.
  const program = [await codeFingerprint(), process.versions.v8, judge.fingerprint];
  const hash = digestOf(askedOf(input, [program, topicsText(input.topics), question])).digest('hex');
  // A folder for each of the first signs, so that a run reads little of what others left.
  const lines = await openLines(directory, `answers-${hash.slice(0, 2)}`, { maxBytes: MAX_BYTES });
  const recalled = (key: string, topic: Topic): Comparison | null => {
    const line = lines.get(key);
    try {
      return line === undefined ? null : unpackAnswer(line, topic, input.corpus);
    } catch {
      return null; // written by something else: as if it were not there
    }
  };
  let isNew = false;
  return {
    async of(topic, answer) {
      const key = `${hash}-${topic.id}`;
      const known = recalled(key, topic);
      if (known) return known;
      const comparison = await answer();
      const line = packAnswer(comparison);
      if (line.length < MAX_BYTES) lines.set(key, line);
      isNew = true;
      return comparison;
    },
    async flush() {
      if (!isNew) return;
      await lines.flush();
      await prune(directory);
    },
  };
}

/** All that an answer follows from, piece by piece: a large corpus is too much for one text. */
function* askedOf({ corpus: { documents, ...corpus }, crew }: Input, rest: unknown): Generator<string> {
  yield JSON.stringify([rest, corpus]);
  for (const document of documents) yield crew ? crew.nameOf(document) : JSON.stringify(document);
}
