import type { Signal } from '../rule.js';

export const denial: Signal = {
  id: 'denial',
  doc: 'One sentence reports that somebody denies what the other states or reports.',
  examples: {
    fires: [['The harbour master denied taking bribes.', 'The harbour master took bribes for years.']],
    silent: [
      ['The harbour master denied taking bribes.', 'The harbour master has denied that he took bribes.'],
      ['The harbour master took bribes.', 'The harbour master took bribes for years.'],
    ],
  },
  run({ a, b }) {
    const [x, y] = [a.claim.modality === 'denied', b.claim.modality === 'denied'];
    if (x === y) return null;
    return { signal: 'denial', weight: -0.4, finding: { code: 'denial', side: x ? 'a' : 'b' } };
  },
};
