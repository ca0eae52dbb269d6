import type { Token } from '../types.js';
import { type Amount, lemmaAt, lowerAt, scaled } from './amount.js';
import { isPlural } from './heads.js';
import { dollars, durations, factors, measuresOfUnits, money, percents, scales } from './lexicon.js';

/** The currency sign (with letters before it: US$, A$) that ends just before `at`. */
export function currencyBefore(tokens: readonly Token[], at: number): { from: number; unit: string } | null {
  const sign = tokens[at - 1];
  if (sign?.kind !== 'symbol' || sign.end !== tokens[at]?.start) return null;
  const unit = money.get(sign.lower);
  if (unit === undefined) return null;
  const letters = tokens[at - 2];
  const other = unit === 'USD' && letters?.end === sign.start ? dollars.get(letters.lower) : undefined;
  return other === undefined ? { from: at - 1, unit } : { from: at - 2, unit: other };
}

/** The amount with the unit that follows it (percent, km, days, dollars, times); unchanged if none does. */
export function withUnit(tokens: readonly Token[], value: Amount, multiplied: boolean): Amount {
  const at = value.to;
  const percent = phraseLength(tokens, at, (phrase) => percents.has(phrase), 2);
  if (percent > 0) return { ...value, to: at + percent, unit: 'percent', kind: 'percent' };
  const length = phraseLength(tokens, at, (phrase) => measuresOfUnits.has(phrase), 3);
  const currency = moneyAt(tokens, at, multiplied);
  if (currency !== null) return { ...value, to: currency.to, unit: currency.unit, kind: 'money' };
  if (length > 0) {
    const { unit, factor } = measuresOfUnits.get(phrase(tokens, at, length)) as { unit: string; factor: number };
    return { ...scaled(value, unit, factor, unit === 'percent' ? 'percent' : 'measure'), to: at + length };
  }
  const lemma = lemmaAt(tokens, at);
  const duration = durations.get(lemma);
  if (duration !== undefined) {
    if (lowerAt(tokens, at + 1) === 'old') {
      return { ...scaled(value, 'year', duration.factor / 365.2425, 'age'), to: at + 2, converted: false };
    }
    return { ...scaled(value, duration.unit, duration.factor, 'duration'), to: at + 1 };
  }
  return factors.has(lemma) && lowerAt(tokens, at) !== 'time'
    ? { ...value, to: at + 1, unit: 'times', head: null }
    : value;
}

/** The amount as one of the scale before it ("magnitude 7.1", "its magnitude was 7.1"); unchanged if it counts something. */
export function onScale(tokens: readonly Token[], value: Amount): Amount {
  const tied = /^(?:of|at|was|is)$/.test(lowerAt(tokens, value.from - 1));
  const scale = lowerAt(tokens, value.from - (tied ? 2 : 1));
  const next = tokens[value.to];
  if (!scales.has(scale) || value.unit !== '' || (next && isPlural(next))) return value;
  return { ...value, unit: scale, kind: 'measure', head: null };
}

/** A currency word behind the number, perhaps with its nation (Australian dollars). Pounds are money only when multiplied. */
function moneyAt(tokens: readonly Token[], at: number, multiplied: boolean): { to: number; unit: string } | null {
  const lemma = lemmaAt(tokens, at);
  const unit = money.get(lemma);
  if (unit !== undefined) return { to: at + 1, unit };
  if (lemma === 'pound' && (multiplied || lowerAt(tokens, at + 1) === 'sterling')) {
    return { to: lowerAt(tokens, at + 1) === 'sterling' ? at + 2 : at + 1, unit: 'GBP' };
  }
  const nation = dollars.get(lowerAt(tokens, at));
  return nation !== undefined && lemmaAt(tokens, at + 1) === 'dollar' ? { to: at + 2, unit: nation } : null;
}

function phraseLength(
  tokens: readonly Token[],
  at: number,
  known: (phrase: string) => boolean,
  longest: number,
): number {
  for (let length = longest; length > 0; length--) if (known(phrase(tokens, at, length))) return length;
  return 0;
}

function phrase(tokens: readonly Token[], at: number, length: number): string {
  const lemmas: string[] = [];
  for (let i = at; i < at + length; i++) lemmas.push(lemmaAt(tokens, i));
  return lemmas.join(' ');
}
