import { isNegatedAt } from '../claims/negation/at.js';
import type { Claim, Negation } from '../claims/types.js';
import type { Finding, Span } from '../corpus/types.js';
import type { Profile, Term } from '../pairs/profile.js';
import type { Match } from '../pairs/similarity.js';
import type { PairAnalysis } from './context.js';
import { finding } from './marks.js';
import { tokenAt } from './nearby.js';

// A negation reaches far, but what it denies outright stands right behind it ("did not order", "no orders").
const CLOSE = 4;
// A synonym may be the reason for the other polarity ("refused" / "did not accept"): only near-equal words are denied.
const SAME_WORD = 0.7;

/** An aligned word that one side denies and the other does not. */
export interface Denied {
  match: Match;
  /** Which claim denies it. */
  side: 'a' | 'b';
  cue: Span;
  /** The denied word is a verb: the act itself is denied, not one circumstance of it. */
  act: boolean;
}

/** Whether the sentence denies what stands there. */
export const isDenied = ({ negations }: Claim, { start }: Span): boolean => isNegatedAt(negations, start);

/** Aligned words of which one side is denied and the other is not; heaviest first. */
export function oppositePolarity({ a, b, alignment }: PairAnalysis): Match[] {
  if (a.claim.negations.length === 0 && b.claim.negations.length === 0) return [];
  return alignment.matches
    .filter(({ a: x, b: y }) => isDenied(a.claim, x) !== isDenied(b.claim, y))
    .sort((m, n) => n.weightA - m.weightA || m.a.start - n.a.start);
}

function closeCue(profile: Profile, term: Term): Negation | null {
  const { negations, tokens } = profile.claim;
  const at = tokenAt(tokens, term.start);
  return (
    negations.find((n) => !n.partial && isNegatedAt([n], term.start) && at - tokenAt(tokens, n.cue.end) < CLOSE) ?? null
  );
}

/** Both sides say who acts, or on what, and it is not the same: the mayor did not resign, the governor did. */
function bySomeoneElse({ a, b, alignment }: PairAnalysis, { a: x, b: y }: Match): boolean {
  const aligned = (p: string, q: string): boolean =>
    p === q || alignment.matches.some((m) => isAbout(m.a, p) && isAbout(m.b, q));
  const roleA = a.claim.roles.find((role) => role.verb === x.key);
  const roleB = b.claim.roles.find((role) => role.verb === y.key);
  const other = (p: string | null | undefined, q: string | null | undefined): boolean => !!p && !!q && !aligned(p, q);
  return other(roleA?.agent, roleB?.agent) || other(roleA?.patient, roleB?.patient);
}

const isAbout = (term: Term, key: string): boolean => term.key === key || term.key === `n:${key}`;

/** Words one side denies outright while the other says them; acts first, then the heaviest. */
export function deniedWords(analysis: PairAnalysis): Denied[] {
  const found: Denied[] = [];
  for (const match of oppositePolarity(analysis)) {
    const { a: x, b: y, strength } = match;
    if (x.kind !== 'word' || y.kind !== 'word' || strength < SAME_WORD) continue;
    const side = isDenied(analysis.a.claim, x) ? 'a' : 'b';
    const cue = side === 'a' ? closeCue(analysis.a, x) : closeCue(analysis.b, y);
    const act = (x.pos === 'VERB' || y.pos === 'VERB') && !bySomeoneElse(analysis, match);
    if (cue) found.push({ match, side, cue: cue.cue, act });
  }
  return found.sort((p, q) => Number(q.act) - Number(p.act));
}

/** The denied word and its negation, beside the word that stands. */
export function findingOfDenial({ match, side, cue }: Denied): Finding {
  const a = side === 'a' ? [cue, match.a] : [match.a];
  const b = side === 'b' ? [cue, match.b] : [match.b];
  return finding('negation', a, b, { relation: 'opposite' });
}

/** Aligned words under a negation on both sides. */
export function commonDenial({ a, b, alignment }: PairAnalysis): Match[] {
  if (a.claim.negations.length === 0 || b.claim.negations.length === 0) return [];
  return alignment.matches.filter(({ a: x, b: y }) => isDenied(a.claim, x) && isDenied(b.claim, y));
}
