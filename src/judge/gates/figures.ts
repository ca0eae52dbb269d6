import type { Quantity } from '../../text/types.js';
import { type FigurePair, figureConflicts, figurePairs } from '../figures.js';
import { finding } from '../marks.js';
import { wordsAgainstFigures } from '../quantified.js';
import type { Gate } from '../rule.js';

// "more than 16 million" and "more than 26 million" can both hold, but one who knows of the second does not say the first.
const FAR = 1.5;
// Below this the figures share a unit, not a subject.
const LEAST_TYPED = 0.8;

const isFloor = (q: Quantity): boolean => !Number.isFinite(q.high) && q.low > 1;

/** Two lower bounds of one thing that lie far apart, where no other figure is shared. */
function floorsApart(pairs: readonly FigurePair[]): FigurePair | undefined {
  if (pairs.some((pair) => pair.relation === 'equal')) return undefined;
  return pairs.find(
    ({ a, b, typed }) =>
      typed >= LEAST_TYPED && isFloor(a) && isFloor(b) && Math.max(a.low, b.low) > FAR * Math.min(a.low, b.low),
  );
}

export const figures: Gate = {
  id: 'figures',
  doc: 'Sentences whose figures for one thing cannot both hold do not make the same claim, however alike they are: no agreement.',
  examples: {
    fires: [
      ['The landslide killed 14 people in Torvik.', 'The landslide in Torvik killed 31 people.'],
      ['The landslide killed more than 14 people.', 'The landslide killed at least 230 people.'],
      ['A third of the miners went home.', 'The union says that 52 percent of the miners went home.'],
      ['Most of the miners went home.', 'Only 12 percent of the miners went home.'],
    ],
    silent: [
      ['The landslide killed 14 people in Torvik.', 'The landslide in Torvik killed at least 12 people.'],
      ['The landslide killed more than 14 people.', 'The landslide killed at least 17 people.'],
      ['The landslide killed 14 people in Torvik.', 'The landslide in Torvik swept away 31 houses.'],
      ['A third of the miners went home.', 'Some 35 percent of the miners went home.'],
      ['Most of the miners went home.', 'The manager sent 61 percent of the miners home.'],
      ['Some of the miners went home.', 'Only 12 percent of the miners went home.'],
    ],
  },
  run(analysis) {
    const pairs = figurePairs(analysis);
    const apart = figureConflicts(pairs, analysis)[0] ?? floorsApart(pairs) ?? wordsAgainstFigures(analysis);
    return {
      gate: 'figures',
      passed: !apart,
      cap: 'conflict',
      finding: apart ? finding('numeric', [apart.a], [apart.b], { relation: 'conflict', what: apart.what }) : null,
    };
  },
};
