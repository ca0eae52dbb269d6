import { findingOf } from '../marks.js';
import type { Signal } from '../rule.js';

const SHOWN = 4;

export const wording: Signal = {
  id: 'wording',
  doc: 'The specific words, names and figures both sentences share, rarest in the corpus at hand first.',
  examples: {
    fires: [
      ['The reactor at Hallum was shut down after a leak.', 'A leak forced operators to shut the Hallum reactor.'],
    ],
    silent: [['The reactor at Hallum was shut down.', 'Wheat prices rose for a third month.']],
  },
  run({ alignment }) {
    const shared = [...alignment.matches]
      .sort((x, y) => y.weightA * y.strength - x.weightA * x.strength || x.a.start - y.a.start)
      .slice(0, SHOWN);
    if (shared.length < 2) return null;
    const weight = Math.round(alignment.similarity * 100) / 100;
    return { signal: 'wording', weight, finding: findingOf('wording', shared, { words: shared.map((m) => m.a.key) }) };
  },
};
