import type { Span } from '../../corpus/types.js';
import { subjectOf } from '../parse/arguments.js';
import type { Parse } from '../parse/index.js';
import { spanOf } from '../parse/spans.js';
import type { VerbGroup } from '../parse/verbs.js';
import type { Cue } from './cues.js';
import { blockers, complements, negRaising } from './lexicon.js';

/** Word indexes, half-open. */
interface Range {
  start: number;
  end: number;
}

// A blocked act stands close to its verb ("prevented the army of the north from ...").
const BLOCK_REACH = 15;

/** What a cue negates; null where nothing is left in its reach. */
export function scopeOf(parse: Parse, cue: Cue): Span | null {
  const range = rangeOf(parse, cue);
  if (!range || range.end <= range.start) return null;
  const span = spanOf(parse, range.start, range.end);
  return span.end > span.start ? span : null;
}

function rangeOf(parse: Parse, cue: Cue): Range | null {
  switch (cue.reach) {
    case 'clause':
      return clauseRange(parse, cue);
    case 'verb':
      return { start: cue.end, end: stopAfter(parse, cue.end) };
    case 'phrase':
      return { start: cue.end, end: phraseEnd(parse, cue.end) };
    case 'object':
      return objectRange(parse, cue);
    case 'blocked':
      return blockedRange(parse, cue);
    case 'predicate':
      return predicateRange(parse, cue);
  }
}

/** From the cue to the end of its clause, and on into a clause whose denial the verb passes down ("does not think that"). */
function clauseRange(parse: Parse, cue: Cue): Range {
  const { words, clauses, clauseAt } = parse;
  const start = cue.end;
  const own = clauses[clauseAt[cue.start] ?? -1];
  const next = clauses[(clauseAt[cue.start] ?? 0) + 1];
  const opensNext =
    next !== undefined && start === next.start && (next.kind === 'adverbial' || next.kind === 'complement');
  if (opensNext) return { start, end: next.end };
  if (next && start >= next.start) return { start, end: start };
  if (words[cue.start]?.lower === 'neither') {
    const nor = neitherEnd(parse, cue);
    if (nor !== null) return { start, end: nor };
  }
  let end = stopAfter(parse, start);
  if (own && end === own.end && next?.kind === 'complement' && passesDown(parse, start, end))
    end = stopAfter(parse, next.start);
  return { start, end };
}

/** The last verb or adjective before the complement is one whose negation is meant of the complement. */
function passesDown({ words, groupAt, groups }: Parse, start: number, end: number): boolean {
  for (let i = end - 1; i >= start && i > end - 6; i--) {
    const group = groups[groupAt[i] ?? -1];
    if (group) return negRaising.has(group.lemma) || complements.get(group.lemma) === 'bare';
    if (
      words[i]?.lower === 'true' ||
      words[i]?.lower === 'likely' ||
      words[i]?.lower === 'case' ||
      words[i]?.lower === 'evidence'
    )
      return true;
  }
  return false;
}

/** "neither confirmed nor": up to "nor", whose own reach begins there. */
function neitherEnd({ words, clauseAt, chunkAt }: Parse, cue: Cue): number | null {
  if (chunkAt[cue.end] !== -1) return null;
  for (let i = cue.end; i < words.length && clauseAt[i] !== undefined && i < cue.end + 40; i++)
    if (words[i]?.lower === 'nor') return i;
  return null;
}

/** End of the clause over word `from`, or the comma in it after which no list goes on. */
function stopAfter({ words, clauses, clauseAt, groups, groupAt, chunkAt }: Parse, from: number): number {
  const clause = clauses[clauseAt[from] ?? -1];
  if (!clause) return words.length;
  for (let i = from; i < clause.end; i++) {
    if (words[i]?.text !== ',') continue;
    let k = i + 1;
    if (words[k]?.pos === 'CCONJ') k++;
    const group = groups[groupAt[k] ?? -1];
    const listed =
      chunkAt[k] !== -1 ||
      words[k]?.pos === 'ADJ' ||
      (group !== undefined && (group.shared || group.form === 'infinitive') && group.start === k);
    if (k < clause.end && !listed) return i;
  }
  return clause.end;
}

