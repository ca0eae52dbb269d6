import synonymData from '../lexicon/generated/same-meaning.js';

const NONE: readonly number[] = [];
const groups = new Map<string, number[]>();
for (const [id, group] of (synonymData as { groups: string[][] }).groups.entries()) {
  for (const word of group) groups.set(word, [...(groups.get(word) ?? []), id]);
}

/** Ids of the groups of words that stand for one another and that a lemma belongs to. */
export const groupsOf = (lemma: string): readonly number[] => groups.get(lemma) ?? NONE;

/** Whether two lemmas are equal or stand for one another. */
export const meansTheSame = (x: string, y: string): boolean =>
  x === y || groupsOf(x).some((id) => groupsOf(y).includes(id));
