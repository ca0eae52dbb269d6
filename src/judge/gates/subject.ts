import type { Gate } from '../rule.js';

// Below this both sentences together share too little to speak of one matter. On the calibration packs this stops one
// conflict in ten that would be reported, right or wrong alike; what it is for are large corpora, where the model takes
// a denial of one thing for a denial of another.
const LEAST_COVER = 0.08;

export const subject: Gate = {
  id: 'subject',
  doc: 'A conflict needs one subject: both sentences must share specific words, names or figures, not only the topic.',
  examples: {
    fires: [['The reactor at Hallum was shut down.', 'No wheat was exported in May.']],
    silent: [['The reactor at Hallum was shut down after a leak.', 'There was no leak at the Hallum reactor.']],
  },
  run({ alignment }) {
    const passed = alignment.matches.length > 0 && alignment.similarity >= LEAST_COVER;
    return { gate: 'subject', passed, cap: 'agreement', finding: passed ? null : { code: 'subject' } };
  },
};
