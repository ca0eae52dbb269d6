import { expect, test } from 'vitest';
import { readBothWays } from '../../../src/judge/builtin/reading.js';
import type { PairModel, Reading, TextPair } from '../../../src/judge/model/types.js';
import type { CandidatePair } from '../../../src/pairs/types.js';

const pair = {
  a: { text: 'The dam held.', quantities: [] },
  b: { text: 'The dam burst.', quantities: [] },
} as unknown as CandidatePair;
const reading = (none: number): Reading => ({
  nli: { entailment: 0, neutral: 1, contradiction: 0 },
  relation: { agree: 1 - none, contradict: 0, tension: 0, none },
});

function recordingModel(none: number): { model: PairModel; asked: TextPair[] } {
  const asked: TextPair[] = [];
  const read = async (pairs: readonly TextPair[]): Promise<Reading[]> => {
    asked.push(...pairs);
    return pairs.map(() => reading(none));
  };
  return { model: { fingerprint: '', read, close: async () => {} }, asked };
}

test.each<[string, { none: number; confidence: number; asked: number; times: number }]>([
  ['what may be reported is read both ways', { none: 0.2, confidence: 0.7, asked: 0.55, times: 2 }],
  ['what half a reading may still lift is, too', { none: 0.2, confidence: 0.3, asked: 0.55, times: 2 }],
  ['what is far from it is read once', { none: 0.2, confidence: 0.2, asked: 0.55, times: 1 }],
  ['unless weaker findings are asked for', { none: 0.2, confidence: 0.2, asked: 0.3, times: 2 }],
  ['who asks for everything gets it', { none: 0.2, confidence: 0, asked: 0, times: 2 }],
  ['but what is plainly unrelated is read once', { none: 0.9, confidence: 0, asked: 0, times: 1 }],
])('%s', async (_, { none, confidence, asked, times }) => {
  const { model, asked: texts } = recordingModel(none);
  const readings = await readBothWays(model, [pair], () => confidence, asked);
  expect(texts.map(({ premise }) => premise)).toEqual(['The dam held.', 'The dam burst.'].slice(0, times));
  expect(readings.get(pair)).toEqual([reading(none), reading(none)]);
});
