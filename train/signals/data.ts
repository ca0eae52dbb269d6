import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Claim } from '../../src/claims/types.js';
import { analysePair, createContext } from '../../src/judge/context.js';
import { featureNames, featuresOf } from '../../src/judge/features.js';
import { signals } from '../../src/judge/signals/index.js';
import { findCandidates } from '../../src/pairs/index.js';
import { type Pack, type PackDocument, packFolders, readPack } from '../../test/eval/packs.js';
import { type Side, topicSets } from '../../test/eval/topic-sets.js';

/** One cross-source pair of a topic: what the judge sees and what gold says. */
export interface Row {
  set: string;
  /** Event packs, or real news (which restates a few claims many times and weighs less). */
  kind: 'pack' | 'news';
  role: 'train' | 'calibration';
  features: number[];
  /** Weight of each signal that fired, by id. */
  fired: Record<string, number>;
  side: Exclude<Side, 'unsure'>;
}

export interface Gathered {
  rows: Row[];
  /** Mean similarity of a claim to its closest, second closest ... claim. */
  neighbours: number[];
}

const NEIGHBOURS = 10;

/** All pairs of the training and calibration sets below `shared`, arguable ones left out. */
export function gather(shared: string, claimsOf: (document: PackDocument) => Claim[]): Gathered {
  const news = join(shared, 'gold/news-train');
  const sets = [
    ...packFolders(join(shared, 'packs')).map((pack) => ({ ...pack, kind: 'pack' as const })),
    ...readdirSync(news)
      .sort()
      .map((name) => ({ folder: join(news, name), role: 'train' as const, kind: 'news' as const })),
  ];
  const rows: Row[] = [];
  const sums = new Array<number>(NEIGHBOURS).fill(0);
  let crowded = 0;
  for (const { folder, role, kind } of sets) {
    if (role === 'dev') continue;
    for (const { context, found } of topicsOf(readPack(folder), claimsOf)) {
      for (const row of found) rows.push({ ...row, kind, role });
      for (const list of kind === 'pack' ? context.neighbours.values() : []) {
        if (list.length <= NEIGHBOURS) continue;
        crowded++;
        for (let i = 0; i < NEIGHBOURS; i++) sums[i] = (sums[i] ?? 0) + (list[i] ?? 0);
      }
    }
  }
  return { rows, neighbours: sums.map((sum) => sum / crowded) };
}

function topicsOf(pack: Pack, claimsOf: (document: PackDocument) => Claim[]) {
  return topicSets(pack, claimsOf).map((set) => {
    const { pairs } = findCandidates(set.claims, { keepAllUpTo: 1e6, limit: 1e6 });
    const context = createContext(pairs);
    const found = pairs.flatMap((pair) => {
      const side = set.side(pair.a, pair.b);
      if (side === 'unsure') return [];
      const analysis = analysePair(pair, context);
      const features = featuresOf(analysis);
      const outcomes = signals.map((signal) => signal.run(analysis)).filter((outcome) => outcome !== null);
      const fired = Object.fromEntries(outcomes.map(({ signal, weight }) => [signal, weight]));
      return [{ set: pack.id, side, features: featureNames.map((name) => features[name]), fired }];
    });
    return { context, found };
  });
}
