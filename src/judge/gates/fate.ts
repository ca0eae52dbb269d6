import type { Claim } from '../../claims/types.js';
import type { Profile } from '../../pairs/profile.js';
import type { PairAnalysis } from '../context.js';
import { fates } from '../lists.js';
import { finding } from '../marks.js';
import { opposedBy } from '../opposites.js';
import type { Gate } from '../rule.js';

// Below this the end of one is a detail of sentences that may well agree on the rest.
const LEAST_COVER = 0.35;
const opposed = opposedBy(fates);

/** Of eleven people some may have lived and others died. */
const counts = ({ quantities }: Claim): boolean =>
  quantities.some(({ kind }) => kind === 'count' || kind === 'share' || kind === 'percent');
const bothEnds = ({ terms }: Profile): boolean => {
  const ends = terms.flatMap(({ key }) => fates.get(key) ?? []);
  return ends.some((x) => ends.some((y) => x.pair === y.pair && x.side !== y.side));
};
/** Both ends are told of, or one is denied: it takes more than words to say who came off how. */
const isMixed = ({ a, b }: PairAnalysis): boolean =>
  [a, b].some((side) => side.claim.negations.length > 0 || counts(side.claim) || bothEnds(side));

export const fate: Gate = {
  id: 'fate',
  doc: 'Who is alive in one sentence is dead in the other, or found guilty and acquitted: not the same claim, however alike they are: no agreement.',
  examples: {
    fires: [
      [
        'Rescuers pulled the driver alive from the wreck.',
        'The driver was dead when rescuers freed him from the wreck.',
      ],
      [
        'The court in Torvik acquitted the captain of killing his mate.',
        'The court in Torvik found the captain guilty of killing his mate.',
      ],
    ],
    silent: [
      ['The driver died in the wreck near Torvik.', 'The wreck near Torvik killed the driver.'],
      ['Eleven of the crew survived the fire on the ferry.', 'Three of the crew died in the fire on the ferry.'],
      ['None of the crew survived the fire on the ferry.', 'The crew died in the fire on the ferry.'],
      ['The mayor died on Monday in Torvik.', 'The mill, which survived the war, makes paper in Torvik.'],
    ],
  },
  run(analysis) {
    const found = analysis.alignment.similarity < LEAST_COVER ? null : opposed(analysis);
    if (!found || isMixed(analysis)) return { gate: 'fate', passed: true, cap: 'conflict', finding: null };
    return { gate: 'fate', passed: false, cap: 'conflict', finding: finding('antonym', [found[0]], [found[1]]) };
  },
};
