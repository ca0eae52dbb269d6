import { oncePer } from '../../once.js';
import type { Profile, Term } from '../../pairs/profile.js';
import type { Match } from '../../pairs/similarity.js';
import type { PairAnalysis } from '../context.js';
import { causeMarkers } from '../lists.js';
import { finding } from '../marks.js';
import { isDenied } from '../negation.js';
import type { Signal } from '../rule.js';

interface Caused {
  cause: Term[];
  effect: Term[];
}

const MOST_TERMS = 4;
// The first that stands in a text, and of two at one place the longer: the list begins with the longest.
const markers = new RegExp(`\\b(?:${causeMarkers.join('|')})\\b`, 'g');

/** The first causal phrase a claim does not deny: what stands before it is the effect, what follows the cause. */
const causeOf = oncePer(({ claim, terms }: Profile): Caused | null => {
  for (const { 0: words, index: start } of claim.text.toLowerCase().matchAll(markers)) {
    const end = start + words.length;
    if (isDenied(claim, { start, end })) continue;
    return {
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
  const joined = (from: Term[], to: Term[]): Match[] =>
    alignment.matches.filter((m) => from.includes(m.a) && to.includes(m.b));
  // "Did not sink because of" denies the sinking or its cause: either way it is not why the ferry sank.
  const opposed = (m: Match): boolean => isDenied(a.claim, m.a) !== isDenied(b.claim, m.b);
  const effect = joined(x.effect, y.effect);
  const cause = joined(x.cause, y.cause);
  if (effect.length === 0 || effect.some(opposed)) return null;
  return { x, y, same: cause.length > 0 && !cause.some(opposed) };
}

export const cause: Signal = {
  id: 'cause',
  doc: 'Both sentences give a cause for the same thing: the same cause, or another.',
  examples: {
    fires: [
      ['The ferry sank because of a broken valve.', 'The ferry sank due to a storm surge.'],
      ['The dam failure was caused by heavy rain.', 'Engineers say the dam failed because of the rain.'],
      ['The ferry did not sail because of a storm.', 'On Sunday the ferry did not sail because of the storm.'],
    ],
    silent: [
      ['The ferry sank because of a broken valve.', 'The ferry sank with 40 people on board.'],
      ['The ferry sank because of a broken valve.', 'Fares went up due to dearer fuel.'],
      ['The ferry did not sink because of a storm.', 'The ferry sank because of a storm.'],
      ['The dam failure was not caused by heavy rain.', 'The dam failed because of the rain.'],
      ['Engineers denied that the dam failed because of the rain.', 'The dam failed because of the rain.'],
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
