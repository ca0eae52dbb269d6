import type { Clause } from './clauses.js';
import type { Parse } from './index.js';

/** Where a clause stands: in the sentence's first statement (or the clause it takes as object), in a later main clause, or below. */
export type Level = 'first' | 'later' | 'below';

const isMain = (clause: Clause): boolean => clause.kind === 'main' || clause.kind === 'coordinate';

/** What the levels are read off. */
type Clauses = Pick<Parse, 'words' | 'clauses' | 'groups' | 'groupAt' | 'clauseAt'>;

/** The level of every clause, by clause index. */
export function levelsOf({ words, clauses, groups, groupAt, clauseAt }: Clauses): Level[] {
  /** Of a verb, not of a noun ("the claim that") and not "what appeared". */
  const finiteTaker = ({ start }: Clause): boolean => {
    for (let i = start - 1; i >= Math.max(0, start - 12); i--) {
      const group = groups[groupAt[i] ?? -1];
      if (group) return group.form === 'finite' || group.form === 'infinitive';
    }
    return true;
  };
  const isObject = ({ start }: Clause): boolean =>
    words[start - 1]?.pos !== 'NOUN' && !/^(what|how|why)$/.test(words[start]?.lower ?? '');
  const finite = new Set(groups.filter((group) => group.form === 'finite').map((group) => clauseAt[group.main]));
  let stage: 'before' | 'in' | 'after' = 'before';
  let above: Level = 'below';
  return clauses.map((clause, index) => {
    let level: Level = 'below';
    if (isMain(clause)) {
      if (stage === 'in' && finite.has(index)) stage = 'after';
      level = stage === 'after' ? 'later' : 'first';
      if (stage === 'before' && finite.has(index)) stage = 'in';
    } else if (clause.kind === 'complement' && isObject(clause) && finiteTaker(clause)) level = above;
    above = level;
    return level;
  });
}
