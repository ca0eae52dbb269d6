import { subjectOf } from '../parse/arguments.js';
import type { Parse } from '../parse/index.js';
import { spanOf } from '../parse/spans.js';
import type { VerbGroup } from '../parse/verbs.js';
import type { Hedge } from '../types.js';
import * as lists from './lexicon.js';

/**
 * Words that leave open whether a thing is so, left to right. `voiced` says which verb groups report somebody: "suggest"
 * with a speaker is a report, with a thing it is the author's inference.
 */
export function hedgesIn(parse: Parse, isVoiced: (group: VerbGroup) => boolean): Hedge[] {
  const { levels } = parse;
  const hedges: Hedge[] = [];
  for (let i = 0; i < parse.words.length; i++) {
    const end = hedgeAt(parse, i, isVoiced);
    if (end === null) continue;
    const span = spanOf(parse, i, end);
    const whole = levels[parse.clauseAt[i] ?? -1] === 'first' && !marksOneWord(parse, i);
    hedges.push({ ...span, text: parse.text.slice(span.start, span.end), whole });
    i = end - 1;
  }
  return hedges;
}

/** End of the hedge that begins at word `i`, or null. */
function hedgeAt(parse: Parse, i: number, isVoiced: (group: VerbGroup) => boolean): number | null {
  const { words, groups, groupAt } = parse;
  const word = words[i];
  if (!word) return null;
  const group = groups[groupAt[i] ?? -1];
  if (group && group.modal === word.lower && lists.hedgingModals.has(word.lower)) {
    const negatedAbility =
      word.lower === 'could' && words.slice(i, group.end).some(({ lower }) => lower === 'not' || lower === "n't");
    // "could be seen" tells what was there to see.
    const perceived = group.passive && /^(see|hear|feel|find)$/.test(group.lemma);
    return negatedAbility || perceived ? null : i + 1;
  }
  if (lists.hedgingAdverbs.has(word.lower) && word.pos !== 'ADJ')
    return words[i + 1]?.kind === 'number' || words[i + 1]?.pos === 'NUM' ? null : i + 1;
  if (lists.hedgingPredicates.has(word.lower)) return isPredicate(parse, i) || isExistential(parse, i) ? i + 1 : null;
  if (lists.certainty.has(word.lower) && isPredicate(parse, i)) return isDenied(parse, i) ? i + 1 : null;
  if (word.pos === 'NOUN' && lists.hedgingNouns.has(word.lemma)) return isOpenQuestion(parse, i) ? i + 1 : null;
  if (group && group.main === i && group.form !== 'infinitive') return verbHedge(parse, group, isVoiced) ? i + 1 : null;
  return null;
}

/** "is possible", "remains unclear", "it is likely that". */
function isPredicate({ words, groups, groupAt, chunkAt, chunks }: Parse, i: number): boolean {
  const chunk = chunks[chunkAt[i] ?? -1];
  if (chunk && chunk.head !== i) return false;
  for (let k = i - 1; k >= Math.max(0, i - 4); k--) {
    const group = groups[groupAt[k] ?? -1];
    if (group)
      return (
        group.lemma === 'be' ||
        group.lemma === 'seem' ||
        group.lemma === 'remain' ||
        group.lemma === 'appear' ||
        group.lemma === 'look'
      );
    if (words[k]?.pos === 'PUNCT') return false;
  }
  return false;
}

/** "is not always clear": a not shortly before. */
const isDenied = ({ words }: Parse, i: number): boolean =>
  words.slice(Math.max(0, i - 4), i).some(({ lower }) => lower === 'not' || lower === "n't");

/** "there are talks of possible cooperation": what is said to exist is only possible. */
function isExistential({ words, clauses, clauseAt }: Parse, i: number): boolean {
  const clause = clauses[clauseAt[i] ?? -1];
  if (!clause) return false;
  const there = words.findIndex(
    (word, k) => k >= clause.start && k < Math.min(i, clause.start + 8) && word.lower === 'there',
  );
  return there !== -1 && words.slice(there + 1, there + 4).some((word) => word.lemma === 'be');
}

/** "there is a chance that", "the possibility that"; not "there is no doubt". */
function isOpenQuestion(parse: Parse, i: number): boolean {
  const { words, chunks, chunkAt } = parse;
  const chunk = chunks[chunkAt[i] ?? -1];
  if (!chunk || chunk.head !== i) return false;
  const denied = words.slice(chunk.start, i).some((word) => word.lower === 'no' || word.lower === 'little');
  const next = words[chunk.end]?.lower;
  return (
    !denied &&
    isExistential(parse, i) &&
    (next === 'that' || next === 'of' || next === 'whether' || next === 'about' || next === 'as')
  );
}

function verbHedge(parse: Parse, group: VerbGroup, isVoiced: (group: VerbGroup) => boolean): boolean {
  const { words, groups, groupAt, clauses, clauseAt } = parse;
  const after = words[group.end];
  const infinitive = groups[groupAt[group.end] ?? -1]?.form === 'infinitive';
  const complement = clauses[(clauseAt[group.main] ?? 0) + 1]?.kind === 'complement';
  if (group.passive && lists.hedgingPassives.has(group.lemma)) return infinitive || complement;
  if (lists.seeming.has(group.lemma)) return infinitive || complement || after?.pos === 'ADJ' || after?.lower === 'as';
  if (lists.inference.has(group.lemma)) return !group.passive && complement && !isVoiced(group);
  if (!lists.authorBelief.has(group.lemma) || parse.quoteAt[group.main] !== -1) return false;
  const subject = subjectOf(parse, group);
  const pronoun = subject && words[subject.chunk.head]?.lower;
  return pronoun === 'i' || pronoun === 'we';
}

/** "a possibly forged letter": the hedge stands inside a noun phrase. */
function marksOneWord({ words, chunks, chunkAt }: Parse, i: number): boolean {
  const chunk = chunks[chunkAt[i] ?? -1];
  return chunk !== undefined && chunk.head !== i && words[i]?.pos === 'ADV';
}
