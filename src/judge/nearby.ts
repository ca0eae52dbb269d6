import type { Role } from '../claims/types.js';
import type { Profile, Term } from '../pairs/profile.js';
import type { Match } from '../pairs/similarity.js';
import type { TaggedToken } from '../text/types.js';
import type { PairAnalysis } from './context.js';

/** Place of the token that starts at or after an offset. */
export function tokenAt(tokens: readonly TaggedToken[], offset: number): number {
  const at = tokens.findIndex((token) => token.end > offset);
  return at < 0 ? tokens.length : at;
}

/** Number of tokens between two places of a sentence. */
export function tokensApart(profile: Profile, x: number, y: number): number {
  const { tokens } = profile.claim;
  return Math.abs(tokenAt(tokens, x) - tokenAt(tokens, y));
}

/** Aligned terms that stand near `x` in a and near `y` in b, nearest first. */
export function sharedNear({ a, b, alignment }: PairAnalysis, x: number, y: number, window: number): Match[] {
  const distance = (m: Match): number => tokensApart(a, m.a.start, x) + tokensApart(b, m.b.start, y);
  return alignment.matches
    .filter((m) => tokensApart(a, m.a.start, x) <= window && tokensApart(b, m.b.start, y) <= window)
    .sort((m, n) => distance(m) - distance(n) || m.a.start - n.a.start);
}

/** Where the sides of an act stand in the sentence: names by their normal form, other words by their lemma. */
export function spansOf(profile: Profile, { agent, patient, recipient, verb }: Role): Term[] {
  const keys = [agent, verb, patient, recipient].filter((key) => key !== null);
  return keys.flatMap((key) => profile.byKey.get(`n:${key}`) ?? profile.byKey.get(key) ?? []);
}
