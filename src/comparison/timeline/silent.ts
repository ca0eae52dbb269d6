import type { Claim } from '../../claims/types.js';
import type { Finding } from '../../corpus/types.js';
import { escaped } from '../../letters.js';
import corrections from '../../lexicon/generated/corrections.js';
import { wordsOf } from '../../text/lexicon.js';
import type { Sentence } from '../../text/types.js';

const openly = new RegExp(`\\b(?:${wordsOf(corrections, 'openly').join('|')})\\b`, 'iu');

/** The reason that says that figures of one thing differ, if the judge gave one. */
export const figureReason = (reasons: readonly Finding[]): Finding | undefined =>
  reasons.find(({ code, relation }) => code === 'numeric' && relation !== 'equal');

/**
 * Whether the later text gives its figure without a word on the earlier one: neither the old figure nor a word of
 * correction stands in the claim or the sentence on either side of it.
 */
export function changedSilently(
  earlier: { claim: Claim; side: 'a' | 'b' },
  later: Claim,
  reasons: readonly Finding[],
  sentences: readonly Sentence[],
): boolean {
  const around = withNeighbours(later, sentences);
  if (openly.test(around)) return false;
  const old = figureUnder(earlier, figureReason(reasons));
  return (
    old === undefined || !new RegExp(`(?<![\\p{L}\\p{N}])${escaped(old.text)}(?![\\p{L}\\p{N}])`, 'u').test(around)
  );
}

function withNeighbours(claim: Claim, sentences: readonly Sentence[]): string {
  const prose = sentences.filter(({ kind }) => kind === 'prose');
  const at = prose.findIndex(({ start, end }) => start <= claim.start && claim.start < end);
  return at < 0
    ? claim.text
    : prose
        .slice(Math.max(0, at - 1), at + 2)
        .map(({ text }) => text)
        .join(' ');
}

/** The figure the reason points at on one side. */
function figureUnder({ claim, side }: { claim: Claim; side: 'a' | 'b' }, reason: Finding | undefined) {
  const marks = reason?.[side];
  if (!Array.isArray(marks)) return undefined;
  return claim.quantities.find(({ start, end }) => start === marks[0] && end === marks[1]);
}
