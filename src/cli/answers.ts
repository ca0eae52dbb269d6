import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
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

/** Answers of a small corpus take some 100 kB each; those of a large one would be as large as itself. */
const MAX_BYTES = 32 * 1024 * 1024;

/**
 * Remembers whole answers between runs: the same program, texts, topics, engine and options give the same comparison.
 * A large corpus, which has a crew with a memory of its own, and runs without cache are worked out anew.
 */
export async function openAnswers(context: Context, input: Input, judge: Judge, question: Question): Promise<Answers> {
  const { settings, io } = context;
  const anew: Answers = { of: (_, answer) => answer(), flush: async () => {} };
  if (!settings.cache || input.crew) return anew;
  const [{ codeFingerprint }, { cacheDirectory }, { openLines }] = await Promise.all([
    import('../cache/code.js'),
    import('../cache/directory.js'),
    import('../cache/lines.js'),
  ]);
  const asked = [input.corpus, topicsText(input.topics), judge.fingerprint, question];
  const hash = createHash('sha256')
    .update(JSON.stringify([await codeFingerprint(), ...asked]))
    .digest('hex');
  // A folder for each of the first signs, so that a run reads little of what others left.
  const lines = await openLines(cacheDirectory(io.env), `answers-${hash.slice(0, 2)}`, { maxBytes: MAX_BYTES });
  return {
    async of(topic, answer) {
      const key = `${hash}-${topic.id}`;
      const known = lines.get(key);
      if (known !== undefined) return { ...(deserialize(Buffer.from(known, 'base64')) as Comparison), topic };
      const comparison = await answer();
      // A topic may hold compiled patterns, which no file can.
      lines.set(key, serialize({ ...comparison, topic: null }).toString('base64'));
      return comparison;
    },
    flush: () => lines.flush(),
  };
}
