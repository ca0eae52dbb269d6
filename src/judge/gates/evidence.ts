import type { PairAnalysis } from '../context.js';
import { isVague } from '../figures.js';
import type { Gate } from '../rule.js';

// Fewer claims than this are of one story as a rule, and there "the bridge" is the bridge.
const MANY_STORIES = 500;

/** A name both sides have; two capitals at the head of a sentence make none. */
const shareName = ({ a, b, alignment }: PairAnalysis): boolean =>
  alignment.matches.some((m) => m.a.kind === 'name' && m.b.kind === 'name' && (m.a.start > 0 || m.b.start > 0)) ||
  a.claim.names.some(
    (x) => x.kind !== 'unknown' && b.claim.names.some((y) => y.kind === x.kind && y.canonical === x.canonical),
  );

/**
 * In how many claims all that these two share would stand together by chance, if words were independent: the corpus's
 * size times the share of claims that have each of the words, as a logarithm. "Hundreds" in common says nothing.
 */
function logChance({ alignment, weights }: PairAnalysis): number {
  const claims = weights.claims;
  const telling = alignment.matches.filter((m) => !(m.a.quantity && isVague(m.a.quantity)));
  const shares = telling.map((m) => {
    const often = Math.max(weights.frequency.get(m.a.key) ?? 1, weights.frequency.get(m.b.key) ?? 1);
    return m.strength * Math.log(often / claims);
  });
  return shares.reduce((sum, share) => sum + share, Math.log(claims));
}

export const evidence: Gate = {
  id: 'evidence',
  doc: 'Where a corpus tells of many stories, sentences without a common name are not in conflict ("She called the police."), and speak of two things if they share no more than chance would let them share.',
  examples: {
    // One pair is no corpus: when it stops is shown in its own test.
    fires: [],
    silent: [['She called the police.', 'She did not call the police.']],
  },
  run(analysis) {
    const { a, b, weights } = analysis;
    const sure = weights.claims < MANY_STORIES || a.claim.text === b.claim.text || shareName(analysis);
    if (sure) return { gate: 'evidence', passed: true, cap: 'none', finding: null };
    const cap = logChance(analysis) < 0 ? 'agreement' : 'none';
    return { gate: 'evidence', passed: false, cap, finding: { code: 'evidence' } };
  },
};
