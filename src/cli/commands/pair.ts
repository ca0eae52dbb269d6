import type { Claim } from '../../claims/types.js';
import { UserError } from '../../errors.js';
import type { Judge, NliProbabilities, Verdict } from '../../judge/types.js';
import type { Run } from '../command.js';
import { deliver, type View } from '../deliver.js';
import { openJudge } from '../engine.js';
import { folded } from '../grid.js';
import { jsonDocument } from '../lines.js';
import { printableLine } from '../printable.js';
import { claimLines, claimRecord, verdictLines, verdictRecord, verdictTables } from '../verdict.js';

interface Answer {
  verdict: Verdict;
  /** Read both ways: a -> b, b -> a. */
  probabilities: [NliProbabilities, NliProbabilities];
}

export const pair: Run = async (context) => {
  const [textA = '', textB = ''] = context.args;
  for (const text of [textA, textB]) if (text.trim() === '') throw new UserError('A sentence cannot be empty.');
  const judge = await openJudge(context);
  const answer = await context.timing.stage('judge', () => judged(judge, textA, textB));
  await deliver(context, (format, view) => (format === 'json' ? jsonDocument(record(answer)) : table(answer, view)));
  return 0;
};

async function judged(judge: Judge, textA: string, textB: string): Promise<Answer> {
  const [{ claimOfText }, { findCandidates }] = await Promise.all([
    import('../../claims/index.js'),
    import('../../pairs/index.js'),
  ]);
  const a = await claimOfText(flat(textA), { id: 'a', source: 'a' });
  const b = await claimOfText(flat(textB), { id: 'b', source: 'b' });
  const [verdict] = await judge.judge(findCandidates([a, b]).pairs);
  const [ab, ba] = await judge.probabilities([
    { premise: a.text, hypothesis: b.text },
    { premise: b.text, hypothesis: a.text },
  ]);
  if (!verdict || !ab || !ba) throw new Error('the judge gave no verdict on the pair');
  return { verdict, probabilities: [ab, ba] };
}

const flat = (text: string): string => text.replace(/\s+/gu, ' ').trim();

function record({ verdict, probabilities: [ab, ba] }: Answer) {
  const { a, b } = verdict.pair;
  return {
    schemaVersion: '1.0',
    a: claimRecord(a),
    b: claimRecord(b),
    probabilities: { ab, ba },
    ...verdictRecord(verdict),
  };
}

function table({ verdict, probabilities }: Answer, view: View): string {
  const side = (name: string, claim: Claim): string[] => [
    `${name}: “${printableLine(claim.text)}”`,
    ...claimLines(claim),
  ];
  const read = (name: string, { entailment, neutral, contradiction }: NliProbabilities): string =>
    `  ${name}: follows ${entailment.toFixed(2)}, neither ${neutral.toFixed(2)}, contradicts ${contradiction.toFixed(2)}`;
  const lines = [
    ...verdictLines(verdict, view),
    '',
    ...side('A', verdict.pair.a),
    ...side('B', verdict.pair.b),
    '',
    'Read together, before gates and thresholds:',
    read('A, then B', probabilities[0]),
    read('B, then A', probabilities[1]),
    '',
  ];
  return `${folded(lines, view).join('\n')}\n${verdictTables(verdict, view)}`;
}
