import type { Pos, Token } from '../types.js';
import { type Amount, lowerAt } from './amount.js';
import { gatherers, peopleMeasures, stops, thingMeasures } from './lexicon.js';

const FARTHEST = 6;

/**
 * The lemma of what an amount counts: the noun behind it ("58 Syrian civilians": civilian); null if none is found.
 * `dates` marks the tokens of dates, which are counted by nothing.
 */
export function headOf(tokens: readonly Token[], dates: readonly boolean[], value: Amount): string | null {
  const next = lowerAt(tokens, value.to);
  const of = next === 'of';
  const attributive = value.to === value.from + 1 && lowerAt(tokens, value.from).includes('-');
  const article = /^(?:a|an|the|its|their|this|that|his|her|'s)$/.test(lowerAt(tokens, value.from - 1));
  let at = of ? value.to + 1 : value.to;
  switch (value.kind) {
    case 'percent':
      if (!of && !article && !isNoun(tokens[value.to])) return null;
      break;
    case 'measure':
    case 'duration':
      if (!of && !attributive) return null;
      break;
    case 'money':
      if (next === 'worth' && lowerAt(tokens, at + 1) === 'of') at += 2;
      else if (next === 'in') at++;
      else if (!of && !article) return null;
      break;
    default:
  }
  return nounAt(tokens, dates, at, value.low !== 1);
}

type MaybeTagged = Token & { pos?: Pos };

function isNoun(token: MaybeTagged | undefined): boolean {
  return token?.pos === 'NOUN';
}

/**
 * The head of the noun phrase at `from`: by part of speech where tokens carry one, else the first plural, else the last word
 * before a function word. Where several are counted, a plural is preferred ("two bases housing troops").
 */
function nounAt(tokens: readonly Token[], dates: readonly boolean[], from: number, several: boolean): string | null {
  let last: Token | null = null;
  for (let at = from; at < from + FARTHEST; at++) {
    const token: MaybeTagged | undefined = tokens[at];
    if (token === undefined || dates[at] || token.kind === 'number' || token.kind === 'symbol') break;
    if (gatherers.has(token.lower) && (token.lower !== 'of' || at === from)) continue;
    if (token.kind === 'punctuation' || stops.has(token.lower) || token.lower.startsWith("'")) break;
    if (token.pos === undefined) {
      if (isPlural(token)) return token.lemma;
      // an inflected word that is no plural is a verb by now: "a third of the fleet sank"
      if (isCue(token) || (last !== null && token.lemma !== token.lower)) break;
      last = token;
    } else if (token.pos === 'NOUN' || token.pos === 'PROPN') {
      if (several && last !== null && isPlural(last) && !isPlural(token)) break;
      last = token;
    } else if (last !== null || !(/^(?:ADJ|ADV|DET|NUM|X)$/.test(token.pos) || isParticiple(token))) break;
  }
  return last === null || isCue(last) ? null : last.lemma;
}

/** "two suspected missiles" */
function isParticiple({ pos, lower }: MaybeTagged): boolean {
  return pos === 'VERB' && /(?:ed|en|ing)$/.test(lower);
}

export function isPlural({ lower, lemma }: Token): boolean {
  if (lower === lemma) return false;
  return /(?:[^s]s|people|men|children|feet|teeth|mice)$/.test(lower);
}

/** "six dead", "20 wounded": the word says what happened, not to whom. */
function isCue({ lower, lemma }: Token): boolean {
  const known = [lower, lemma].some((word) => peopleMeasures.has(word) || thingMeasures.has(word));
  return known && !/s$/.test(lower);
}
