import { meansTheSame } from '../../pairs/synonyms.js';
import { finding } from '../marks.js';
import { spansOf } from '../nearby.js';
import { rolePairs } from '../roles.js';
import type { Signal } from '../rule.js';

/** Measured: word order alone carries nothing. It explains, and supports an agreement a little. */
export const role: Signal = {
  id: 'role',
  doc: 'Both sentences tell of the same act: by the same side to the same side, or with the sides changed.',
  examples: {
    fires: [
      ['Varnia attacked Ostland in the spring.', 'Ostland attacked Varnia in the spring.'],
      ['Varnia sold patrol boats to Ostland.', 'Patrol boats were sold to Ostland by Varnia.'],
    ],
    silent: [
      ['Varnia attacked Ostland in the spring.', 'Ostland and Varnia met in the spring.'],
      ['Varnia sold patrol boats to Ostland.', 'Nordmark sold timber to Suderland.'],
    ],
  },
  run(analysis) {
    const pair = rolePairs(analysis, meansTheSame)[0];
    if (!pair) return null;
    const { a, b, relation } = pair;
    return {
      signal: 'role',
      weight: relation === 'same' ? 0.3 : -0.2,
      finding: finding('role', spansOf(analysis.a, a), spansOf(analysis.b, b), { relation, verb: a.verb }),
    };
  },
};
