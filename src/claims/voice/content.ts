import type { Phrase } from '../parse/arguments.js';
import { isRelative } from '../parse/chunks.js';
import type { Clause } from '../parse/clauses.js';
import { hasFinite, type Parse } from '../parse/index.js';
import { temporal } from '../parse/lexicon.js';
import type { VerbGroup } from '../parse/verbs.js';
import type { Stance } from '../types.js';
import { anySubject, claimNouns, hearer, notSpeech, nounObject, passesOn } from './lexicon.js';
import type { Place } from './types.js';

/** What is reported; word indexes, half-open. */
export interface Content {
  start: number;
  end: number;
  quoted: boolean;
  place: Place;
}

/** A reporting verb whose content is looked for. */
export interface Reporting {
  group: VerbGroup;
  verb: string;
  /** First word after the verb and its particle. */
  after: number;
  stance: Stance;
  inverted: boolean;
  subject: Phrase;
}

// Attitudes with an object and an infinitive ("expect the bank to cut rates"); others with one ("consider") weigh a plan.
const believing = new Set(['expect', 'believe', 'think', 'assume', 'suspect', 'presume']);

/** What a reporting verb reports: the clause, quotation or noun phrase after it, or the sentence around it; null if nothing is. */
export function contentOf(parse: Parse, reporting: Reporting): Content | null {
  const { clauses, clauseAt } = parse;
  const clause = clauses[clauseAt[reporting.group.main] ?? -1] as Clause;
  const place = placeOf(parse, reporting, clause);
  if (reporting.inverted) return around(parse, reporting, place);
  if (isAsClause(parse, clause))
    return (
      clauseAfter(parse, reporting, clause, place) ??
      (hasObject(parse, reporting.after) ? null : around(parse, reporting, 'whole'))
    );
  const closesQuote = /["”»]|''/.test(
    parse.words[Math.min(reporting.subject.start, reporting.group.start) - 1]?.text ?? '',
  );
  const tail = closesQuote ? tailOf(parse, reporting, clause, place) : null;
  return (
    tail ??
    quotationAfter(parse, reporting, place) ??
    clauseAfter(parse, reporting, clause, place) ??
    tailOf(parse, reporting, clause, place) ??
    objectOf(parse, reporting, clause, place)
  );
}

const hasObject = ({ chunkAt }: Parse, after: number): boolean => (chunkAt[after] ?? -1) !== -1;

const isAsClause = ({ words }: Parse, clause: Clause): boolean => words[clause.start]?.lower === 'as';

function placeOf(parse: Parse, { group }: Reporting, clause: Clause): Place {
  if (group.form !== 'finite') return 'aside';
  if (clause.kind === 'main' || clause.kind === 'coordinate') return 'main';
  // "..., as Ruiz (2019) states that ..." cites; "as officials said that" is only what went on meanwhile.
  return isAsClause(parse, clause) && parse.words[group.start - 1]?.text === ')' ? 'main' : 'aside';
}

/** The sentence but for the reporting clause: before it, or after it where it opens the sentence. */
function around(parse: Parse, { group, subject }: Reporting, place: Place): Content | null {
  const { words, clauses, clauseAt, quotes } = parse;
  const index = clauseAt[group.main] ?? 0;
  const clause = clauses[index] as Clause;
  const own = Math.min(group.start, subject.start);
  const start = isAsClause(parse, clause) ? Math.min(own, clause.start) : own;
  const quoted = quotes.some((quote) => quote.end <= group.start + 1 && quote.end - quote.start > 1);
  if (start > 1) return { start: 0, end: start, quoted, place: place === 'aside' ? 'aside' : 'whole' };
  const end = Math.max(clause.end, subject.end);
  return end < words.length - 1 ? { start: end, end: words.length, quoted, place } : null;
}

