import type { Token } from '../types.js';
import { type Amount, lemmaAt, lowerAt } from './amount.js';
import {
  clauseEnds,
  countedMeasures,
  inherits,
  peopleMeasures,
  persons,
  takesLives,
  thingMeasures,
} from './lexicon.js';

const FARTHEST = 8;

/** What happened to what each amount counts, in order; null where nothing near says so. */
export function measuresOf(
  tokens: readonly Token[],
  amounts: readonly Amount[],
  heads: readonly (string | null)[],
): (string | null)[] {
  const found: (string | null)[] = [];
  amounts.forEach((value, i) => {
    if (value.measure !== undefined) found.push(value.measure);
    else {
      const head = heads[i] ?? null;
      const near = allowed(value, head) === null ? null : nearCue(tokens, amounts, i, head);
      found.push(near ?? inherited(tokens, amounts, i, head, found));
    }
  });
  return found.map((measure, i) => measure ?? onlyMeasure(tokens, amounts[i] as Amount, heads[i] ?? null));
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
): string | null {
  const value = amounts[index] as Amount;
  const maps = allowed(value, head) ?? [];
  if (head === 'life' && before(tokens, amounts, index, ({ lemma }) => (takesLives.has(lemma) ? 'dead' : null)))
    return 'dead';
  if (head !== null) {
    const counted = countedMeasures.get(head) ?? peopleMeasures.get(head);
    if (counted !== undefined) return counted;
  }
  const cue: Cue = ({ lower, lemma }) => {
    for (const map of maps) {
      const measure = map.get(lower) ?? map.get(lemma);
      if (measure !== undefined) return measure;
    }
    return null;
  };
  return after(tokens, amounts, index, cue) ?? before(tokens, amounts, index, cue);
}

type Cue = (token: Token) => string | null;

function after(tokens: readonly Token[], amounts: readonly Amount[], index: number, cue: Cue): string | null {
  const from = (amounts[index] as Amount).to;
  const end = Math.min(amounts[index + 1]?.from ?? tokens.length, from + FARTHEST);
  for (let at = from; at < end; at++) {
    const lower = lowerAt(tokens, at);
    if (isBreak(tokens[at] as Token)) return null;
    // "20 men and women were killed", but not "killed 200 and injured 20"
    if (lower === 'and' && !persons.has(lemmaAt(tokens, at + 1))) return null;
    if (clauseEnds.has(lower) && lower !== 'who' && lower !== 'that') return null;
    const measure = cue(tokens[at] as Token);
    if (measure !== null) return measure;
  }
  return null;
}

function before(tokens: readonly Token[], amounts: readonly Amount[], index: number, cue: Cue): string | null {
  const from = (amounts[index] as Amount).from;
  const end = Math.max(amounts[index - 1]?.to ?? 0, from - FARTHEST);
  for (let at = from - 1; at >= end; at--) {
    if (isBreak(tokens[at] as Token) || clauseEnds.has(lowerAt(tokens, at))) return null;
    const measure = cue(tokens[at] as Token);
    if (measure !== null) return measure;
  }
  return null;
}

function isBreak({ kind, text }: Token): boolean {
  return kind === 'punctuation' && /^[,;:.!?()—–]$/.test(text);
}

/** "58 people died, including 11 children", "20 hurt, among them 3 police officers". */
function inherited(
  tokens: readonly Token[],
  amounts: readonly Amount[],
  index: number,
  head: string | null,
  found: (string | null)[],
): string | null {
  const value = amounts[index] as Amount;
  if (index === 0 || value.kind !== 'count') return null;
  const last = found[index - 1] ?? null;
  if (last === null || (head !== null && !persons.has(head))) return null;
  for (let at = value.from - 1; at >= value.from - 4 && at >= (amounts[index - 1] as Amount).to; at--) {
    const lower = lowerAt(tokens, at);
    if (lower !== 'of' && lower !== 'them' && inherits.has(lower)) return last;
  }
  return null;
}

/** Where a sentence speaks of one thing that happens to people, it happens to the people it counts. */
function onlyMeasure(tokens: readonly Token[], value: Amount, head: string | null): string | null {
  if (value.kind !== 'count' || value.unit !== '' || head === null || !persons.has(head)) return null;
  const all = new Set<string>();
  for (const { lower, lemma } of tokens) {
    const measure = peopleMeasures.get(lower) ?? peopleMeasures.get(lemma);
    if (measure !== undefined) all.add(measure);
  }
  return all.size === 1 ? ([...all][0] as string) : null;
}
