import type { Judge } from './types.js';

export { type Assessment, assess } from './assess.js';
export { capRelation } from './caps.js';
export { createContext, type JudgeContext } from './context.js';
export { type Explanation, explainPair } from './explain.js';
export { boundHubs } from './hubs.js';
export type { GateOutcome, Judge, NliProbabilities, Relation, SignalOutcome, Verdict } from './types.js';

export type EngineName = 'builtin' | 'signals';

/** Opens an engine: `builtin` reads pairs with the shipped model, `signals` does without. Only what it needs is loaded. */
export async function createJudge(engine: EngineName = 'builtin'): Promise<Judge> {
  if (engine === 'signals') {
    const { createSignalsJudge } = await import('./signals-engine.js');
    return createSignalsJudge();
  }
  const { createBuiltinJudge } = await import('./builtin.js');
  return createBuiltinJudge();
}
