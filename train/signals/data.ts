import type { Claim } from '../../src/claims/types.js';
import type { PairAnalysis } from '../../src/judge/context.js';
import { analysePair, createContext } from '../../src/judge/context.js';
import { featureNames, featuresOf } from '../../src/judge/features.js';
import { findCandidates } from '../../src/pairs/index.js';
import type { Pack, PackDocument } from '../../test/eval/packs.js';
import { type Side, topicSets } from '../../test/eval/topic-sets.js';

export interface Row {
  pack: string;
  topic: string;
  features: number[];
  side: Side;
  relation: string;
  strength: number;
  phenomenon: string;
  analysis: PairAnalysis;
}

export function rowsOf(pack: Pack, claimsOf: (document: PackDocument) => Claim[]): Row[] {
  return topicSets(pack, claimsOf).flatMap((set) => {
    const { pairs } = findCandidates(set.claims, { keepAllUpTo: 1e6, limit: 1e6 });
    const context = createContext(pairs);
    return pairs.map((pair) => {
      const analysis = analysePair(pair, context);
      const features = featuresOf(analysis);
      const gold = set.gold(pair.a, pair.b);
      return {
        pack: set.pack,
        topic: set.topic,
        features: featureNames.map((name) => features[name]),
        side: set.side(pair.a, pair.b),
        relation: gold?.relation ?? 'none',
        strength: gold?.strength ?? 0,
        phenomenon: gold?.phenomenon ?? '',
        analysis,
      };
    });
  });
}
