import { findingOf } from '../marks.js';
import { commonDenial, oppositePolarity } from '../negation.js';
import type { Signal } from '../rule.js';

export const negation: Signal = {
  id: 'negation',
  doc: 'One sentence denies, within the reach of its negation, a word the other asserts; or both deny it.',
  examples: {
    fires: [
      ['The ministry did not order the evacuation of Brannholt.', 'The ministry ordered the evacuation of Brannholt.'],
      ['The company never paid the fine.', 'The company has not paid the fine.'],
    ],
    silent: [
      ['The ministry ordered the evacuation of Brannholt.', 'On Sunday the ministry ordered Brannholt evacuated.'],
      ['The mayor, who is not a lawyer, signed the contract.', 'The contract was signed by the mayor.'],
    ],
  },
  run(analysis) {
    const opposite = oppositePolarity(analysis);
    if (opposite.length > 0) {
      return {
        signal: 'negation',
        weight: -0.6,
        finding: findingOf('negation', opposite.slice(0, 3), { relation: 'opposite' }),
      };
    }
    const common = commonDenial(analysis);
    if (common.length === 0) return null;
    return {
      signal: 'negation',
      weight: 0.4,
      finding: findingOf('negation', common.slice(0, 3), { relation: 'both' }),
    };
  },
};
