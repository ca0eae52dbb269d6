import type { Span } from '../../corpus/types.js';
import { oncePer } from '../../once.js';
import type { Profile } from '../../pairs/profile.js';
import type { PairAnalysis } from '../context.js';
import { earliest } from '../earliest.js';
import { directions } from '../lists.js';
import { finding } from '../marks.js';
import { tokensApart } from '../nearby.js';
import { isDenied } from '../negation.js';
import type { Signal } from '../rule.js';

// "a drop in unemployment", "unemployment drop": without a verb the thing that moves stands this close.
const CLOSE = 2;

/** The word that says so, by its place. */
interface Move extends Span {
  up: boolean;
  /** Keys of what moves: subject or object of the verb, else the nearest noun. */
  things: string[];
}

/** Moves a claim does not deny: what did not rise need not have fallen. */
const movesOf = oncePer((profile: Profile): Move[] => {
  const moves: Move[] = [];
  for (const word of profile.terms) {
    const sign = word.kind === 'word' ? directions.get(word.key) : undefined;
    if (!sign || isDenied(profile.claim, word)) continue;
    const roles = profile.claim.roles.filter((role) => role.verb === word.key);
    const said = roles.flatMap(({ agent, patient }) => [patient, agent]).filter((key) => key !== null);
    const near = profile.terms.filter(
      (term) =>
        term !== word &&
        (term.pos === 'NOUN' || term.pos === 'PROPN') &&
        tokensApart(profile, term.start, word.start) <= CLOSE,
    );
    const things = said.length > 0 ? said.flatMap((key) => [key, `n:${key}`]) : near.map((term) => term.key);
    moves.push({ start: word.start, end: word.end, up: sign > 0, things });
  }
  return moves;
});

function found({ a, b, alignment }: PairAnalysis): { x: Move; y: Move } | null {
  const movesB = movesOf(b);
  if (movesB.length === 0) return null;
  const ofOneThing = (x: Move, y: Move): boolean =>
    alignment.matches.some(
      ({ a: p, b: q }) =>
        p.start !== x.start && q.start !== y.start && x.things.includes(p.key) && y.things.includes(q.key),
    );
  const pairs = movesOf(a).flatMap((x) => movesB.map((y) => ({ x, y })));
  return earliest(pairs.filter(({ x, y }) => ofOneThing(x, y)));
}

export const degree: Signal = {
  id: 'degree',
  doc: 'Both sentences say in which direction the same thing moves: the same way, or opposite ways.',
  examples: {
    fires: [
      ['Timber exports rose again in the spring.', 'In spring, timber exports declined.'],
      ['Unemployment fell in Varn.', 'Varn saw unemployment drop.'],
    ],
    silent: [
      ['Timber exports rose again in the spring.', 'Wages of nurses fell in the spring.'],
      ['Timber exports rose again in the spring.', 'Timber is the main export of the valley.'],
      ['Timber prices did not rise.', 'Timber prices rose.'],
      ['Timber prices failed to rise.', 'Timber prices rose.'],
      ['Timber prices have never fallen.', 'Timber prices rose.'],
    ],
  },
  run(analysis) {
    const pair = found(analysis);
    if (!pair) return null;
    const { x, y } = pair;
    const relation = x.up === y.up ? 'same' : 'opposite';
    return {
      signal: 'degree',
      weight: x.up === y.up ? 0.3 : -0.3,
      finding: finding('degree', [x], [y], { relation }),
    };
  },
};
