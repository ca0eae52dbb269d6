import type { Modality } from '../../claims/types.js';
import type { Signal } from '../rule.js';

/** Whether the author vouches for it: open means it is only thought possible or imagined. */
const open = (modality: Modality): boolean => modality === 'hedged' || modality === 'hypothetical';
const flat = (modality: Modality): boolean => modality === 'asserted' || modality === 'denied';

export const modality: Signal = {
  id: 'modality',
  doc: 'One sentence states as fact what the other only thinks possible, hopes for or imagines.',
  examples: {
    fires: [['The smelter may close this winter.', 'The smelter closed this winter.']],
    silent: [
      ['The smelter may close this winter.', 'The smelter could close this winter.'],
      ['The smelter closed.', 'The smelter was closed by its owners.'],
    ],
  },
  run({ a, b }) {
    const [x, y] = [a.claim.modality, b.claim.modality];
    if (!((open(x) && flat(y)) || (flat(x) && open(y)))) return null;
    return { signal: 'modality', weight: -0.1, finding: { code: 'modality', modalities: [x, y] } };
  },
};
