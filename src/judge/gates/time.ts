import type { Claim } from '../../claims/types.js';
import measures from '../../lexicon/generated/measures.js';
import { wordsOf } from '../../text/lexicon.js';
import type { PairAnalysis } from '../context.js';
import { figureConflicts, figurePairs } from '../figures.js';
import { finding } from '../marks.js';
import type { Gate } from '../rule.js';
import { dayOf, daysApart } from '../times.js';
import type { GateOutcome } from '../types.js';

// Within a month two dates belong to one story as a rule, and a conflict over them is a real one: measured on the
// training packs, contradictions are .82 of the listed negatives over all, .51 at 1 to 7 days, .17 beyond a year.
const SAME_STORY = 31;
// What is so at present may have changed after half a year.
const LASTS = 180;

/** Every date of one sentence is far from every date of the other. */
function otherTimes({ a, b }: PairAnalysis): boolean {
  const gaps = a.claim.dates.flatMap((x) => b.claim.dates.map((y) => daysApart(x, y)));
  return gaps.length > 0 && gaps.every((gap) => gap !== null && gap > SAME_STORY);
}

/** Both speak of the present, and their presents lie far apart. */
function otherPresents(a: Claim, b: Claim): boolean {
  const [x, y] = [dayOf(a), dayOf(b)];
  if (x === null || y === null || a.dates.length > 0 || b.dates.length > 0) return false;
  return a.tense === 'present' && b.tense === 'present' && Math.abs(x - y) > LASTS;
}

const growing: ReadonlySet<string> = new Set(wordsOf(measures, 'grows'));

/** The later text has the higher count of what only ever grows: the dead, the hurt, the houses lost. */
function updatedFigure(analysis: PairAnalysis): GateOutcome['finding'] {
  const { a, b } = analysis;
  const [x, y] = [dayOf(a.claim), dayOf(b.claim)];
  if (x === null || y === null || x === y) return null;
  const counted = figureConflicts(figurePairs(analysis), analysis).find(
    (pair) => pair.a.measure && growing.has(pair.a.measure),
  );
  if (!counted) return null;
  const grows = x < y ? counted.b.low > counted.a.high : counted.a.low > counted.b.high;
  return grows ? finding('time', [counted.a], [counted.b], { kind: 'update' }) : null;
}

const stopped = (found: GateOutcome['finding']): GateOutcome => ({
  gate: 'time',
  passed: false,
  cap: 'tension',
  finding: found,
});

export const time: Gate = {
  id: 'time',
  doc: 'What was so at another time does not exclude what is so now: dates more than a month apart, presents more than half a year apart, a count that grew from the earlier to the later text.',
  examples: {
    fires: [
      ['In 2014 the mine employed 900 people.', 'The mine employed 300 people in 2021.'],
      [
        { text: 'The two governments are close to a deal on the river.', date: '2020-03-01' },
        { text: 'The two governments are not close to a deal on the river.', date: '2023-05-01' },
      ],
      [
        { text: 'The landslide killed 14 people in Torvik.', date: '2021-06-02' },
        { text: 'The landslide in Torvik killed 31 people.', date: '2021-06-04' },
      ],
    ],
    silent: [
      ['In 2014 the mine employed 900 people.', 'The mine employed 300 people in 2014.'],
      ['The dam burst on 3 May 2021.', 'The dam burst on 4 May 2021.'],
      [
        { text: 'The landslide killed 31 people in Torvik.', date: '2021-06-02' },
        { text: 'The landslide in Torvik killed 14 people.', date: '2021-06-04' },
      ],
      [
        { text: 'The Reform Party won 14 seats in Torvik.', date: '2021-06-02' },
        { text: 'In Torvik the Reform Party won 31 seats.', date: '2021-06-04' },
      ],
      [
        { text: 'After the landslide 14 people were missing in Torvik.', date: '2021-06-02' },
        { text: 'In Torvik 31 people were missing after the landslide.', date: '2021-06-04' },
      ],
    ],
  },
  run(analysis) {
    const { a, b } = analysis;
    if (otherTimes(analysis)) return stopped(finding('time', a.claim.dates, b.claim.dates, { kind: 'dates' }));
    if (otherPresents(a.claim, b.claim)) return stopped({ code: 'time', kind: 'present' });
    const update = updatedFigure(analysis);
    return update ? stopped(update) : { gate: 'time', passed: true, cap: 'contradiction', finding: null };
  },
};
