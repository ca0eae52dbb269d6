import type { Span } from '../../corpus/types.js';
import { oncePer } from '../../once.js';
import type { Profile, Term } from '../../pairs/profile.js';
import type { PairAnalysis } from '../context.js';
import { causeMarkers } from '../lists.js';
import { finding } from '../marks.js';
import type { Signal } from '../rule.js';

interface Caused {
  marker: Span;
  cause: Term[];
  effect: Term[];
}

const MOST_TERMS = 4;
const markers = causeMarkers.map((words) => new RegExp(`\\b${words}\\b`));

/** The first causal phrase of a claim: what stands before it is the effect, what follows the cause. */
const causeOf = oncePer(({ claim, terms }: Profile): Caused | null => {
  const text = claim.text.toLowerCase();
  for (const marker of markers) {
    const found = marker.exec(text);
    if (!found) continue;
    const start = found.index;
    const end = start + found[0].length;
    return {
      marker: { start, end },
      cause: terms.filter((term) => term.start >= end).slice(0, MOST_TERMS),
      effect: terms.filter((term) => term.end <= start),
    };
  }
  return null;
});

function found({ a, b, alignment }: PairAnalysis): { x: Caused; y: Caused; same: boolean } | null {
  const x = causeOf(a);
  const y = causeOf(b);
  if (!x || !y || x.cause.length === 0 || y.cause.length === 0) return null;
  const joins = (from: Term[], to: Term[]): boolean =>
    alignment.matches.some((m) => from.includes(m.a) && to.includes(m.b));
  return joins(x.effect, y.effect) ? { x, y, same: joins(x.cause, y.cause) } : null;
}

export const cause: Signal = {
  id: 'cause',
  doc: 'Both sentences give a cause for the same thing: the same cause, or another.',
  examples: {
    fires: [
      ['The ferry sank because of a broken valve.', 'The ferry sank due to a storm surge.'],
      ['The dam failure was caused by heavy rain.', 'Engineers say the dam failed because of the rain.'],
    ],
    silent: [
      ['The ferry sank because of a broken valve.', 'The ferry sank with 40 people on board.'],
      ['The ferry sank because of a broken valve.', 'Fares went up due to dearer fuel.'],
    ],
  },
  run(analysis) {
    const pair = found(analysis);
    if (!pair) return null;
    const { x, y, same } = pair;
    const relation = same ? 'same' : 'differ';
    return { signal: 'cause', weight: same ? 0.3 : -0.2, finding: finding('cause', x.cause, y.cause, { relation }) };
  },
};
