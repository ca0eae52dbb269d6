import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import type { CompareOptions, Input } from '../compare.js';
import type { Comparison } from '../comparison/types.js';
import type { Corpus } from '../corpus/types.js';
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

const MAX_BYTES = 32 * 1024 * 1024;

/**
 * Remembers whole answers between runs: the same program, texts, topics, engine and options give the same comparison.
 * A large corpus, which has a crew with a memory of its own, and runs without cache are worked out anew.
 */
export async function openAnswers(context: Context, input: Input, judge: Judge, question: Question): Promise<Answers> {
  const { settings, io } = context;
  const anew: Answers = { of: (_, answer) => answer(), flush: async () => {} };
  if (!settings.cache || input.crew) return anew;
  const [{ codeFingerprint }, { cacheDirectory }, { openLines }, { prune }] = await Promise.all([
    import('../cache/code.js'),
    import('../cache/directory.js'),
    import('../cache/lines.js'),
    import('../cache/survey.js'),
  ]);
  const directory = cacheDirectory(io.env);
  if (directory === null) return anew;
  // What V8 wrote is for the same V8 to read.
  const program = [await codeFingerprint(), process.versions.v8, judge.fingerprint];
  const asked = JSON.stringify([program, input.corpus, topicsText(input.topics), question]);
  const hash = createHash('sha256').update(asked).digest('hex');
  // A folder for each of the first signs, so that a run reads little of what others left.
  const lines = await openLines(directory, `answers-${hash.slice(0, 2)}`, { maxBytes: MAX_BYTES });
  let isNew = false;
  return {
    async of(topic, answer) {
      const key = `${hash}-${topic.id}`;
      const known = unpacked(lines.get(key), topic, input.corpus);
      if (known) return known;
      const comparison = await answer();
      lines.set(key, packed(comparison));
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

type Packed = Omit<Comparison, 'topic' | 'corpus'> & { documents: string[] };

/** A topic may hold compiled patterns, which no file can; the corpus is at hand whoever asks again. */
function packed({ topic: _, corpus, ...rest }: Comparison): string {
  const kept: Packed = { ...rest, documents: corpus.documents.map(({ id }) => id) };
  return serialize(kept).toString('base64');
}

function unpacked(text: string | undefined, topic: Topic, corpus: Corpus): Comparison | null {
  if (text === undefined) return null;
  try {
    const { documents, ...rest } = deserialize(Buffer.from(text, 'base64')) as Packed;
    const looked = new Set(documents);
    return { ...rest, topic, corpus: { ...corpus, documents: corpus.documents.filter(({ id }) => looked.has(id)) } };
  } catch {
    return null; // written by something else: as if it were not there
  }
}
