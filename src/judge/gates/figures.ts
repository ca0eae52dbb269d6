import { figureConflicts, figurePairs } from '../figures.js';
import { finding } from '../marks.js';
import type { Gate } from '../rule.js';

export const figures: Gate = {
  id: 'figures',
  doc: 'Sentences whose figures for one thing cannot both hold do not make the same claim, however alike they are: no agreement.',
  examples: {
    fires: [['The landslide killed 14 people in Torvik.', 'The landslide in Torvik killed 31 people.']],
    silent: [
      ['The landslide killed 14 people in Torvik.', 'The landslide in Torvik killed at least 12 people.'],
      ['The landslide killed 14 people in Torvik.', 'The landslide in Torvik swept away 31 houses.'],
    ],
  },
  run(analysis) {
    const [apart] = figureConflicts(figurePairs(analysis), analysis);
    return {
      gate: 'figures',
      passed: !apart,
      cap: 'conflict',
      finding: apart ? finding('numeric', [apart.a], [apart.b], { relation: 'conflict', what: apart.what }) : null,
    };
  },
};
