import { opposites } from '../lists.js';
import { finding } from '../marks.js';
import { opposedBy } from '../opposites.js';
import type { Signal } from '../rule.js';

const opposed = opposedBy(opposites);

/** Measured: as frequent in agreements as in contradictions. It explains; it does not decide. */
export const antonym: Signal = {
  id: 'antonym',
  doc: 'Opposite words stand beside the same words. By itself this says little: sentences of one event share and oppose words in every direction.',
  examples: {
    fires: [
      ['The council supports the new harbour.', 'The council opposes the new harbour.'],
      ['Ostland lifted the grain embargo in May.', 'In May Ostland imposed the grain embargo.'],
    ],
    silent: [
      ['The council supports the new harbour.', 'Fishermen backed the new harbour, the council said.'],
      ['The council supports the new harbour.', 'Nurses oppose longer shifts at night.'],
    ],
  },
  run(analysis) {
    const pair = opposed(analysis);
    if (!pair) return null;
    return { signal: 'antonym', weight: -0.2, finding: finding('antonym', [pair[0]], [pair[1]]) };
  },
};
