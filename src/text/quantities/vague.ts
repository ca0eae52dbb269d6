import { multipliers, vagueAmounts } from '../numbers/words.js';
import type { Token } from '../types.js';
import { type Amount, amount, lemmaAt, lowerAt } from './amount.js';
import { peopleMeasures } from './lexicon.js';
import { withUnit } from './units.js';

/** dozens, hundreds of thousands, a couple of, several hundred, a few. */
export function vagueAt(tokens: readonly Token[], at: number): Amount | null {
  const word = lowerAt(tokens, at);
  const two = vagueAmounts.get(`${word} ${lowerAt(tokens, at + 1)}`);
  const range = two ?? vagueAmounts.get(word);
  if (range === undefined) return null;
  let to = two === undefined ? at + 1 : at + 2;
  let scale = 1;
  const of = lowerAt(tokens, to) === 'of' ? 1 : 0;
  const next = lowerAt(tokens, to + of);
  // "hundreds of thousands", "several hundred"
  const multiplier = multipliers.get(of === 1 ? lemmaAt(tokens, to + 1) : next);
  if (multiplier !== undefined && (of === 0 || next.endsWith('s'))) {
    scale = multiplier;
    to += of + 1;
  } else if (
    word === 'tens' ||
    (word === 'scores' && of === 0) ||
    (two !== undefined && word === 'a' && of === 0 && next === '')
  )
    return null;
  else if (two !== undefined && of === 1) to++;
  const vague = withUnit(tokens, amount(at, to, range[0] * scale, range[1] * scale, { bound: 'about' }), scale > 1);
  // "several" and "a few" of anything are too loose to compare; of days or hundreds they are not.
  return range[1] < 10 && range[0] !== range[1] && vague.unit === '' && scale === 1 ? null : vague;
}

/** "no deaths", "no reported injuries": a count of nothing. */
export function noneAt(tokens: readonly Token[], at: number): Amount | null {
  if (lowerAt(tokens, at) !== 'no') return null;
  for (let noun = at + 1; noun <= at + 3; noun++) {
    const token = tokens[noun];
    if (token?.kind !== 'word') return null;
    const plural = token.lower !== token.lemma && token.lower.endsWith('s');
    const measure = peopleMeasures.get(token.lemma);
    if (plural && (measure !== undefined || token.lemma === 'casualty')) {
      return amount(at, at + 1, 0, 0, { head: token.lemma, measure: measure ?? null });
    }
  }
  return null;
}