/** "X said: “...”", "X called it “...”": a quotation that begins within a few words of the verb. */
function quotationAfter(parse: Parse, { group, after, stance }: Reporting, place: Place): Content | null {
  const { quotes, words, clauses, clauseAt } = parse;
  const quote = quotes.find(({ start, opened }) => opened && start > group.main && start <= after + 8);
  if (!quote || quote.end - quote.start < 2 || words[quote.start - 2]?.lower === 'that') return null;
  const opening = quote.start - 1;
  if (hasFinite(parse, after, opening)) return null;
  const own = clauses[clauseAt[group.main] ?? -1];
  const complement = clauses.some(
    (clause) => clause.kind === 'complement' && clause.start >= (own?.end ?? 0) && clause.start < opening,
  );
  if (complement) return null;
  const direct =
    opening === after || /^[:,]$/.test(words[opening - 1]?.text ?? '') || words[opening - 1]?.lower === 'that';
  if (!direct && stance !== 'naming' && quote.end - quote.start < 4) return null;
  return {
    start: direct ? quote.start : after,
    end: Math.max(quote.end, contentEnd(parse, quote.end)),
    quoted: true,
    place,
  };
}

/** "X said that ...", "X told reporters ...": the complement clause after the verb's own clause. */
function clauseAfter(
  parse: Parse,
  { group, verb, after, stance }: Reporting,
  clause: Clause,
  place: Place,
): Content | null {
  const { words, clauses, clauseAt, chunkAt, groups } = parse;
  const next = clauses[(clauseAt[group.main] ?? 0) + 1];
  if (next?.kind === 'complement' && !hasFinite(parse, after, next.start)) {
    return { start: next.start, end: contentEnd(parse, next.end), quoted: false, place };
  }
  if (words[after]?.text === ':' && after + 1 < words.length)
    return { start: after + 1, end: words.length, quoted: false, place };
  if (stance === 'commissive' || (stance === 'attitude' && believing.has(verb))) {
    const infinitive = groups.find(
      (other) => other.form === 'infinitive' && other.start >= after && other.start <= after + 4,
    );
    const wish = stance === 'attitude' && (verb === 'expect' || verb === 'hope') && infinitive?.start === after;
    if (infinitive && !wish) return { start: after, end: clause.end, quoted: false, place };
  }
  if (stance === 'accusing' && chunkAt[after] !== -1) {
    const link = words.findIndex(
      (word, i) =>
        i > after &&
        i < clause.end &&
        (word.lower === 'of' || word.lower === 'for' || word.lower === 'on' || word.lower === 'with'),
    );
    return link === -1 ? null : { start: after, end: nounEnd(parse, clause), quoted: false, place };
  }
  if (stance === 'naming') {
    const as = words.slice(after, Math.min(clause.end, after + 15)).some((word) => word.lower === 'as');
    const named =
      /^(call|brand|label|dub)$/.test(verb) &&
      chunkAt[after] !== -1 &&
      group.form === 'finite' &&
      words[after]?.lower !== 'for';
    const second = named && chunkAt[parse.chunks[chunkAt[after] ?? -1]?.end ?? -1] !== -1;
    return as || second ? { start: after, end: clause.end, quoted: false, place } : null;
  }
  return null;
}

