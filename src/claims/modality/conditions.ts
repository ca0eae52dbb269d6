import type { Span } from '../../corpus/types.js';
import type { Parse } from '../parse/index.js';
import { phraseAt } from '../parse/phrases.js';
import { spanOf } from '../parse/spans.js';
import type { VerbGroup } from '../parse/verbs.js';
import { habitual, notAfter, notBefore, openings, refusals } from './lexicon.js';

/** The condition the sentence's main statement hangs on; null if there is none. */
export function conditionIn(parse: Parse): Span | null {
  return inverted(parse) ?? clauseCondition(parse) ?? phraseCondition(parse);
}

/** "if ...", "unless ...", hanging on a main clause. */
function clauseCondition(parse: Parse): Span | null {
  const { words, clauses } = parse;
  for (const [index, clause] of clauses.entries()) {
    if (clause.kind !== 'conditional') continue;
    const before = words[clause.start - 1];
    const after = words[clause.start + 1];
    const above = clauses[index - 1];
    const hangs =
      !above ||
      before?.text === ',' ||
      above.kind === 'main' ||
      above.kind === 'coordinate' ||
      above.kind === 'complement';
    const indirect =
      before !== undefined && (notAfter.has(before.lower) || notAfter.has(before.lemma) || asks(parse, clause.start));
    if (!hangs || indirect || notBefore.has(after?.lower ?? '')) continue;
    // "if it rains and the dam breaks": the row is one condition.
    let last = index;
    while (clauses[last + 1]?.kind === 'conditional' && words[clauses[last + 1]?.start ?? 0]?.pos === 'CCONJ') last++;
    return spanOf(parse, clause.start, clauses[last]?.end ?? clause.end);
  }
  return null;
}

/** "was asked by a reporter if": the last verb before, in its clause, asks or doubts. */
function asks({ words, groups, groupAt }: Parse, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 8) && words[i]?.pos !== 'PUNCT'; i--) {
    const group = groups[groupAt[i] ?? -1];
    if (group) return /^(ask|wonder|know|doubt|question)$/.test(group.lemma);
  }
  return false;
}

/** "in the event of war", "provided that", at the edge of the sentence or after a comma. */
function phraseCondition(parse: Parse): Span | null {
  const { words, clauses, clauseAt } = parse;
  const { levels } = parse;
  for (let i = 0; i < words.length; i++) {
    const match = phraseAt(words, i, openings);
    if (!match || match.phrase === 'if' || match.phrase === 'unless') continue;
    const clause = clauses[clauseAt[i] ?? -1];
    const stands = match.phrase.includes(' ') || i === 0 || words[i - 1]?.text === ',';
    if (!clause || !stands || (levels[clauseAt[i] ?? -1] === 'below' && clause.start !== i)) continue;
    // "assuming the bank agrees": the clause the word takes.
    const taken = match.end === clause.end ? clauses[(clauseAt[i] ?? 0) + 1] : undefined;
    const limit = taken?.end ?? clause.end;
    let end = match.end;
    while (end < limit && words[end]?.text !== ',') end++;
    return spanOf(parse, i, end);
  }
  return null;
}

/** "Had the dam failed, ...", "Should talks collapse, ...", "Were it to fail, ...": an auxiliary before its subject. */
function inverted({ words, clauses, groups, clauseAt }: Parse): Span | null {
  const first = words[0];
  // No statement begins with one of these, whatever the next word is taken for.
  if (!first || !/^(had|should|were)$/.test(first.lower) || words.at(-1)?.text === '?') return null;
  const comma = words.findIndex((word) => word.text === ',');
  const statement = groups.some((group) => group.form === 'finite' && group.start > comma);
  if (comma === -1 || !statement || !clauses[clauseAt[comma] ?? -1]) return null;
  return { start: first.start, end: words[comma - 1]?.end ?? first.end };
}

/** "would often", "would not comment": a habit or a refusal of the past, not a hypothesis. */
export function isHabit({ words, clauses, clauseAt }: Parse, group: VerbGroup): boolean {
  const clause = clauses[clauseAt[group.main] ?? -1];
  const around = words.slice(Math.max(clause?.start ?? 0, group.start - 1), group.end + 1);
  const refused = refusals.has(group.lemma) && around.some(({ lower }) => /^(not|n't|no|never)$/.test(lower));
  return refused || around.some((word) => habitual.has(word.lower));
}

export const isWould = (group: VerbGroup): boolean => group.modal === 'would' || group.modal === "'d";

/** The main statement says what would be. */
export function saysWould(parse: Parse): boolean {
  const { levels } = parse;
  return parse.groups.some(
    (group) =>
      isWould(group) &&
      levels[parse.clauseAt[group.main] ?? -1] === 'first' &&
      group.lemma !== 'like' &&
      !isHabit(parse, group),
  );
}
