import type { Chunk } from './chunks.js';
import { isComplementiser, isRelative } from './chunks.js';
import { hasFinite, type Parse } from './index.js';
import { temporal } from './lexicon.js';
import type { VerbGroup } from './verbs.js';
import type { Word } from './words.js';

/** A noun phrase with its prepositional phrases, as the subject or object of a verb; token indexes, half-open. */
export interface Phrase {
  start: number;
  end: number;
  /** The noun phrase that carries it ("the ambassador" of "the ambassador to Oslo"). */
  chunk: Chunk;
}

// How far a verb may stand from its subject, in words: keeps the search linear in hostile sentences.
const REACH = 60;

const isAdverbial = (word: Word | undefined): boolean => word?.pos === 'ADV' || word?.lower === 'not';

/** The subject of a verb group: the noun phrase before it, past adverbs, parentheses, appositions, relative clauses and prepositional phrases. */
export function subjectOf(parse: Parse, group: VerbGroup): Phrase | null {
  const clause = parse.clauses[parse.clauseAt[group.main] ?? -1];
  if (clause?.kind === 'participial' && group.form !== 'finite') return subjectOfMain(parse, clause.start);
  const broken = suspended(parse, group);
  if (broken) return broken;
  const closed =
    clause?.kind === 'adverbial' ||
    clause?.kind === 'conditional' ||
    (clause?.kind === 'complement' && clause.start < group.start);
  return search(parse, group.start - 1, Math.max(closed ? clause.start : 0, group.start - REACH), 4);
}

/** "The paper, which is close to X, wrote": the main clause that broke off before its verb. */
function suspended(parse: Parse, group: VerbGroup): Phrase | null {
  const { clauses, clauseAt, groups, groupAt, words } = parse;
  const index = clauseAt[group.main] ?? 0;
  const own = clauses[index];
  if (!own || index < 2 || (own.kind !== 'main' && own.kind !== 'coordinate') || words[own.start - 1]?.text !== ',')
    return null;
  let first = own.start;
  while (isAdverbial(words[first])) first++;
  if (groups[groupAt[first] ?? -1] !== group) return null;
  for (let c = index - 1; c >= 0 && own.start - (clauses[c]?.start ?? 0) < REACH; c--) {
    const clause = clauses[c];
    if (!clause || (clause.kind !== 'main' && clause.kind !== 'coordinate')) continue;
    const verbless = !hasFinite(parse, clause.start, clause.end);
    const last = words[clause.end - 1]?.text === ',' ? clause.end - 2 : clause.end - 1;
    return verbless ? outermost(parse, search(parse, last, clause.start, 2), clause.start) : null;
  }
  return null;
}

/** "Jan Olsen, a former judge": from an apposition to what it explains. */
function outermost({ words, chunks, chunkAt }: Parse, phrase: Phrase | null, floor: number): Phrase | null {
  let found = phrase;
  while (found && found.start - 2 >= floor && words[found.start - 1]?.text === ',') {
    const outer: Chunk | undefined = chunks[chunkAt[found.start - 2] ?? -1];
    if (!outer) break;
    found = { start: outer.start, end: outer.end, chunk: outer };
  }
  return found;
}

/** A participle after a comma has the subject of the main clause before it ("they paused, fearing that"). */
function subjectOfMain(parse: Parse, before: number): Phrase | null {
  const { clauses, clauseAt } = parse;
  for (let i = before - 1; i >= Math.max(0, before - REACH); i--) {
    const group = parse.groups[parse.groupAt[i] ?? -1];
    const kind = clauses[clauseAt[i] ?? -1]?.kind;
    if (group?.form === 'finite' && (kind === 'main' || kind === 'coordinate')) return subjectOf(parse, group);
  }
  return null;
}

/** "state media Friday evening said": a day right before the verb is no subject. */
const isTime = (words: readonly Word[], { head }: Chunk): boolean => temporal.has(words[head]?.lower ?? '');

function search(parse: Parse, from: number, floor: number, hops: number): Phrase | null {
  const { words, chunkAt, chunks, groupAt, groups } = parse;
  let i = from;
  let candidate: Phrase | null = null;
  while (i >= floor) {
    const word = words[i] as Word;
    const chunk = chunks[chunkAt[i] ?? -1];
    const group = groups[groupAt[i] ?? -1];
    if (chunk && !candidate && isTime(words, chunk) && chunkAt[chunk.start - 1] !== -1 && chunk.start > 0)
      i = chunk.start - 1;
    else if (chunk) {
      candidate = { start: chunk.start, end: Math.max(chunk.end, candidate ? candidate.end : chunk.end), chunk };
      const next = leftOf(parse, chunk, floor);
      if (next.kind === 'phrase') i = next.at;
      else if (next.kind === 'coordinate')
        return { start: next.at, end: candidate.end, chunk: chunks[chunkAt[next.at] ?? -1] ?? chunk };
      else if (next.kind === 'verb') {
        const earlier = search(parse, next.at, floor, hops - 1);
        return earlier ? { ...earlier, end: earlier.end } : candidate;
      } else return candidate;
    } else if (isAdverbial(word) || word.pos === 'AUX') i--;
    else if (word.text === ')') i = opening(words, i, floor);
    else if (word.text === ',' || word.text === '—' || word.text === '–') {
      if (candidate || hops === 0) return candidate;
      const before = parenthesisBefore(parse, i, floor);
      if (before === null) return null;
      i = before;
    } else if (isRelative(word) || isComplementiser(word)) {
      if (candidate) return candidate;
      const noun = words[i - 1]?.text === ',' || words[i - 1]?.pos === 'ADP' ? i - 2 : i - 1;
      // The noun right before the pronoun: "hired by Olsen, who warned" is Olsen.
      const nearest = chunks[chunkAt[noun] ?? -1];
      return nearest ? { start: nearest.start, end: nearest.end, chunk: nearest } : null;
    } else if (word.pos === 'CCONJ' && !candidate && hops > 0) {
      const earlier = lastGroupBefore(parse, i, floor);
      return earlier ? search(parse, earlier.start - 1, floor, hops - 1) : null;
    } else if (group && !candidate && group.form !== 'finite') i = group.start - 1;
    else return candidate;
  }
  return candidate;
}

