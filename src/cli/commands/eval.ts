import { counted } from '../../counted.js';
import { UserError } from '../../errors.js';
import type { Io } from '../../io.js';
import type { Judge } from '../../judge/types.js';
import { refuseUnwritable, writeFileAtomic } from '../atomic.js';
import type { Run } from '../command.js';
import type { Context } from '../context.js';
import { deliver, pathFrom, type View } from '../deliver.js';
import { openJudge } from '../engine.js';
import { grid } from '../grid.js';
import { jsonDocument } from '../lines.js';
import { CLASSES, type Class, type Evaluation, evaluate, excludedClass, type Judged, predict } from '../metrics.js';
import { type LabelledPair, labelledPairs } from '../pairs-file.js';
import { linesOf, openBytes, readText } from '../read.js';

/** Pairs handed to the judge at once. */
const BATCH = 256;

export const evaluation: Run = async (context) => {
  const { io, args, timing } = context;
  const [file = '-'] = args;
  const { predictions } = context.own;
  if (typeof predictions === 'string') await refuseUnwritable(pathFrom(io, predictions));
  // All rows are read before the first is judged: a fault in the last one must not cost the run.
  const pairs = await timing.stage('read', () => readPairs(io, file));
  // Its own progress would count from the start with every batch.
  const judge = await openJudge({ ...context, progress: { update() {}, clear() {}, stop: () => '' } });
  const judged = await timing.stage('judge', () => judgeAll(context, judge, pairs));
  if (typeof predictions === 'string') {
    await writeFileAtomic(pathFrom(io, predictions), predictionLines(pairs, judged));
  }
  const result = evaluate(judged);
  await deliver(context, (format, view) =>
    format === 'json' ? jsonDocument({ ...rounded(result), engine: judge.name }) : table(result, judge.name, view),
  );
  return 0;
};

async function readPairs(io: Io, file: string): Promise<LabelledPair[]> {
  if (/\.ya?ml$/iu.test(file)) return verdictPairs(io, file);
  const pairs: LabelledPair[] = [];
  for await (const pair of labelledPairs(linesOf(await openBytes(io, file)), file)) pairs.push(pair);
  if (pairs.length === 0) throw new UserError('The file holds no pairs.', { place: file });
  return pairs;
}

/** What people said of pairs, as labels; an entry without its sentences cannot be judged. */
async function verdictPairs(io: Io, file: string): Promise<LabelledPair[]> {
  const [text, { parseVerdicts }, { labelsOf }] = await Promise.all([
    readText(io, file),
    import('../../review/verdicts.js'),
    import('../../review/labels.js'),
  ]);
  const { entries } = parseVerdicts(text, file);
  const pairs = labelsOf(entries);
  if (pairs.length === 0) throw new UserError('No entry of the file has both its quotes.', { place: file });
  const left = entries.length - pairs.length;
  if (left > 0) await io.stderr.write(`warning: ${counted(left, 'verdict')} without quotes left out\n`);
  return pairs;
}

async function judgeAll({ progress }: Context, judge: Judge, pairs: readonly LabelledPair[]): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (let at = 0; at < pairs.length; at += BATCH) {
    progress.update({ stage: 'judge', done: at, total: pairs.length });
    const batch = pairs.slice(at, at + BATCH);
    const scores = await judge.probabilities(batch);
    for (const [index, { label }] of batch.entries()) {
      const one = scores[index];
      if (!one) throw new Error('the judge answered fewer rows than it was asked');
      judged.push({ gold: label, scores: one });
    }
  }
  return judged;
}

function* predictionLines(pairs: readonly LabelledPair[], judged: readonly Judged[]): Iterable<string> {
  const excluded = excludedClass(judged.map(({ gold }) => gold));
  for (const [at, { scores }] of judged.entries()) {
    const { predicted, confidence } = predict(scores, excluded);
    yield `${pairs[at]?.id}\t${predicted}\t${confidence.toFixed(4)}\n`;
  }
}

/** Four decimals: more would differ from machine to machine and mean nothing. */
function rounded(result: Evaluation): Evaluation {
  return JSON.parse(JSON.stringify(result), (_, value) =>
    typeof value === 'number' ? Math.round(value * 1e4) / 1e4 : value,
  ) as Evaluation;
}

function table(result: Evaluation, engine: string, view: View): string {
  const shown = CLASSES.filter((one) => one !== result.excluded);
  const number = (value: number | undefined): string => (value ?? 0).toFixed(3);
  const right = { align: 'right' as const };
  const scores = grid(
    [{ head: 'class' }, ...['precision', 'recall', 'f1', 'average precision'].map((head) => ({ head, ...right }))],
    shown.map((one) => {
      const score = result.classes[one];
      return [one, number(score?.precision), number(score?.recall), number(score?.f1), number(score?.averagePrecision)];
    }),
    view,
  );
  const confusion = grid(
    [{ head: 'labelled' }, ...shown.map((one) => ({ head: one, ...right }))],
    shown.map((gold) => [gold, ...shown.map((one) => result.confusion[gold]?.[one] ?? 0)]),
    view,
  );
  const two = result.excluded
    ? `The file holds only two labels: "${result.excluded as Class}" was not among the answers.\n`
    : '';
  return `accuracy ${number(result.accuracy)} on ${counted(result.rows, 'pair')} (engine ${engine})\n${two}\n${scores}\nLabelled as (rows), judged as (columns):\n\n${confusion}`;
}
