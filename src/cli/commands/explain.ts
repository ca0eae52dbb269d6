import type { Claim } from '../../claims/types.js';
import type { Analysis } from '../../compare.js';
import type { Document } from '../../corpus/types.js';
import type { Verdict } from '../../judge/types.js';
import type { Topic } from '../../topics/types.js';
import { chooseTopic, withTopic } from '../choose.js';
import type { Run } from '../command.js';
import type { Context } from '../context.js';
import { deliver, type View } from '../deliver.js';
import { openJudge } from '../engine.js';
import { findPair } from '../find-pair.js';
import { folded } from '../grid.js';
import { jsonDocument } from '../lines.js';
import { analyseInput, openInput } from '../open.js';
import { printableLine } from '../printable.js';
import { claimLines, claimRecord, verdictLines, verdictRecord, verdictTables } from '../verdict.js';

interface Answer {
  a: Claim;
  b: Claim;
  topic: Topic;
  verdict: Verdict;
  /** Place among the candidate pairs of the topic, from 1; null: it was left out before the judge. */
  rank: number | null;
  candidates: number;
  pairs: number;
}

export const explain: Run = async (context) => {
  const input = await openInput(context);
  const { keywords } = context.settings;
  const topics = keywords ? withTopic(await chooseTopic([], keywords, input.topics), input.topics) : input.topics;
  const analysis = await analyseInput(context, input, topics);
  const answer = await answerFor(context, analysis);
  await deliver(context, (format, view) =>
    format === 'json' ? jsonDocument(record(answer)) : table(answer, analysis, view),
  );
  return 0;
};

async function answerFor(context: Context, analysis: Analysis): Promise<Answer> {
  const [typedA = '', typedB = ''] = context.args;
  const { a, b, topic, claims } = await context.timing.stage('claims', () => findPair(analysis, typedA, typedB));
  const { documents } = analysis.corpus;
  return context.timing.stage('judge', () => judged(context, topic, claims, documents, a.id, b.id));
}

/** Judged among all candidates of the topic, as the main job does: what a word weighs depends on the company. */
async function judged(
  context: Context,
  topic: Topic,
  claims: readonly Claim[],
  documents: readonly Document[],
  a: string,
  b: string,
): Promise<Answer> {
  const [{ findCandidates }, { withLikeness }] = await Promise.all([
    import('../../pairs/index.js'),
    import('../../pairs/likeness.js'),
  ]);
  const judge = await openJudge(context);
  const { pairs, total } = findCandidates(claims);
  const isAsked = (pair: { a: Claim; b: Claim }): boolean =>
    (pair.a.id === a && pair.b.id === b) || (pair.a.id === b && pair.b.id === a);
  const at = pairs.findIndex(isAsked);
  const asked = at >= 0 ? [] : findCandidates(claims.filter(({ id }) => id === a || id === b)).pairs;
  const verdicts = await judge.judge(withLikeness([...pairs, ...asked], documents));
  const verdict = verdicts.find(({ pair }) => isAsked(pair));
  if (!verdict) throw new Error('the judge gave no verdict on the pair');
  return { ...verdict.pair, topic, verdict, rank: at >= 0 ? at + 1 : null, candidates: pairs.length, pairs: total };
}

function record({ a, b, topic, verdict, rank, candidates, pairs }: Answer) {
  return {
    schemaVersion: '1.0',
    topic: { id: topic.id, label: topic.label },
    a: claimRecord(a),
    b: claimRecord(b),
    candidate: { rank, candidates, pairs },
    ...verdictRecord(verdict),
  };
}

function table(answer: Answer, { corpus }: Analysis, view: View): string {
  const { a, b, topic, verdict, rank, candidates, pairs } = answer;
  const documents = new Map(corpus.documents.map((document) => [document.id, document]));
  const side = (name: string, claim: Claim): string[] => {
    const document = documents.get(claim.document);
    const place = [document?.sourceName, claim.date ?? 'no date', `${document?.file}:${claim.line}`].join(', ');
    const tag = claim.tags.find((one) => one.topic === topic.id);
    const why = tag ? [`  on the topic because of: ${tag.reasons.map(tagReason).join('; ')}`] : [];
    return [`${name}: “${printableLine(claim.text)}”`, `  ${printableLine(place)}`, ...claimLines(claim), ...why];
  };
  const met = rank === null ? 'left out before the judge' : `number ${rank} of ${candidates}`;
  const lines = [
    ...verdictLines(verdict, view),
    '',
    ...side('A', a),
    '',
    ...side('B', b),
    '',
    `Topic ${topic.id}; by closeness of words: ${met} (${pairs} pairs in all)`,
    '',
  ];
  return `${folded(lines, view).join('\n')}\n${verdictTables(verdict, view)}`;
}

/** `keyword drones`, `anaphor The deal`. */
function tagReason({ code, phrase, pattern, from }: { code: string; [key: string]: unknown }): string {
  return printableLine(
    [code, phrase ?? pattern, typeof from === 'string' ? `from ${from}` : ''].filter(Boolean).join(' '),
  );
}
