import type { Clause } from './clauses.js';
import type { Parse } from './index.js';

/** Where a clause stands: in the sentence's first statement (or the clause it takes as object), in a later main clause, or below. */
export type Level = 'first' | 'later' | 'below';

const isMain = (clause: Clause): boolean => clause.kind === 'main' || clause.kind === 'coordinate';

/** The level of every clause, by clause index. */
export function levelsOf({ clauses, groups, clauseAt }: Parse): Level[] {
  const finite = new Set(groups.filter((group) => group.form === 'finite').map((group) => clauseAt[group.main]));
  let stage: 'before' | 'in' | 'after' = 'before';
  let above: Level = 'below';
  return clauses.map((clause, index) => {
    let level: Level = 'below';
    if (isMain(clause)) {
      if (stage === 'in' && finite.has(index)) stage = 'after';
      level = stage === 'after' ? 'later' : 'first';
      if (stage === 'before' && finite.has(index)) stage = 'in';
    } else if (clause.kind === 'complement') level = above;
    if (isMain(clause) || clause.kind === 'complement') above = level;
    return level;
  });
}
