import type { PairAnalysis } from '../context.js';
import { type Denied, deniedWords, findingOfDenial } from '../negation.js';
import type { Gate } from '../rule.js';

// Below this the denied act is one detail of sentences that may well agree on the rest.
const LEAST_COVER = 0.2;

/** The act that one sentence tells of and the other denies, done by the same side or to the same. */
function deniedAct(analysis: PairAnalysis): Denied | undefined {
  const { a, b, alignment } = analysis;
  if (alignment.similarity < LEAST_COVER) return undefined;
  return deniedWords(analysis).find(({ act, match }) => {
    if (!act) return false;
    const there = a.claim.roles.filter(({ verb }) => verb === match.a.key);
    const back = b.claim.roles.filter(({ verb }) => verb === match.b.key);
    const same = (x: string | null, y: string | null): boolean => x !== null && x === y;
    return there.some((x) => back.some((y) => same(x.agent, y.agent) || same(x.patient, y.patient)));
  });
}

export const polarity: Gate = {
  id: 'polarity',
  doc: 'What one sentence tells and the other denies of the same side is not the same claim, however alike they are: no agreement.',
  examples: {
    fires: [
      ['The ministry did not order the evacuation of Brannholt.', 'The ministry ordered the evacuation of Brannholt.'],
      ['The mill did not rule out layoffs.', 'The mill ruled out layoffs.'],
      ['The drug reduced deaths in older patients.', 'The drug did not reduce deaths in younger patients.'],
    ],
    silent: [
      ['The ministry did not order the evacuation.', 'The ministry has not ordered the evacuation.'],
      ['The ministry did not order the evacuation.', 'The mayor ordered the evacuation.'],
      [
        'The mill, which did not burn down in 2010, makes paper for newspapers in the north.',
        'In the north the mill makes paper for newspapers.',
      ],
    ],
  },
  run(analysis) {
    const denied = deniedAct(analysis);
    return { gate: 'polarity', passed: !denied, cap: 'conflict', finding: denied ? findingOfDenial(denied) : null };
  },
};
