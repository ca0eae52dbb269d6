import type { Claim } from '../../claims/types.js';
import type { Gate } from '../rule.js';

/** Only thought possible, or said to hold under a condition, be it in a report. */
const open = ({ modality, condition }: Claim): boolean =>
  modality === 'hedged' || modality === 'hypothetical' || (condition ?? null) !== null;

export const modality: Gate = {
  id: 'modality',
  doc: 'What is only thought possible, hoped for or imagined does not exclude what another states: at most a tension.',
  examples: {
    fires: [
      ['The smelter may close this winter.', 'The smelter will not close.'],
      ['The ministry said it would have shut the smelter had there been a leak.', 'There was no leak at the smelter.'],
    ],
    silent: [['The smelter will close this winter.', 'The smelter will not close.']],
  },
  run({ a, b }) {
    const passed = !open(a.claim) && !open(b.claim);
    const modalities = [a.claim.modality, b.claim.modality];
    return { gate: 'modality', passed, cap: 'tension', finding: passed ? null : { code: 'modality', modalities } };
  },
};
