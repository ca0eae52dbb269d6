import type { Modality } from '../../claims/types.js';
import type { Gate } from '../rule.js';

const open = (modality: Modality): boolean => modality === 'hedged' || modality === 'hypothetical';

export const modality: Gate = {
  id: 'modality',
  doc: 'What is only thought possible, hoped for or imagined does not exclude what another states: at most a tension.',
  examples: {
    fires: [['The smelter may close this winter.', 'The smelter will not close.']],
    silent: [['The smelter will close this winter.', 'The smelter will not close.']],
  },
  run({ a, b }) {
    const passed = !open(a.claim.modality) && !open(b.claim.modality);
    const modalities = [a.claim.modality, b.claim.modality];
    return { gate: 'modality', passed, cap: 'tension', finding: passed ? null : { code: 'modality', modalities } };
  },
};
