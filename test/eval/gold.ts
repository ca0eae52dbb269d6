import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { claimFrom, loadTools } from '../../src/claims/index.js';
import type { Claim } from '../../src/claims/types.js';
import { analyse, compareTopic } from '../../src/compare.js';
import { loadInput } from '../../src/input.js';
import type { Judge, Relation } from '../../src/judge/types.js';
import { readPairs } from './classification.js';
import { normalText, readTsv } from './packs.js';

const SIDES: Record<string, 'agreement' | 'conflict'> = {
  agree: 'agreement',
  partial_agree: 'agreement',
  contradict: 'conflict',
  tension: 'conflict',
};
const sideOfRelation = (relation: Relation): 'agreement' | 'conflict' | 'none' =>
  relation === 'none' ? 'none' : relation === 'agreement' ? 'agreement' : 'conflict';

const share = (part: number, whole: number): string => (whole > 0 ? `${part} of ${whole}` : 'none reported');

/** Real events with labelled pairs, not exhaustive: of what is reported and labelled, how much is right. */
export async function eventLines(folder: string, judge: Judge): Promise<string[]> {
  const tools = await loadTools();
  const lines: string[] = [];
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.pairs.tsv'))) {
    const event = file.replace('.pairs.tsv', '');
    const unrelated = { relation: 'none', strength: '2' };
    const rows: Record<string, string>[] = [
      ...readTsv(join(folder, file)),
      ...readTsv(join(folder, `${event}.nonpairs.tsv`)).map((row) => ({ ...row, ...unrelated })),
    ].filter((row) => Number(row.strength) >= 2);
    const claims = new Map<string, Claim>();
    const claim = (source = '', document = '', text = '', date = ''): Claim => {
      const key = `${document || source}|${text}`;
      const known =
        claims.get(key) ??
        claimFrom(text, { id: `c${String(claims.size).padStart(4, '0')}`, source, date: date || null }, tools);
      claims.set(key, known);
      return known;
    };
    const pairs = rows.map((row) => ({
      a: claim(row.sourceA, row.docA, row.sentenceA, row.dateA),
      b: claim(row.sourceB, row.docB, row.sentenceB, row.dateB),
      similarity: 0,
    }));
    const verdicts = await judge.judge(pairs);
    for (const side of ['agreement', 'conflict'] as const) {
      const reported = rows.filter((_, i) => sideOfRelation(verdicts[i]?.relation ?? 'none') === side);
      const right = reported.filter((row) => SIDES[row.relation ?? ''] === side).length;
      lines.push(`| ${event} | ${side} | ${share(right, reported.length)} |`);
    }
  }
  return lines;
}

/** The shipped articles: of the first ten findings of each kind, how many the annotators list. */
export async function shippedLines(file: string, judge: Judge): Promise<string[]> {
  const analysis = await analyse(await loadInput());
  const lines: string[] = [];
  const rows = readTsv(file);
  // The annotators name an article by the number its file begins with.
  const numberOf = new Map(
    analysis.corpus.documents.map(({ id, file: path }) => [id, path?.split('/').at(-1)?.slice(0, 3)]),
  );
  for (const topic of analysis.topics.filter(({ id }) => rows.some((row) => row.topic === id))) {
    const gold = new Map(
      rows
        .filter((row) => row.topic === topic.id)
        .map((row) => [
          [`${row.sourceA}|${normalText(row.sentenceA ?? '')}`, `${row.sourceB}|${normalText(row.sentenceB ?? '')}`]
            .sort()
            .join('\n'),
          row,
        ]),
    );
    const { claims, agreements, contradictions, tensions } = await compareTopic(analysis, topic, judge);
    const end = (id: string): string => {
      const found = claims.find((claim) => claim.id === id);
      return found ? `${numberOf.get(found.document)}|${normalText(found.text)}` : '';
    };
    const lists = {
      agreement: agreements.flatMap(({ pairs }) => pairs),
      conflict: [...contradictions, ...tensions],
    };
    for (const side of ['agreement', 'conflict'] as const) {
      const first = [...lists[side]].sort((x, y) => y.confidence - x.confidence).slice(0, 10);
      const labelled = first
        .map(({ a, b }) => gold.get([end(a), end(b)].sort().join('\n')))
        .filter((row) => row === undefined || Number(row.strength) >= 2);
      const right = labelled.filter((row) => SIDES[row?.relation ?? ''] === side).length;
      lines.push(`| shipped articles, ${topic.id} | ${side} | ${share(right, labelled.length)} |`);
    }
  }
  return lines;
}

/** Pairs of rival outlets on one event that do not conflict in fact: what is called a contradiction is mostly wrong. */
export async function falseAlarms(file: string, judge: Judge, most: number): Promise<string> {
  const tools = await loadTools();
  const rows = readPairs(file).slice(0, most);
  const pairs = rows.map(({ premise, hypothesis }, i) => ({
    a: claimFrom(premise, { id: `a${i}`, source: 'a', date: null }, tools),
    b: claimFrom(hypothesis, { id: `b${i}`, source: 'b', date: null }, tools),
    similarity: 0,
  }));
  const verdicts = await judge.judge(pairs);
  const alarms = verdicts.filter(({ relation }) => relation === 'contradiction').length;
  return `ClaimDiff: ${alarms} of ${rows.length} pairs reported as a contradiction`;
}
