import { existsSync } from 'node:fs';
import { counted } from '../../counted.js';
import { renderBaseline } from '../../formats/baseline.js';
import type { Baseline } from '../../review/types.js';
import { refuseUnwritable, writeFileAtomic } from '../atomic.js';
import { chooseTopics } from '../choose.js';
import type { Run } from '../command.js';
import { compareTopics } from '../compare.js';
import type { Context } from '../context.js';
import { pathFrom } from '../deliver.js';
import { analyseInput, once, openInput } from '../open.js';
import { BASELINE_FILE, openBaseline } from '../review.js';
import { resolveSides } from '../sources.js';

/** Writes down what is found now, so that later runs can tell what is new. */
export const baseline: Run = async (context) => {
  const { args, io, settings, targets } = context;
  const files = settings.outputs.length === 0 ? [BASELINE_FILE] : targets.map(({ file }) => file);
  // Where -o names a file it was looked at already.
  if (settings.outputs.length === 0) await refuseUnwritable(pathFrom(io, BASELINE_FILE));
  const input = await openInput(context);
  const topics = chooseTopics(args, input.topics);
  // What people set aside does not belong in the file; what an earlier baseline held has no say in it.
  const anew = { ...context, settings: { ...settings, baseline: false as const } };
  const analysis = once(() => analyseInput(context, input));
  const sides = resolveSides(settings, input.corpus.sources);
  const comparisons = await compareTopics(anew, input, analysis, topics, sides);
  for (const file of files) {
    const before = file === null ? null : await previous(context, file);
    const asked = new Set(topics.map(({ id }) => id));
    // Named topics are written anew; what is there on the others stays.
    const kept = args.length === 0 ? [] : (before?.findings ?? []).filter(({ topic }) => !asked.has(topic));
    const text = renderBaseline(comparisons, kept);
    context.progress.clear();
    if (file === null) await io.stdout.write(text);
    else {
      await writeFileAtomic(pathFrom(io, file), [text]);
      if (!settings.quiet) await io.stderr.write(`wrote ${file.replaceAll('\\', '/')}: ${changes(before, text)}\n`);
    }
  }
  return 0;
};

/** The file as it was; one that cannot be read is only in the way where a part of it is to be kept. */
async function previous(context: Context, file: string): Promise<Baseline | null> {
  if (!existsSync(pathFrom(context.io, file))) return null;
  const reading = openBaseline({ ...context, settings: { ...context.settings, baseline: file } });
  return context.args.length > 0 ? reading : reading.catch(() => null);
}

/** `12 findings, 3 added, 1 taken out`: what the reviewer of the file will see. */
function changes(before: Baseline | null, text: string): string {
  const now = (JSON.parse(text) as { findings: unknown[] }).findings;
  const all = counted(now.length, 'finding');
  if (!before) return all;
  const after = new Set(now.map((one) => JSON.stringify(one)));
  const then = new Set(before.findings.map(({ line: _, ...one }) => JSON.stringify(one)));
  const added = [...after].filter((one) => !then.has(one)).length;
  const gone = [...then].filter((one) => !after.has(one)).length;
  return added + gone === 0 ? `${all}, nothing changed` : `${all}, ${added} added, ${gone} taken out`;
}
