import type { Parse } from '../parse/index.js';
import type { VerbGroup } from '../parse/verbs.js';
import type { Tense } from '../types.js';
import { isHabit, isWould } from './conditions.js';
import { futureAdjectives, futurePhrases } from './lexicon.js';

/** When what the verb says takes place; null for a form without tense. A perfect counts as past. */
export function tenseOf(parse: Parse, group: VerbGroup): Tense | null {
  const { words, groups, groupAt } = parse;
  if (isWould(group)) return isHabit(parse, group) ? 'past' : 'future';
  const negated = parse.words.slice(group.start, group.end).some(({ lower }) => lower === 'not' || lower === "n't");
  if (group.modal === 'could' && negated) return 'past';
  if (group.tense !== 'present') return group.tense;
  let after = group.end;
  while (words[after]?.pos === 'ADV') after++;
  const next = groups[groupAt[after] ?? -1];
  const adjective = words[after];
  const infinitiveAfter = groups[groupAt[after + 1] ?? -1]?.form === 'infinitive';
  if (
    next?.form === 'infinitive' &&
    (group.lemma === 'be' || futurePhrases.has(group.lemma) || futureAdjectives.has(group.lemma))
  )
    return 'future';
  if (group.lemma === 'be' && infinitiveAfter && adjective && futureAdjectives.has(adjective.lemma)) return 'future';
  if (group.passive && futureAdjectives.has(group.lemma) && next?.form === 'infinitive') return 'future';
  return 'present';
}