/** What stands before a noun phrase: another one it hangs on ("of"), a row, a verb that hangs on an earlier one, or its end. */
function leftOf(
  parse: Parse,
  chunk: Chunk,
  floor: number,
): { kind: 'phrase' | 'coordinate' | 'verb' | 'end'; at: number } {
  const { words, chunkAt, groupAt, groups, chunks } = parse;
  let i = chunk.start - 1;
  const end = { kind: 'end' as const, at: i };
  if (i < floor) return end;
  const word = words[i] as Word;
  if (word.pos === 'ADP' || word.lower === 'to') {
    i--;
    // "a source familiar with the case": the adjective belongs to what stands before it.
    while (
      i >= floor &&
      chunkAt[i] === -1 &&
      (words[i]?.pos === 'ADP' || words[i]?.pos === 'ADJ' || isAdverbial(words[i]))
    )
      i--;
    if (i < floor) return end;
    if (chunkAt[i] !== -1) return { kind: 'phrase', at: i };
    return hangs(groups[groupAt[i] ?? -1], i);
  }
  if (word.pos === 'CCONJ' && (word.lower === 'and' || word.lower === 'or' || word.lower === 'nor')) {
    const before = chunks[chunkAt[i - 1] ?? -1];
    const outer = before && words[before.start - 1];
    const free = outer?.pos !== 'ADP' || /^(as|after|before|since|until)$/.test(outer.lower);
    if (!before || outer?.pos === 'VERB') return end;
    // "the ties between Arden and Oslo": the row hangs on the preposition, and that on a noun before it.
    return free ? { kind: 'coordinate', at: before.start } : { kind: 'phrase', at: before.end - 1 };
  }
  return hangs(groups[groupAt[i] ?? -1], i);

  /** A verb right before: its object belongs to what the verb modifies, if the verb modifies a noun phrase. */
  function hangs(group: VerbGroup | undefined, at: number): { kind: 'verb' | 'end'; at: number } {
    if (!group || at !== group.end - 1) return end;
    const before = group.start - 1;
    if (before < floor) return end;
    if (group.form !== 'finite') return chunkAt[before] !== -1 ? { kind: 'verb', at: before } : end;
    const relative = isRelative(words[before]) || (isComplementiser(words[before]) && chunkAt[before - 1] !== -1);
    return relative ? { kind: 'verb', at: before } : end;
  }
}

function opening(words: readonly Word[], closing: number, floor: number): number {
  let i = closing - 1;
  while (i >= floor && words[i]?.text !== '(') i--;
  return words[i - 1]?.text === ',' ? i - 2 : i - 1;
}

/** From a comma that closes a parenthesis back to the word before the comma that opened it. */
function parenthesisBefore(parse: Parse, comma: number, floor: number): number | null {
  const { words, chunks, chunkAt } = parse;
  const mark = (words[comma] as Word).text;
  for (let i = comma - 1; i > floor; i--) {
    if (words[i]?.text !== mark) continue;
    if (chunkAt[i - 1] === -1 && words[i - 1]?.text !== ')') continue;
    // An apposition before an apposition: on to the noun phrase both belong to.
    const inner = chunks[chunkAt[i - 1] ?? -1];
    const outer = inner && words[inner.start - 1]?.text === mark ? inner.start - 2 : -1;
    return outer >= floor && chunkAt[outer] !== -1 && opensClause(parse, outer) ? outer : i - 1;
  }
  return null;
}

/** No finite verb stands before word `i` in its clause: a noun phrase here is the subject, not an object before an apposition. */
function opensClause({ clauses, clauseAt, groups, groupAt }: Parse, i: number): boolean {
  const start = clauses[clauseAt[i] ?? -1]?.start ?? 0;
  for (let k = i; k >= Math.max(start, i - REACH); k--) if (groups[groupAt[k] ?? -1]?.form === 'finite') return false;
  return true;
}

function lastGroupBefore({ groups, groupAt }: Parse, index: number, floor: number): VerbGroup | null {
  for (let i = index - 1; i >= floor; i--) {
    const group = groups[groupAt[i] ?? -1];
    if (group?.form === 'finite' && !group.shared) return group;
  }
  return null;
}

/** The noun phrase right after position `at`, past adverbs and a particle ("carried out an attack"); with its of-phrases. */
export function phraseAfter(parse: Parse, at: number): Phrase | null {
  const { words, chunks, chunkAt } = parse;
  let i = at;
  while (isAdverbial(words[i]) || /^["“‘«]$/.test(words[i]?.text ?? '')) i++;
  if (/^(out|up|off|down|away|over|back)$/.test(words[i]?.lower ?? '') && chunkAt[i] === -1) i++;
  const chunk = chunks[chunkAt[i] ?? -1];
  if (!chunk) return null;
  let end = chunk.end;
  while (end < words.length) {
    const linked =
      words[end]?.lower === 'of' || words[end]?.lower === 'for' || words[end]?.lower === 'and'
        ? chunks[chunkAt[end + 1] ?? -1]
        : undefined;
    if (!linked || linked.start !== end + 1) break;
    end = linked.end;
  }
  return { start: chunk.start, end, chunk };
}
