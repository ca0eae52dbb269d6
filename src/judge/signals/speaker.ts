import type { Signal } from '../rule.js';
import { isSameSpeaker } from '../speakers.js';

export const speaker: Signal = {
  id: 'speaker',
  doc: 'Both sentences quote or report somebody: the same person or body, or different ones.',
  examples: {
    fires: [
      ['"The dam is safe," engineer Ida Brandt said.', 'Ida Brandt said the dam was sound.'],
      ['The dam is safe, Ida Brandt said.', 'The dam is unsafe, Olaf Renn said.'],
    ],
    silent: [['The dam is safe.', 'The dam is safe, Ida Brandt said.']],
  },
  run({ a, b }) {
    const [x, y] = [a.claim.speaker, b.claim.speaker];
    if (!x || !y) return null;
    const same = isSameSpeaker(x, y);
    return {
      signal: 'speaker',
      weight: same ? 0.2 : 0,
      finding: { code: 'speaker', relation: same ? 'same' : 'differ', speakers: [x, y] },
    };
  },
};
