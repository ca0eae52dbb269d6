import { UserError } from '../../errors.js';
import type { Judge } from '../../judge/types.js';
import { writeFileAtomic } from '../atomic.js';
import { type CommandSpec, JUDGING, LISTINGS, OUTPUT } from '../command.js';
import type { Context } from '../context.js';
import { deliver, pathFrom, type View } from '../deliver.js';
import { grid } from '../grid.js';
import { counted, jsonDocument } from '../lines.js';
import { CLASSES, type Class, type Evaluation, evaluate, excludedClass, type Judged, predict } from '../metrics.js';
import { type LabelledPair, labelledPairs } from '../pairs-file.js';
import { linesOf, openBytes } from '../read.js';

/** Pairs handed to the judge at once. */
const BATCH = 256;

export const evaluation: CommandSpec = {
  name: 'eval',
  summary: 'Scores the judge on labelled pairs of sentences.',
  args: [
    { name: '<pairs.tsv>', about: 'columns id, premise, hypothesis, label; "-" for standard input; .gz is unpacked' },
  ],
  accepts: [...JUDGING, ...OUTPUT],
  formats: LISTINGS.filter(({ id }) => id !== 'ndjson'),
  own: [
    { flags: '--predictions <file>', about: 'write "id, predicted class, confidence" for each pair, tab separated' },
  ],
  examples: [
    { call: 'compare eval pairs.tsv', does: 'accuracy, scores of each class, confusion' },
    { call: 'compare eval pairs.tsv --engine signals --json', does: 'the same without the model, for a script' },
    { call: 'compare eval pairs.tsv --predictions out.tsv', does: 'and what was predicted for each pair' },
  ],
  async run(context) {
    const [file = '-'] = context.args;
    const { createJudge } = await import('../../judge/index.js');
    const judge = await context.timing.stage('load judge', () => createJudge(context.settings.engine));
    const { ids, judged } = await context.timing.stage('judge', () => judgeFile(context, file, judge));
    if (judged.length === 0) throw new UserError('The file holds no pairs.', { place: file });
    const predictions = context.own.predictions;
    if (typeof predictions === 'string') {
      await writeFileAtomic(pathFrom(context.io, predictions), predictionLines(ids, judged));
    }
    const result = evaluate(judged);
    await deliver(context, (format, view) =>
      format === 'json' ? jsonDocument({ ...rounded(result), engine: judge.name }) : table(result, judge.name, view),
    );
    return 0;
  },
};

async function judgeFile(context: Context, file: string, judge: Judge): Promise<{ ids: string[]; judged: Judged[] }> {
  const ids: string[] = [];
  const judged: Judged[] = [];
  let batch: LabelledPair[] = [];
  const flush = async (): Promise<void> => {
    const scores = await judge.probabilities(batch);
    for (const [at, { id, label }] of batch.entries()) {
      const one = scores[at];
      if (!one) throw new Error('the judge answered fewer rows than it was asked');
      ids.push(id);
      judged.push({ gold: label, scores: one });
    }
    context.progress.update({ stage: 'judge', done: judged.length, total: 0 });
    batch = [];
  };
  for await (const pair of labelledPairs(linesOf(await openBytes(context.io, file)), file)) {
    batch.push(pair);
    if (batch.length === BATCH) await flush();
  }
  if (batch.length > 0) await flush();
  return { ids, judged };
}

function* predictionLines(ids: readonly string[], judged: readonly Judged[]): Iterable<string> {
  const excluded = excludedClass(judged.map(({ gold }) => gold));
  for (const [at, { scores }] of judged.entries()) {
    const { predicted, confidence } = predict(scores, excluded);
    yield `${ids[at]}\t${predicted}\t${confidence.toFixed(4)}\n`;
  }
}

/** Four decimals: more would differ from machine to machine and mean nothing. */
function rounded(result: Evaluation): Evaluation {
  return JSON.parse(JSON.stringify(result), (_, value) =>
    typeof value === 'number' ? Math.round(value * 1e4) / 1e4 : value,
  ) as Evaluation;
}

function table(result: Evaluation, engine: string, { width }: View): string {
  const shown = CLASSES.filter((one) => one !== result.excluded);
  const number = (value: number | undefined): string => (value ?? 0).toFixed(3);
  const right = { align: 'right' as const };
  const scores = grid(
    [{ head: 'class' }, ...['precision', 'recall', 'f1', 'average precision'].map((head) => ({ head, ...right }))],
    shown.map((one) => {
      const score = result.classes[one];
      return [one, number(score?.precision), number(score?.recall), number(score?.f1), number(score?.averagePrecision)];
    }),
    width,
  );
  const confusion = grid(
    [{ head: 'labelled' }, ...shown.map((one) => ({ head: one, ...right }))],
    shown.map((gold) => [gold, ...shown.map((one) => result.confusion[gold]?.[one] ?? 0)]),
    width,
  );
  const two = result.excluded
    ? `The file holds only two labels: "${result.excluded as Class}" was not among the answers.\n`
    : '';
  return `accuracy ${number(result.accuracy)} on ${counted(result.rows, 'pair')} (engine ${engine})\n${two}\n${scores}\nLabelled as (rows), judged as (columns):\n\n${confusion}`;
}
