import { numberAt, ordinalOf } from '../numbers/parse.js';
import { cardinals, fractions, multiples } from '../numbers/words.js';
import type { Token } from '../types.js';
import { type Amount, amount, lemmaAt, lowerAt } from './amount.js';
import { durations } from './lexicon.js';
import { withUnit } from './units.js';

/** a third of, two thirds, half of the, three quarters, one in four, nine out of ten. */
export function shareAt(tokens: readonly Token[], at: number): Amount | null {
  return ofHow(tokens, at) ?? fractionAt(tokens, at);
}

/** One in four: the first number is smaller, and the second counts no days. */
function ofHow(tokens: readonly Token[], at: number): Amount | null {
  const part = numberAt(tokens, at);
  if (part === null || part.multiplied) return null;
  const outOf = lowerAt(tokens, part.to) === 'out' && lowerAt(tokens, part.to + 1) === 'of';
  if (!outOf && lowerAt(tokens, part.to) !== 'in') return null;
  const every = lowerAt(tokens, part.to + 1) === 'every' ? 1 : 0;
  const whole = numberAt(tokens, part.to + (outOf ? 2 : 1) + every);
  if (whole === null || whole.value <= part.value || durations.has(lemmaAt(tokens, whole.to))) return null;
  if (!outOf && part.value !== 1 && whole.value > 10 && whole.value !== 100) return null;
  return amount(at, whole.to, part.value / whole.value, part.value / whole.value, { kind: 'share' });
}

function fractionAt(tokens: readonly Token[], at: number): Amount | null {
  const word = lowerAt(tokens, at);
  if (word === 'half') return half(tokens, at);
  const count = word === 'a' || word === 'an' ? 1 : cardinals.get(word);
  if (count === undefined || count === 0) return null;
  const name = lowerAt(tokens, at + 1);
  if (name === 'half') {
    const unit = halfUnit(
      tokens,
      at,
      lowerAt(tokens, at + 2) === 'an' || lowerAt(tokens, at + 2) === 'a' ? at + 3 : at + 2,
    );
    if (unit !== null) return unit;
  }
  const parts = fractions.get(lemmaAt(tokens, at + 1));
  if (parts === undefined || count >= parts) return null;
  const plural = name !== lemmaAt(tokens, at + 1);
  if (
    plural !== count > 1 ||
    (!plural && name !== 'half' && lowerAt(tokens, at + 2) !== 'of' && !endsPhrase(tokens[at + 2]))
  )
    return null;
  return amount(at, at + 2, count / parts, count / parts, { kind: 'share' });
}

/** "The last half of the match", "his half of the deal". */
const WHICH_HALF =
  /^(?:last|next|other|another|either|each|latter|former|this|that|the|my|your|his|her|its|our|their|'s)$/;

/** "half of the town", "half the town", not "half a million" (a number) nor "the second half". */
function half(tokens: readonly Token[], at: number): Amount | null {
  const next = lowerAt(tokens, at + 1);
  if (next === 'a' || next === 'an') return halfUnit(tokens, at, at + 2);
  if (!/^(?:of|the|its|their|his|her|all|our|those|these)$/.test(next)) return null;
  const before = lowerAt(tokens, at - 1);
  if (next === 'of' && (ordinalOf(before) !== null || WHICH_HALF.test(before))) return null;
  return amount(at, at + 1, 0.5, 0.5, { kind: 'share' });
}

/** "half an hour", "a half mile", "half a percent". */
function halfUnit(tokens: readonly Token[], at: number, unitAt: number): Amount | null {
  const measured = withUnit(tokens, amount(at, unitAt, 0.5, 0.5), false);
  return measured.to > unitAt ? measured : null;
}

function endsPhrase(token: Token | undefined): boolean {
  return token === undefined || token.kind === 'punctuation';
}

/** twice, double the, tenfold. */
export function multipleAt(tokens: readonly Token[], at: number): Amount | null {
  const value = multiples.get(lowerAt(tokens, at));
  if (value === undefined) return null;
  const adverb = /(?:ice|fold)$/.test(lowerAt(tokens, at));
  if (!adverb && !/^(?:the|that|what|its|their|in)$/.test(lowerAt(tokens, at + 1))) return null;
  return amount(at, at + 1, value, value, { unit: 'times', head: null });
}
