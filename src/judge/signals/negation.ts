import { findingOf } from '../marks.js';
import { commonDenial, deniedWords, findingOfDenial } from '../negation.js';
import type { Signal } from '../rule.js';

/**
 * Inside one point, a denied act is a conflict in about every second case on real news; a denied noun ("no talks")
 * in every fifth (train/signals). Only the former may decide.
 */
export const negation: Signal = {
  id: 'negation',
  doc: 'One sentence denies outright a word the other asserts, within a few words of its negation; or both deny it. Denied acts weigh more than denied things.',
  examples: {
    fires: [
      ['The ministry did not order the evacuation of Brannholt.', 'The ministry ordered the evacuation of Brannholt.'],
      ['The company never paid the fine.', 'The company has not paid the fine.'],
      ['There were no survivors on the ferry.', 'Survivors of the ferry were flown to Torvik.'],
    ],
    silent: [
      ['The ministry ordered the evacuation of Brannholt.', 'On Sunday the ministry ordered Brannholt evacuated.'],
      ['The mayor, who is not a lawyer, signed the contract.', 'The contract was signed by the mayor.'],
      ['Not only miners live in Hallum.', 'Miners live in Hallum.'],
    ],
  },
  run(analysis) {
    const [denied] = deniedWords(analysis);
    if (denied) return { signal: 'negation', weight: denied.act ? -0.6 : -0.3, finding: findingOfDenial(denied) };
    const common = commonDenial(analysis);
    if (common.length === 0) return null;
    return {
      signal: 'negation',
      weight: 0.4,
      finding: findingOf('negation', common.slice(0, 3), { relation: 'both' }),
    };
  },
};
