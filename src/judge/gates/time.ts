import type { DateMention } from '../../text/types.js';
import { finding } from '../marks.js';
import type { Gate } from '../rule.js';

const apart = (x: DateMention, y: DateMention): boolean =>
  x.from !== null && x.to !== null && y.from !== null && y.to !== null && (x.to < y.from || y.to < x.from);

export const time: Gate = {
  id: 'time',
  doc: 'Sentences about different times do not exclude each other: both may have been true when they were.',
  examples: {
    fires: [['In 2014 the mine employed 900 people.', 'The mine employed 300 people in 2021.']],
    silent: [['In 2014 the mine employed 900 people.', 'The mine employed 300 people in 2014.']],
  },
  run({ a, b }) {
    const datesA = a.claim.dates.filter((date) => date.from);
    const datesB = b.claim.dates.filter((date) => date.from);
    const stopped = datesA.length > 0 && datesB.length > 0 && datesA.every((x) => datesB.every((y) => apart(x, y)));
    return {
      gate: 'time',
      passed: !stopped,
      cap: 'tension',
      finding: stopped ? finding('time', datesA, datesB) : null,
    };
  },
};
