import { exceptions } from '../negation/lexicon.js';
import { type Phrase, subjectOf } from '../parse/arguments.js';
import type { Parse } from '../parse/index.js';
import { formAt } from '../parse/phrases.js';
import type { VerbGroup } from '../parse/verbs.js';
import type { Negation } from '../types.js';

const nobody = new Set(['nobody', 'none', 'nothing', 'neither', 'no-one']);

/** "nobody", "none of the crew", "no official", "neither A nor B": says who did not speak, so it names no speaker. */
export function isNobody({ words }: Parse, phrase: Phrase): boolean {
  const negative = (i: number): boolean => {
    const word = words[i];
    if (!word || formAt(words, i, exceptions)) return false;
    // "No 10" and "Dr. No" are names.
    return nobody.has(word.lower) || (word.lower === 'no' && word.pos !== 'PROPN' && words[i + 1]?.kind === 'word');
  };
  const { start } = phrase;
  const before = words[start - 1]?.lower;
  // "neither the mayor nor the council", "neither of them": the phrase begins after its negative word.
  return negative(start) || before === 'neither' || (before === 'of' && negative(start - 2));
}

/**
 * The verb is said not to happen: "never said", "no longer says", "at no time did he say", "it is not true that he said";
 * "did not confirm or deny" is one negation for both. A subject like "nobody" is `isNobody`'s.
 */
export function isDenied(
  parse: Parse,
  group: VerbGroup,
  subject: Phrase | null,
  negations: readonly Negation[],
): boolean {
  if (negations.length === 0) return false;
  if (isReached(parse, group, subject, negations)) return true;
  const { words, groups, groupAt } = parse;
  const first = words[group.start - 1]?.lower === 'or' ? groups[groupAt[group.start - 2] ?? -1] : undefined;
  return first !== undefined && isReached(parse, first, subjectOf(parse, first), negations);
}

/** An odd number of negations reach the verb: "nobody denies that he said" affirms it. */
function isReached(parse: Parse, group: VerbGroup, subject: Phrase | null, negations: readonly Negation[]): boolean {
  const at = parse.words[group.main]?.start ?? 0;
  const reaching = negations.filter(
    (negation) => at >= negation.scope.start && at < negation.scope.end && governs(parse, group, subject, negation),
  );
  return reaching.length % 2 === 1;
}

/** Whether a negation over a verb is meant of the verb: not if it hangs on a noun before it ("a town with no mayor said"). */
function governs(
  { text, words, clauses, clauseAt, quotes, quoteAt }: Parse,
  group: VerbGroup,
  subject: Phrase | null,
  { cue, kind, partial }: Negation,
): boolean {
  const startOf = (i: number): number => words[i]?.start ?? 0;
  const inside = cue.start >= startOf(group.start);
  // “He never hid,” Renn said: the negation is quoted, the verb is not.
  const quoted = quotes.find(({ start, end }) => cue.start >= startOf(start) && cue.end <= (words[end - 1]?.end ?? 0));
  if (quoted !== quotes[quoteAt[group.main] ?? -1]) return false;
  // "did not fully agree" did not; "not all said", "hardly ever said" leave some who did.
  if (partial) return inside && kind === 'not';
  if (inside) return true;
  const clause = clauses[clauseAt[group.main] ?? -1];
  if (clause?.kind === 'complement' && cue.end <= startOf(clause.start)) return true;
  if (!subject || subject.start > group.start) return cue.end === startOf(group.start) - 1;
  if (cue.start >= (words[subject.end - 1]?.end ?? 0)) return true;
  // English inverts after a negation of the whole clause: "Never has he said", but "With no warning he said".
  const auxiliary = words[subject.start - 1];
  if (auxiliary?.pos === 'AUX' && cue.end <= auxiliary.start) return true;
  // "the ministry at no point said"
  return cue.start >= startOf(subject.chunk.end) && /\bat $/i.test(text.slice(Math.max(0, cue.start - 4), cue.start));
}
