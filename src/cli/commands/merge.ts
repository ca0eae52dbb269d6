import { conclude } from '../../compare.js';
import { unpackTopic } from '../../comparison/parts/unpack.js';
import type { Comparison } from '../../comparison/types.js';
import { UserError } from '../../errors.js';
import type { Proof } from '../../formats/types.js';
import type { Run } from '../command.js';
import type { Settings } from '../options.js';
import { type NamedPart, type PartFile, readParts } from '../part-file.js';
import { present } from '../present.js';
import { configurationHash } from '../proof.js';
import { reviewed } from '../review.js';

/** `compare merge part*.json`: what one run without `--shard` would have printed. */
export const merge: Run = async (given) => {
  if (given.args.length === 0) throw new UserError('Which parts?', { hint: 'compare merge part*.json -o report.html' });
  const parts = await given.timing.stage('read', () => readParts(given.io, given.args));
  const [{ part: first }] = parts as [NamedPart];
  // As if the options of the parts had been typed here.
  const context = { ...given, settings: { ...given.settings, ...first.settings } };
  const { settings } = context;
  const { engine } = first.run;
  const comparisons = await given.timing.stage('merge', async () =>
    first.topics.map((_, at): Comparison => {
      const { work, verdicts } = unpacked(parts, at);
      return conclude(work, verdicts, engine, settings.minConfidence);
    }),
  );
  const answer = await reviewed(context, comparisons);
  return present(context, { comparisons: answer, kind: first.answer, proof: await proofFor(first, settings) });
};

/** The hashes of the parts; `--limit` and its like are only known here. Fields in the order of `proofOf`. */
async function proofFor({ run, documents }: PartFile, settings: Settings): Promise<Proof> {
  const { tool, engine, corpus, topics } = run;
  const configuration = await configurationHash(settings);
  return { tool, engine, corpus, documents: documents ?? [], topics, configuration };
}

function unpacked(parts: readonly NamedPart[], at: number): ReturnType<typeof unpackTopic> {
  const topics = parts.map(({ part }) => part.topics[at]).filter((topic) => topic !== undefined);
  const frame = topics[0]?.frame;
  if (!frame) throw new Error('the first part holds no frame');
  try {
    return unpackTopic(topics, frame);
  } catch (error) {
    throw new UserError(`The parts do not fit together: ${(error as Error).message}.`, {
      hint: 'Make them anew in one go.',
    });
  }
}