/** A noun phrase or gerund with what hangs on it: up to a comma, a finite verb or the clause's end. */
function phraseEnd({ words, clauses, clauseAt, groups, groupAt }: Parse, from: number): number {
  const clause = clauses[clauseAt[from] ?? -1];
  const end = clause?.end ?? words.length;
  for (let i = from; i < end; i++) {
    if (words[i]?.text === ',') return i;
    const group = groups[groupAt[i] ?? -1];
    if (i > from && group?.start === i && group.form === 'finite') return i;
  }
  return end;
}

/** The object of a verb; for a passive, its subject ("the claim was denied"). */
function objectRange(parse: Parse, cue: Cue): Range | null {
  const group = parse.groups[parse.groupAt[cue.start] ?? -1];
  if (group && isPassive(group)) {
    const subject = subjectOf(parse, group);
    const expletive = subject && parse.words[subject.start]?.lower === 'it';
    const object = cue.kind === 'deny' || expletive ? afterVerb(parse, cue.end) : null;
    return object ?? (subject && { start: subject.start, end: subject.end });
  }
  return afterVerb(parse, cue.end);
}

const isPassive = (group: VerbGroup): boolean => group.passive || group.form === 'participle';

/** What follows a verb as object: a noun phrase, a gerund, a that-clause; nothing else. */
function afterVerb(parse: Parse, after: number): Range | null {
  const { words, clauses, clauseAt, chunkAt, groups, groupAt } = parse;
  // "denied ever seeking"
  let from = after;
  while (words[from]?.pos === 'ADV' && groupAt[from] === -1) from++;
  const next = clauses[clauseAt[from] ?? -1];
  const complement = next?.kind === 'complement' && next.start === from;
  const group = groups[groupAt[from] ?? -1];
  const object =
    (chunkAt[from] ?? -1) !== -1 ||
    group?.form === 'gerund' ||
    words[from]?.pos === 'ADJ' ||
    /^["“‘]$/.test(words[from]?.text ?? '');
  if (!complement && !object) return null;
  let end = stopAfter(parse, from);
  const hanging = clauses[(clauseAt[from] ?? 0) + 1];
  // "denied claims that ...": the clause that says what the claims are.
  if (
    !complement &&
    end === next?.end &&
    words[hanging?.start ? hanging.start - 1 : 0]?.pos === 'NOUN' &&
    (hanging?.kind === 'complement' || (hanging?.kind === 'relative' && words[hanging.start]?.lower === 'that'))
  )
    end = stopAfter(parse, hanging.start);
  return { start: from, end };
}

/** "prevented X from doing": the doing; without "from", the object. */
function blockedRange(parse: Parse, cue: Cue): Range | null {
  const { words, groups, groupAt, clauses, clauseAt } = parse;
  const group = groups[groupAt[cue.start] ?? -1];
  const link = blockers.get(cue.kind);
  const end = Math.min(clauses[clauseAt[cue.start] ?? -1]?.end ?? words.length, cue.end + BLOCK_REACH);
  for (let i = cue.end; i < end; i++) {
    const gerund = groups[groupAt[i + 1] ?? -1]?.form === 'gerund';
    if (words[i]?.lower === link && (link === 'to' || gerund || group?.passive))
      return { start: i + 1, end: stopAfter(parse, i + 1) };
  }
  if (
    cue.kind === 'stop' ||
    cue.kind === 'keep' ||
    cue.kind === 'discourage' ||
    cue.kind === 'deter' ||
    cue.kind === 'dissuade'
  ) {
    return cue.kind === 'stop' && groups[groupAt[cue.end] ?? -1]?.form === 'gerund'
      ? { start: cue.end, end: stopAfter(parse, cue.end) }
      : null;
  }
  return objectRange(parse, cue);
}

/** "it is false that X" and "false claims that X" reach X; "the claim is false" reaches its subject. */
function predicateRange(parse: Parse, cue: Cue): Range | null {
  const { words, clauses, clauseAt, groups, groupAt } = parse;
  const next = clauses[clauseAt[cue.end] ?? -1];
  if (next?.kind === 'complement' && next.start === cue.end) return { start: cue.end, end: stopAfter(parse, cue.end) };
  if (parse.chunkAt[cue.start] !== -1 && words[cue.end]?.pos === 'NOUN')
    return afterVerb(parse, cue.end) ?? { start: cue.end, end: stopAfter(parse, cue.end) };
  for (let i = cue.start - 1; i >= Math.max(0, cue.start - 4); i--) {
    const group = groups[groupAt[i] ?? -1];
    const subject = group && subjectOf(parse, group);
    if (subject) return { start: subject.start, end: group.start };
  }
  return null;
}
