import { dayparts } from '../dates/words.js';
import { lemmaOf } from '../tokens/lemma.js';
import type { Pos, Token } from '../types.js';
import { type Amount, lemmaAt, lowerAt } from './amount.js';
import { durations, intransitive, objects, stops } from './lexicon.js';

type MaybeTagged = Token & { pos?: Pos };

/** How many words may stand between an object's first word and its noun. */
const LONGEST_OBJECT = 4;

/**
 * Is the word at `at` a verb of which the amount before it is the subject ("two gunmen killed 14 people")? What the verb
 * says happened to its object. A passive, or a participle without an object, tells it of the amount ("14 were killed",
 * "14 people killed in Torvik"), and so does a word between a number and its noun ("14 injured people").
 */
export function isDoneBy(
  tokens: readonly Token[],
  dates: readonly boolean[],
  subject: Amount,
  head: string | null,
  at: number,
  next: Amount | undefined,
): boolean {
  const verb = tokens[at] as MaybeTagged;
  if (head === null || intransitive.has(verb.lemma) || intransitive.has(lemmaOf(verb.lower))) return false;
  if (verb.pos !== undefined && verb.pos !== 'VERB' && !verb.lower.endsWith('ed')) return false;
  if (!hasNoun(tokens, subject.to, at, head) || isPassive(tokens, at)) return false;
  return hasObject(tokens, dates, at + 1, next);
}

function hasNoun(tokens: readonly Token[], from: number, to: number, head: string): boolean {
  for (let at = from; at < to; at++) if (lemmaAt(tokens, at) === head) return true;
  return lowerAt(tokens, from - 1).includes('-');
}

/** "were killed", "were reportedly being killed", "got killed"; not "were killing". */
function isPassive(tokens: readonly MaybeTagged[], verb: number): boolean {
  if (lowerAt(tokens, verb).endsWith('ing')) return false;
  let at = verb - 1;
  while (isAdverb(tokens[at])) at--;
  return /^(?:be|get)$/.test(lemmaAt(tokens, at));
}

function isAdverb(token: MaybeTagged | undefined): boolean {
  return token?.pos === 'ADV' || token?.lower === 'not' || /..ly$/.test(token?.lower ?? '');
}

/** What stands at `from` is acted on: another amount, or a noun phrase or pronoun; a time is not ("killed the day before"). */
function hasObject(
  tokens: readonly MaybeTagged[],
  dates: readonly boolean[],
  from: number,
  next: Amount | undefined,
): boolean {
  if (next?.from === from) return canBeActedOn(next);
  const first = tokens[from];
  const certain = first !== undefined && objects.has(first.lower);
  if (!certain && !isNominal(first)) return false;
  for (let at = from; at < from + LONGEST_OBJECT; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    if (dates[at] || isTime(token)) return false;
    if (token.pos === 'NOUN' || token.pos === 'PROPN') return true;
    if (at > from && !isNominal(token)) break;
  }
  return certain;
}

/** Not "two days later", "5 km away". */
const canBeActedOn = ({ kind, unit }: Amount): boolean =>
  kind !== 'duration' && kind !== 'ordinal' && (kind !== 'measure' || unit === 'km2');

const isNominal = (token: MaybeTagged | undefined): boolean =>
  token !== undefined && !stops.has(token.lower) && /^(?:NOUN|PROPN|ADJ|DET|NUM)$/.test(token.pos ?? '');

const isTime = ({ lemma }: Token): boolean => durations.has(lemma) || dayparts.has(lemma) || lemma === 'time';
