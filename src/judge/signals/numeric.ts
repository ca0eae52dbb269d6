import { figureConflicts, figurePairs } from '../figures.js';
import { finding } from '../marks.js';
import type { Signal } from '../rule.js';

// A figure that differs says less than one that is equal: there are many things to count in one event.
const WORTH = 0.8;

/** Inside one point, figures of one measure that differ are a conflict in two of three cases, of one head noun in one of three (train/signals). */
export const numeric: Signal = {
  id: 'numeric',
  doc: 'Figures that count the same thing (same measure or same head noun and unit) are equal, or cannot both hold. Bounds and rounding are respected: "at least 40" and 55 are no conflict.',
  examples: {
    fires: [
      ['The landslide killed 14 people in Torvik.', 'The landslide in Torvik killed 31 people.'],
      ['Rations were cut from 12 kilos of flour to 7 kilos.', 'Families get seven kilos of flour.'],
      ['The harbour fire left six workers dead.', 'Six workers died in the harbour fire.'],
      ['Fewer than 100 people died in the Torvik landslide.', 'The Torvik landslide killed 100 people.'],
    ],
    silent: [
      ['At least 40 people died in the Torvik landslide.', 'The Torvik landslide killed 40 people.'],
      ['The landslide killed 14 people in Torvik.', 'Some 31 houses in Torvik were swept away by the landslide.'],
      ['The bridge was opened by the mayor.', 'The mayor opened the bridge in front of 200 guests.'],
    ],
  },
  run(analysis) {
    const pairs = figurePairs(analysis);
    const conflict = figureConflicts(pairs, analysis)[0];
    const equal = pairs.find((pair) => pair.relation === 'equal');
    const shown = conflict ?? equal;
    if (!shown) return null;
    const details = { relation: shown.relation, what: shown.what };
    return {
      signal: 'numeric',
      weight: conflict ? -WORTH * shown.typed : shown.typed,
      finding: finding('numeric', [shown.a], [shown.b], details),
    };
  },
};
