/**
 * The library: the same stages the command line runs, typed.
 *
 * ```ts
 * import { analyse, compareTopic, createJudge, loadInput } from 'claim-compare';
 *
 * const analysis = await analyse(await loadInput({ corpus: 'articles/' }));
 * const topic = analysis.topics[0];
 * const comparison = await compareTopic(analysis, topic, await createJudge('builtin'));
 * ```
 */
export type { Claim, Modality, NonClaim } from './claims/types.js';
export {
  type Analysis,
  analyse,
  type CompareOptions,
  claimsOf,
  compareTopic,
  type Input,
  type Progress,
} from './compare.js';
export type { Agreement, Change, Comparison, Conflict, Origin, SourceSummary } from './comparison/types.js';
export type { Block, Corpus, Document, Finding, Source } from './corpus/types.js';
export { UserError } from './errors.js';
export { type InputOptions, loadInput } from './input.js';
export { createJudge } from './judge/index.js';
export type { Judge, NliProbabilities, Relation, Verdict } from './judge/types.js';
export type { Sentence } from './text/types.js';
export type { Topic } from './topics/types.js';
