import { UserError } from '../../errors.js';
import type { NliProbabilities, Verdict } from '../../judge/types.js';
import { type CommandSpec, JUDGING, LISTINGS, OUTPUT } from '../command.js';
import { deliver, type View } from '../deliver.js';
import { jsonDocument } from '../lines.js';
import { printableLine } from '../printable.js';
import { claimFromText, type SingleClaim } from '../single.js';
import { claimLines, claimRecord, verdictLines, verdictRecord, verdictTables } from '../verdict.js';

interface Answer {
  a: SingleClaim;
  b: SingleClaim;
  /** null where one of the two is no claim. */
  verdict: Verdict | null;
  /** Read both ways: a -> b, b -> a. */
  probabilities: [NliProbabilities, NliProbabilities];
}

export const pair: CommandSpec = {
  name: 'pair',
  summary: "The judge's verdict on two sentences, with its reasons.",
  args: [
    { name: '<a>', about: 'a sentence' },
    { name: '<b>', about: 'another sentence' },
  ],
  accepts: [...JUDGING, ...OUTPUT],
  formats: LISTINGS.filter(({ id }) => id !== 'ndjson'),
  examples: [
    { call: 'compare pair "The mine was closed in May." "The mine stayed open."', does: 'verdict, gates, signals' },
    { call: 'compare pair "..." "..." --json', does: 'the same as data' },
  ],
  async run(context) {
    const [textA = '', textB = ''] = context.args;
    for (const text of [textA, textB]) if (text.trim() === '') throw new UserError('A sentence cannot be empty.');
    const a = await claimFromText('a', textA);
    const b = await claimFromText('b', textB);
    const { createJudge } = await import('../../judge/index.js');
    const judge = await context.timing.stage('load judge', () => createJudge(context.settings.engine));
    const answer = await context.timing.stage('judge', async (): Promise<Answer> => {
      const [ab, ba] = await judge.probabilities([
        { premise: a.text, hypothesis: b.text },
        { premise: b.text, hypothesis: a.text },
      ]);
      if (!ab || !ba) throw new Error('the judge answered fewer rows than it was asked');
      const { findCandidates } = await import('../../pairs/index.js');
      const pairs = a.claim && b.claim ? findCandidates([a.claim, b.claim]).pairs : [];
      const [verdict = null] = pairs.length > 0 ? await judge.judge(pairs) : [];
      return { a, b, verdict, probabilities: [ab, ba] };
    });
    await deliver(context, (format, view) => (format === 'json' ? jsonDocument(record(answer)) : table(answer, view)));
    return 0;
  },
};

function record({ a, b, verdict, probabilities }: Answer) {
  const side = ({ claim, text, reason }: SingleClaim) => ({
    text,
    claim: claim && claimRecord(claim),
    noClaim: reason,
  });
  return {
    schemaVersion: '1.0',
    relation: verdict?.relation ?? 'none',
    confidence: verdict?.confidence ?? 0,
    reasons: verdict?.reasons ?? [],
    a: side(a),
    b: side(b),
    probabilities: { ab: probabilities[0], ba: probabilities[1] },
    verdict: verdict && verdictRecord(verdict),
  };
}

function table({ a, b, verdict, probabilities }: Answer, view: View): string {
  const side = (name: string, { claim, text, reason }: SingleClaim): string[] => [
    `${name}: ${printableLine(text)}`,
    ...(claim ? claimLines(claim) : [`  no claim: ${reason ?? 'it states nothing'}`]),
  ];
  const read = (name: string, { entailment, neutral, contradiction }: NliProbabilities): string =>
    `  ${name}: follows ${entailment.toFixed(2)}, neither ${neutral.toFixed(2)}, contradicts ${contradiction.toFixed(2)}`;
  const lines = [
    ...(verdict ? verdictLines(verdict) : ['nothing to compare: one of the two is no claim']),
    '',
    ...side('A', a),
    ...side('B', b),
    '',
    'Read together:',
    read('A, then B', probabilities[0]),
    read('B, then A', probabilities[1]),
    '',
  ];
  return `${lines.join('\n')}${verdict ? `\n${verdictTables(verdict, view)}` : ''}`;
}
