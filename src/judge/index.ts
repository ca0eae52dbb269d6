import type { OpenModel, OpenReadingStore, ReadingStore } from './model/remembered.js';
import type { Reading } from './model/types.js';
import type { Judge, OnJudged } from './types.js';

export { type Assessment, assess } from './assess.js';
export { capRelation } from './caps.js';
export { createContext, type JudgeContext } from './context.js';
export { type Explanation, explainPair } from './explain.js';
export { boundHubs } from './hubs.js';
export type { GateOutcome, Judge, NliProbabilities, Relation, SignalOutcome, Verdict } from './types.js';

export type EngineName = 'builtin' | 'signals';

export interface JudgeOptions {
  /** Where readings of the model are kept between runs; without it every pair is read anew. */
  remember?: OpenReadingStore;
  /** How the model is opened; without it, in this thread. */
  openModel?: OpenModel;
  /** Findings are reported from this measured confidence on, 0..1; without it, from the engine's own thresholds on. */
  minConfidence?: number | null;
  /** The model reads every pair, however unlikely: for measuring. */
  everything?: boolean;
  onJudged?: OnJudged;
}

/** Opens an engine: `builtin` reads pairs with the shipped model, `signals` does without. Only what it needs is loaded. */
export async function createJudge(engine: EngineName = 'builtin', options: JudgeOptions = {}): Promise<Judge> {
  if (engine === 'signals') {
    const { createSignalsJudge } = await import('./signals-engine.js');
    return createSignalsJudge(options.minConfidence, options.onJudged);
  }
  const [{ createBuiltinJudge }, { rememberedModel }] = await Promise.all([
    import('./builtin/index.js'),
    import('./model/remembered.js'),
  ]);
  const model = await rememberedModel(options.remember ?? (async () => forgetful()), undefined, options.openModel);
  return createBuiltinJudge(model, options);
}

/** A memory for one run. */
function forgetful(): ReadingStore {
  const readings = new Map<string, Reading>();
  return {
    get: (key) => readings.get(key),
    set: (key, reading) => void readings.set(key, reading),
    flush: async () => {},
  };
}
