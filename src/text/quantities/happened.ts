import { lemmaOf } from '../tokens/lemma.js';
import type { Pos, Token } from '../types.js';
import { isDoneBy } from './active.js';
import { type Amount, lemmaAt, lowerAt } from './amount.js';
import { isPlural } from './heads.js';
import {
  apart,
  clauseEnds,
  countedMeasures,
  inherits,
  peopleMeasures,
  persons,
  scales,
  stops,
  takesLives,
  thingMeasures,
  tolls,
} from './lexicon.js';

const FARTHEST = 8;

/** What happened to what each amount counts, in order; null where nothing near says so. */
export function measuresOf(
  tokens: readonly Token[],
  dates: readonly boolean[],
  amounts: readonly Amount[],
  heads: readonly (string | null)[],
): (string | null)[] {
  const found = amounts.map((value, i) => {
    if (value.measure !== undefined) return value.measure;
    if (scales.has(value.unit)) return value.unit;
    const head = heads[i] ?? null;
    const acts: Acts = (at) => isDoneBy(tokens, dates, value, head, at, amounts[i + 1]);
    return nearCue(tokens, amounts, i, head, acts) ?? behindInsertion(tokens, value, head, acts);
  });
  for (let i = 1; i < found.length; i++) found[i] ??= inherited(tokens, amounts, i, heads[i] ?? null, found);
  // "82 Iranians and 57 Canadians were killed": the list's end tells it of the whole list.
  for (let i = found.length - 2; i >= 0; i--) {
    const listed = isList(tokens, (amounts[i] as Amount).to, (amounts[i + 1] as Amount).from);
    if (listed) found[i] ??= found[i + 1] ?? null;
  }
  return found;
}

/** The cue maps an amount may take its measure from; null for amounts that nothing happens to (ages, times, money). */
function allowed(value: Amount, head: string | null): ReadonlyMap<string, string>[] | null {
  if (value.unit === 'times') return null;
  switch (value.kind) {
    case 'count':
      if (head === null) return [peopleMeasures, thingMeasures, countedMeasures];
      return persons.has(head) ? [peopleMeasures] : [thingMeasures, countedMeasures, peopleMeasures];
    case 'share':
      return [peopleMeasures, thingMeasures];
    case 'measure':
      return value.unit === 'km2' ? [thingMeasures] : null;
    case 'percent':
      return [countedMeasures];
    default:
      return null;
  }
}

/** Words right behind the amount count most ("20 wounded", "58 people were killed"), then those before it ("killing 58"). */
function nearCue(
  tokens: readonly Token[],
  amounts: readonly Amount[],
  index: number,
  head: string | null,
  acts: Acts,
): string | null {
  const maps = allowed(amounts[index] as Amount, head);
  if (maps === null) return null;
  const counted = countedMeasures.get(head ?? '') ?? peopleMeasures.get(head ?? '');
  if (counted !== undefined) return counted;
  const cue: Cue = (token) => {
    for (const map of maps) {
      const measure = map.get(token.lower) ?? map.get(token.lemma) ?? map.get(lemmaOf(token.lower));
      if (measure !== undefined) return measure;
    }
    return null;
  };
  const lost: Cue = ({ lemma }) => (takesLives.has(lemma) ? 'dead' : null);
  const which = head === 'life' ? lost : cue;
  return after(tokens, amounts, index, which, acts) ?? before(tokens, amounts, index, which, head);
}

type Cue = (token: Token) => string | null;
/** Is the word at this place a verb that tells what the amount did, not what happened to it? */
type Acts = (at: number) => boolean;

function after(
  tokens: readonly Token[],
  amounts: readonly Amount[],
  index: number,
  cue: Cue,
  acts: Acts,
): string | null {
  const from = (amounts[index] as Amount).to;
  const end = Math.min(amounts[index + 1]?.from ?? tokens.length, from + FARTHEST);
  for (let at = from; at < end; at++) {
    const token = tokens[at] as Token;
    if (isBreak(token)) return null;
    // "20 men and women were killed", but not "killed 200 and injured 20"
    if (token.lower === 'and' && !persons.has(lemmaAt(tokens, at + 1))) return null;
    if (clauseEnds.has(token.lower) && token.lower !== 'who' && token.lower !== 'that') return null;
    if (token.lemma === 'life' && (takesLives.has(lemmaAt(tokens, at - 1)) || takesLives.has(lemmaAt(tokens, at - 2))))
      return 'dead';
    const measure = cue(token);
    if (measure !== null) return acts(at) ? null : measure;
  }
  return null;
}

