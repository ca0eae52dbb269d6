import { oncePer } from '../../once.js';
import type { Profile } from '../../pairs/profile.js';
import type { Gate } from '../rule.js';

/** So many words in one order are no coincidence. */
const RUN = 6;
const QUOTED = /“([^”]*)(?:”|$)|"([^"]*)(?:"|$)/gu;

/** Every run of six words inside the quotation marks of a sentence. */
const runsOf = oncePer(({ claim }: Profile): ReadonlySet<string> => {
  const runs = new Set<string>();
  for (const [, curly, straight] of claim.text.matchAll(QUOTED)) {
    const words = (curly ?? straight ?? '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    for (let i = 0; i + RUN <= words.length; i++) runs.add(words.slice(i, i + RUN).join(' '));
  }
  return runs;
});

export const quotation: Gate = {
  id: 'quotation',
  doc: 'Both print the same words of one statement: however much of it each of them quotes, they do not contradict each other.',
  examples: {
    fires: [
      [
        '"I support a new bridge if the town pays half of it," Renn said.',
        '"No, I do not want to close the harbour. I support a new bridge if the town pays half of it," Renn told the council.',
      ],
    ],
    silent: [
      ['"I support a new bridge," Renn said.', '"I do not support a new bridge," Renn said.'],
      [
        'Renn supports a new bridge if the town pays half of it.',
        'Renn does not support a new bridge if the town pays half of it.',
      ],
      [
        '"I support a new bridge if the town pays half of it," Renn said.',
        'Renn denied that he had said "I support a new bridge if the town pays half of it".',
      ],
    ],
  },
  run({ a, b }) {
    const denied = a.claim.modality === 'denied' || b.claim.modality === 'denied';
    const others = runsOf(b);
    const passed = denied || ![...runsOf(a)].some((run) => others.has(run));
    return { gate: 'quotation', passed, cap: 'agreement', finding: passed ? null : { code: 'quotation' } };
  },
};
