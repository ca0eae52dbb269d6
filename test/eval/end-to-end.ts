import { analyse, compareTopic } from '../../src/compare.js';
import { loadInput } from '../../src/input.js';
import type { Judge } from '../../src/judge/types.js';
import { normalText, readPack } from './packs.js';
import { sideOf } from './topic-sets.js';

interface Count {
  /** Listed pairs of gold, strength 2 or 3. */
  listed: number;
  reported: number;
  right: number;
}

/** What a reader of `compare <topic>` gets of the listed pairs, topics found by their keywords as in any corpus. */
export interface EndToEnd {
  agreement: Count;
  conflict: Count;
}

const keyOf = (docA: string, textA: string, docB: string, textB: string): string =>
  [`${docA}|${normalText(textA)}`, `${docB}|${normalText(textB)}`].sort().join('\n');

/** Runs the main job on every topic of a pack that has texts. */
export async function endToEnd(folder: string, judge: Judge): Promise<EndToEnd> {
  const pack = readPack(folder);
  const analysis = await analyse(await loadInput({ corpus: folder, topics: `${folder}/topics.yaml` }));
  const count = (): Count => ({ listed: 0, reported: 0, right: 0 });
  const result: EndToEnd = { agreement: count(), conflict: count() };
  const sources = new Map(analysis.corpus.documents.map(({ id, source }) => [id, source]));
  for (const topic of analysis.topics) {
    const gold = new Map(pack.pairs.map((row) => [keyOf(row.docA, row.textA, row.docB, row.textB), row]));
    for (const row of gold.values()) {
      const side = sideOf(row);
      if (row.topic !== topic.id || sources.get(row.docA) === sources.get(row.docB)) continue;
      if (side === 'agreement' || side === 'conflict') result[side].listed++;
    }
    const { claims, agreements, contradictions, tensions } = await compareTopic(analysis, topic, judge);
    const byId = new Map(claims.map((claim) => [claim.id, claim]));
    const tally = (side: 'agreement' | 'conflict', pairs: readonly { a: string; b: string }[]): void => {
      for (const { a, b } of pairs) {
        const [x, y] = [byId.get(a), byId.get(b)];
        if (!x || !y) continue;
        const row = gold.get(keyOf(x.document, x.text, y.document, y.text));
        if (row && sideOf(row) === 'unsure') continue;
        result[side].reported++;
        if (row && sideOf(row) === side) result[side].right++;
      }
    };
    tally(
      'agreement',
      agreements.flatMap((cluster) => cluster.pairs),
    );
    tally('conflict', [...contradictions, ...tensions]);
  }
  return result;
}

/** Two lines of a table. */
export function endToEndLines(name: string, results: readonly EndToEnd[]): string[] {
  return (['agreement', 'conflict'] as const).map((side) => {
    const sum = (key: keyof Count): number => results.reduce((total, result) => total + result[side][key], 0);
    const share = (part: number, whole: number): string => (whole > 0 ? (part / whole).toFixed(2) : '-');
    const [listed, reported, right] = [sum('listed'), sum('reported'), sum('right')];
    return `| ${name} | ${side} | ${listed} | ${reported} | ${share(right, reported)} | ${share(right, listed)} |`;
  });
}