function before(
  tokens: readonly Token[],
  amounts: readonly Amount[],
  index: number,
  cue: Cue,
  head: string | null,
): string | null {
  const from = (amounts[index] as Amount).from;
  const end = Math.max(amounts[index - 1]?.to ?? 0, from - FARTHEST);
  for (let at = from - 1; at >= end; at--) {
    const token = tokens[at] as Token;
    if (isBreak(token) || clauseEnds.has(token.lower) || apart.has(token.lower)) return null;
    if (token.lower === 'at' && head !== null) return null;
    const measure = cue(token);
    if (measure !== null) return measure;
  }
  return null;
}

function isBreak({ kind, text }: Token): boolean {
  return kind === 'punctuation' && /^[,;:.!?()—–]$/.test(text);
}

/** "58 people died, including 11 children"; "killed 82 Iranians, 57 Canadians and 11 Swedes". */
function inherited(
  tokens: readonly Token[],
  amounts: readonly Amount[],
  index: number,
  head: string | null,
  found: (string | null)[],
): string | null {
  const value = amounts[index] as Amount;
  const last = found[index - 1] ?? null;
  if (last === null || value.kind !== 'count') return null;
  const end = (amounts[index - 1] as Amount).to;
  if (isList(tokens, end, value.from)) return last;
  if (head !== null && !persons.has(head)) return null;
  for (let at = value.from - 1; at >= value.from - 4 && at >= end; at--) {
    const lower = lowerAt(tokens, at);
    if (lower !== 'of' && lower !== 'them' && inherits.has(lower)) return last;
  }
  return null;
}

/** Nothing but what the first amount counts, and a comma or "and", lies between two amounts. */
function isList(tokens: readonly Token[], from: number, to: number): boolean {
  const last = lowerAt(tokens, to - 1);
  if (to - from < 2 || to - from > 5 || (last !== ',' && last !== 'and')) return false;
  for (let at = from; at < to - 1; at++) {
    const token: Token & { pos?: Pos } = tokens[at] as Token;
    if (token.lower === ',' && at === to - 2) continue;
    if (token.kind !== 'word' || stops.has(token.lower)) return false;
    if (token.pos === undefined ? !isPlural(token) : !/^(?:NOUN|PROPN|ADJ)$/.test(token.pos)) return false;
  }
  return true;
}

/** "100 civilians, 11 of them children, were killed": what happened stands behind an insertion. A toll counts the dead. */
function behindInsertion(tokens: readonly Token[], value: Amount, head: string | null, acts: Acts): string | null {
  if (value.kind !== 'count' || value.unit !== '') return null;
  if (head === null) return tokens.some(({ lemma }) => tolls.has(lemma)) ? 'dead' : null;
  const first = nextComma(tokens, value.to, 4);
  const second = first < 0 ? -1 : nextComma(tokens, first + 1, 20);
  if (second < 0 || !isAuxiliary(tokens[second + 1])) return null;
  for (let at = second + 1; at <= second + 4; at++) {
    const token = tokens[at];
    const measure = token && (peopleMeasures.get(token.lower) ?? peopleMeasures.get(token.lemma));
    if (measure !== undefined) return persons.has(head) && !acts(at) ? measure : null;
  }
  return null;
}

function isAuxiliary(token: Token | undefined): boolean {
  return token?.lemma === 'be' || token?.lemma === 'have' || (token !== undefined && peopleMeasures.has(token.lemma));
}

function nextComma(tokens: readonly Token[], from: number, within: number): number {
  for (let at = from; at < from + within && at < tokens.length; at++) if (lowerAt(tokens, at) === ',') return at;
  return -1;
}
