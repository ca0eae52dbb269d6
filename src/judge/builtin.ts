import { assess } from './assess.js';
import { capRelation } from './caps.js';
import { createContext } from './context.js';
import type { Reading } from './model/types.js';
import type { Judge, NliProbabilities, Relation, Verdict } from './types.js';

/** The average of two readings of a pair, one in each order: what holds of a pair does not depend on its order. */
function bothWays(forward: Reading, backward: Reading): Reading['relation'] {
  const mean = (x: number, y: number): number => (x + y) / 2;
  return {
    agree: mean(forward.relation.agree, backward.relation.agree),
    contradict: mean(forward.relation.contradict, backward.relation.contradict),
    tension: mean(forward.relation.tension, backward.relation.tension),
    none: mean(forward.relation.none, backward.relation.none),
  };
}

const NAMES: Record<keyof Reading['relation'], Relation> = {
  agree: 'agreement',
  contradict: 'contradiction',
  tension: 'tension',
  none: 'none',
};

/** The shipped engine: the model reads both sentences together, gates cap what it says, signals explain it. */
export async function createBuiltinJudge(): Promise<Judge> {
  const { openModel } = await import('./model/index.js');
  const model = await openModel();
  return {
    name: 'builtin',
    fingerprint: `builtin-${model.fingerprint}`,
    async judge(pairs): Promise<Verdict[]> {
      const context = createContext(pairs);
      const forward = await model.read(pairs.map(({ a, b }) => ({ premise: a.text, hypothesis: b.text })));
      const backward = await model.read(pairs.map(({ a, b }) => ({ premise: b.text, hypothesis: a.text })));
      return pairs.map((pair, i) => {
        const assessment = assess(pair, context);
        const scores = bothWays(forward[i] as Reading, backward[i] as Reading);
        const [best] = (Object.keys(NAMES) as (keyof Reading['relation'])[]).sort((x, y) => scores[y] - scores[x]);
        const { relation, by } = capRelation(best ? NAMES[best] : 'none', assessment.gates);
        const stopped = by.map((gate) => gate.finding).filter((finding) => finding !== null);
        const told = assessment.signals.filter((s) => (relation === 'agreement' ? s.weight > 0 : s.weight < 0));
        return {
          pair,
          relation,
          confidence: relation === 'none' || !best ? 0 : scores[best],
          reasons: [...stopped, ...told.map((signal) => signal.finding), { code: 'model' }],
          gates: assessment.gates,
          signals: assessment.signals,
          scores: { ...scores },
        };
      });
    },
    async probabilities(rows): Promise<NliProbabilities[]> {
      const readings = await model.read([...rows]);
      return readings.map((reading) => reading.nli);
    },
  };
}