/** "The dam held, officials said." and "The dam, officials said, held.": nothing follows the verb in its clause but time and place. */
function tailOf(parse: Parse, reporting: Reporting, clause: Clause, place: Place): Content | null {
  const { group, verb, subject, after, stance } = reporting;
  const { words, clauses, clauseAt, quotes } = parse;
  if (stance === 'directive' || stance === 'accusing' || stance === 'naming' || stance === 'commissive') return null;
  const own = Math.min(subject.start, group.start);
  const before = words[own - 1];
  if (!before || group.form !== 'finite' || own < 2) return null;
  const closesQuote = /["”»]|''/.test(before.text);
  const separated = closesQuote || /^[,—–]$/.test(before.text);
  if (!separated && !endsSentence(parse, reporting)) return null;
  const object = words[after];
  const gerund = parse.groups[parse.groupAt[after] ?? -1]?.form === 'gerund' && stance === 'denying';
  const time = temporal.has(words[parse.chunks[parse.chunkAt[after] ?? -1]?.head ?? -1]?.lower ?? '');
  const bare = object === undefined || (!gerund && !['DET', 'NOUN', 'ADJ'].includes(object.pos));
  const objectless = bare || time || hearer.has(verb);
  if (!objectless || hasFinite(parse, after, clause.end)) return null;
  const quoted = quotes.some((quote) => quote.end <= own && quote.end - quote.start > 1);
  const closing = closesQuote || words.length - after < LONGEST_TAIL;
  const previous = clauses[(clauseAt[own] ?? 0) - 1];
  const mainBefore = clause.start < own || previous?.kind !== 'relative' || isStated(parse, own);
  // "The dam, officials said, held": what the verb interrupts goes on behind it.
  const end = hasFinite(parse, 0, own) || !hasFinite(parse, after, words.length) ? own : words.length;
  return { start: 0, end, quoted, place: place === 'aside' || !(closing || mainBefore) ? 'aside' : 'whole' };
}

/** A main clause has had its verb before word `end`. */
export const isStated = ({ groups, clauses, clauseAt }: Parse, end: number): boolean =>
  groups.some(
    ({ form, main }) =>
      form === 'finite' && main < end && /^(main|coordinate)$/.test(clauses[clauseAt[main] ?? -1]?.kind ?? ''),
  );

// A reporting clause that closes a sentence is followed by this many words of time and place at most.
const LONGEST_TAIL = 12;

/** "the dam held officials said.": the comma was lost, but nothing follows the verb and a statement stands before. */
function endsSentence(parse: Parse, { group, verb, subject, after }: Reporting): boolean {
  const { words, clauses, clauseAt } = parse;
  // "welcomed what Olsen said" is no tail.
  if (isRelative(words[clauses[clauseAt[group.main] ?? -1]?.start ?? -1])) return false;
  const last = words.slice(after).every((word) => word.pos === 'PUNCT');
  return (
    last &&
    anySubject.has(verb) &&
    group.tense !== null &&
    parse.groups.some((other) => other.form !== 'infinitive' && other.end <= subject.start)
  );
}

/** "confirmed the deaths", "denied any role": a noun phrase that is itself what was said. */
function objectOf(
  parse: Parse,
  { group, verb, after: first, stance }: Reporting,
  clause: Clause,
  place: Place,
): Content | null {
  const { chunks, chunkAt, words, groups, groupAt } = parse;
  if (!nounObject.has(verb) && !(passesOn.has(verb) && group.form === 'finite') && stance !== 'denying') return null;
  let after = first;
  while (words[after]?.pos === 'ADV') after++;
  const gerund = groups[groupAt[after] ?? -1]?.form === 'gerund';
  const chunk = chunks[chunkAt[after] ?? -1];
  if (!chunk)
    return gerund && stance === 'denying' ? { start: after, end: nounEnd(parse, clause), quoted: false, place } : null;
  const head = words[chunk.head]?.lemma ?? '';
  if (notSpeech.has(head) || (chunkAt[chunk.end] !== -1 && chunkAt[chunk.end] !== undefined)) return null;
  // "rejected the claim" speaks, "rejected the bill" acts.
  if (stance === 'denying' && /^(reject|dismiss|discount)$/.test(verb) && !claimNouns.has(head)) return null;
  return { start: after, end: nounEnd(parse, clause), quoted: false, place };
}

/** Where reported content stops: before a main clause of its own that "but" or a semicolon opens. */
function contentEnd({ words, clauses, clauseAt }: Parse, from: number): number {
  for (let c = clauseAt[Math.min(from, words.length - 1)] ?? clauses.length; c < clauses.length; c++) {
    const clause = clauses[c] as Clause;
    if (clause.start < from) continue;
    const opening = words[clause.start]?.lower;
    if (
      clause.kind === 'main' ||
      (clause.kind === 'coordinate' &&
        (opening === 'but' || opening === 'yet' || words[clause.start - 1]?.text === ';'))
    )
      return clause.start;
  }
  return words.length;
}

/** Where a reported noun phrase stops: with its clause and the clauses that hang on it. */
function nounEnd({ clauses }: Parse, clause: Clause): number {
  let end = clause.end;
  for (const next of clauses) {
    if (next.start < end) continue;
    if (!['relative', 'complement', 'participial', 'conditional'].includes(next.kind)) break;
    end = next.end;
  }
  return end;
}
