import type { Claim } from '../claims/types.js';
import type { TaggedSentence } from '../topics/types.js';
import { documentOf } from './document.js';

/** What one text claims, and why it would not count as a claim in an article (null: it would). */
export interface SingleClaim {
  claim: Claim | null;
  text: string;
  reason: string | null;
}

/** A text given on the command line as one sentence, whatever its punctuation. */
export async function claimFromText(id: string, typed: string): Promise<SingleClaim> {
  const text = typed.replace(/\s+/gu, ' ').trim();
  const { extractClaims, loadTools } = await import('../claims/index.js');
  const { describe } = await import('../formats/wording.js');
  const sentence: TaggedSentence = {
    document: id,
    index: 0,
    block: 0,
    kind: 'prose',
    text,
    start: 0,
    end: text.length,
    line: 1,
    column: 1,
    complete: true,
    reason: null,
    tags: [],
  };
  const { claims, nonClaims } = extractClaims(documentOf(id, text), [sentence], await loadTools());
  const [nonClaim] = nonClaims;
  return { claim: claims[0] ?? null, text, reason: nonClaim ? describe(nonClaim.reason) : null };
}
