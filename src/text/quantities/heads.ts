import type { Pos, Token } from '../types.js';
import { type Amount, lowerAt } from './amount.js';
import { gatherers, peopleMeasures, stops, thingMeasures } from './lexicon.js';

const FARTHEST = 6;

/** The lemma of what an amount counts: the noun behind it ("58 Syrian civilians": civilian); null if none is found. */
export function headOf(tokens: readonly Token[], value: Amount): string | null {
  let at = value.to;
  const of = lowerAt(tokens, at) === 'of';
  const attributive = value.to === value.from + 1 && lowerAt(tokens, value.from).includes('-');
  switch (value.kind) {
    case 'percent':
    case 'share':
      if (!of && value.kind === 'percent') return null;
      break;
    case 'measure':
    case 'duration':
      if (!of && !attributive) return null;
      break;
    case 'money':
      if (lowerAt(tokens, at) === 'worth' && lowerAt(tokens, at + 1) === 'of') at += 2;
      else if (
        !of &&
        lowerAt(tokens, at) !== 'in' &&
        !/^(?:a|an|the|its|their|this|that)$/.test(lowerAt(tokens, value.from - 1))
      )
        return null;
      else if (lowerAt(tokens, at) === 'in') at++;
      break;
    default:
  }
  return nounAt(tokens, at);
}

/** The head of the noun phrase at `from`: by part of speech where tokens carry one, else the first plural, else the last word before a function word. */
function nounAt(tokens: readonly Token[], from: number): string | null {
  let last: Token | null = null;
  for (let at = from; at < from + FARTHEST; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'number' || token.kind === 'symbol') break;
    if (gatherers.has(token.lower)) continue;
    if (token.kind === 'punctuation' || stops.has(token.lower) || /^'/.test(token.lower)) break;
    const pos = (token as Token & { pos?: Pos }).pos;
    if (pos === undefined) {
      if (isPlural(token)) return token.lemma;
      // an inflected word that is no plural is a verb by now: "a third of the fleet sank"
      if (isCue(token) || (last !== null && token.lemma !== token.lower)) break;
      last = token;
    } else if (pos === 'NOUN' || pos === 'PROPN') {
      last = token;
    } else if (last !== null || (pos !== 'ADJ' && pos !== 'ADV' && pos !== 'DET' && pos !== 'NUM' && pos !== 'X'))
      break;
  }
  return last === null || isCue(last) ? null : last.lemma;
}

function isPlural({ lower, lemma }: Token): boolean {
  if (lower === lemma) return false;
  return /(?:[^s]s|people|men|children|feet|teeth|mice)$/.test(lower);
}

/** "six dead", "20 wounded": the word says what happened, not to whom. */
function isCue({ lower, lemma }: Token): boolean {
  const known = [lower, lemma].some((word) => peopleMeasures.has(word) || thingMeasures.has(word));
  return known && !/s$/.test(lower);
}
