import type { Claim } from '../../src/claims/types.js';
import { type GoldPair, normalText, type Pack, type PackDocument } from './packs.js';

export type Side = 'agreement' | 'conflict' | 'none' | 'unsure';

/** One topic of a pack: its claims and what gold says of any two of them. */
export interface TopicSet {
  pack: string;
  topic: string;
  claims: Claim[];
  /** `unsure`: arguable (strength 1), to be used neither way. */
  side(a: Claim, b: Claim): Side;
  /** The gold row of a pair, if it is listed. */
  gold(a: Claim, b: Claim): GoldPair | null;
  /** Gold rows (strength >= 2) with a sentence that was not found among the claims. */
  lost: GoldPair[];
}

const pairKey = (docA: string, textA: string, docB: string, textB: string): string =>
  [`${docA}|${normalText(textA)}`, `${docB}|${normalText(textB)}`].sort().join('\n');

export function sideOf(pair: GoldPair): Side {
  if (pair.relation === 'none') return 'none';
  if (pair.strength < 2) return 'unsure';
  return pair.relation === 'agree' || pair.relation === 'partial_agree' ? 'agreement' : 'conflict';
}

/**
 * The claims of every topic of a pack: sentences gold names under the topic, and those with one of its keywords.
 * `claimsOf` cuts and analyses one document.
 */
export function topicSets(pack: Pack, claimsOf: (document: PackDocument) => Claim[]): TopicSet[] {
  const claims = pack.documents.flatMap(claimsOf);
  return pack.topics.map((topic) => {
    const rows = new Map<string, GoldPair>();
    const named = new Set<string>();
    const lost: GoldPair[] = [];
    const known = new Set(claims.map((claim) => `${claim.document}|${normalText(claim.text)}`));
    for (const row of [...pack.negatives, ...pack.pairs]) {
      rows.set(pairKey(row.docA, row.textA, row.docB, row.textB), row);
      if (row.topic !== topic.id) continue;
      const ends = [`${row.docA}|${normalText(row.textA)}`, `${row.docB}|${normalText(row.textB)}`];
      for (const end of ends) named.add(end);
      if (row.strength >= 2 && !ends.every((end) => known.has(end))) lost.push(row);
    }
    const keywords = topic.keywords.map((keyword) => normalText(String(keyword)));
    const gold = (a: Claim, b: Claim): GoldPair | null =>
      rows.get(pairKey(a.document, a.text, b.document, b.text)) ?? null;
    return {
      pack: pack.id,
      topic: topic.id,
      claims: claims.filter((claim) => {
        const text = normalText(claim.text);
        return named.has(`${claim.document}|${text}`) || keywords.some((keyword) => text.includes(keyword));
      }),
      gold,
      side: (a, b) => {
        const row = gold(a, b);
        return row ? sideOf(row) : 'none';
      },
      lost,
    };
  });
}
