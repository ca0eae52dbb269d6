import type { Verdict } from '../judge/types.js';
import type { Weaker } from './types.js';

/** Below this confidence about two of three pairs and more are none: nobody is sent to look at them. */
export const WORTH_A_LOOK = 0.3;

const none: Weaker = { agreement: 0, contradiction: 0, tension: 0 };

/** Judged pairs that only lack confidence, by what they would be. */
export function weakerOf(verdicts: readonly Verdict[]): Weaker {
  const counts = { ...none };
  for (const { reasons } of verdicts) {
    const weak = reasons.find(({ code }) => code === 'weak');
    if (weak && Number(weak.confidence) >= WORTH_A_LOOK) counts[weak.relation as keyof Weaker] += 1;
  }
  return counts;
}

export function addWeaker(x: Weaker = none, y: Weaker = none): Weaker {
  return {
    agreement: x.agreement + y.agreement,
    contradiction: x.contradiction + y.contradiction,
    tension: x.tension + y.tension,
  };
}
