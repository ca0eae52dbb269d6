import type { Span } from '../corpus/types.js';
import { oncePer } from '../once.js';
import type { Profile, Term } from '../pairs/profile.js';
import type { PairAnalysis } from './context.js';
import { boundingQuantifiers, quantifiers } from './lists.js';
import { isDenied } from './negation.js';
import { sharesInPercent } from './shares.js';

/** A word for how much of a group a claim speaks of ("most", "no"), by its place. */
export interface Quantified extends Span {
  /** Least and greatest share, 0 to 1. */
  share: readonly [number, number];
  of: Term;
}

// "all of the crew", "most of its older ships": the noun follows within this many tokens.
const REACH = 5;

/** Quantifiers a claim does not deny, with the noun each one counts. */
export const quantified = oncePer(({ claim, terms }: Profile): Quantified[] => {
  const found: Quantified[] = [];
  for (const [i, token] of claim.tokens.entries()) {
    const share = quantifiers.get(token.lower);
    // "Not only" is no negation of its sentence, but it is one of "only".
    if (!share || isDenied(claim, token) || claim.tokens[i - 1]?.lower === 'not') continue;
    const until = claim.tokens[Math.min(i + REACH, claim.tokens.length - 1)]?.end ?? token.end;
    const of = terms.find((t) => t.start > token.start && t.end <= until && (t.pos === 'NOUN' || t.pos === 'PROPN'));
    if (of) found.push({ start: token.start, end: token.end, share, of });
  }
  return found;
});

// In percent: "most" may be said of 48 in a hundred.
const LOOSE = 5;

interface Apart {
  a: Span;
  b: Span;
  what: string;
}

/** "Most of the miners" against "12 percent of the miners". */
export function wordsAgainstFigures({ a, b }: Pick<PairAnalysis, 'a' | 'b'>): Apart | undefined {
  const there = wordAgainstFigure(a, b);
  if (there) return { a: there.word, b: there.figure, what: there.what };
  const back = wordAgainstFigure(b, a);
  return back && { a: back.figure, b: back.word, what: back.what };
}

function wordAgainstFigure(one: Profile, other: Profile): { word: Span; figure: Span; what: string } | undefined {
  for (const word of quantified(one)) {
    if (!boundingQuantifiers.has(one.claim.text.slice(word.start, word.end).toLowerCase())) continue;
    const [least, most] = word.share.map((share) => 100 * share) as [number, number];
    const figure = sharesInPercent(other.claim.quantities).find(
      ({ kind, head, low, high }) =>
        kind === 'percent' && head === word.of.key && (low > most + LOOSE || high < least - LOOSE),
    );
    if (figure) return { word, figure, what: word.of.key };
  }
  return undefined;
}
