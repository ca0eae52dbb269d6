import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/corpus/types.js';
import { claimFromText } from '../../../src/judge/bare-claim.js';
import { withTellingWords } from '../../../src/judge/builtin/occlusion.js';
import { createContext } from '../../../src/judge/context.js';
import type { PairModel, TextPair } from '../../../src/judge/model/types.js';
import type { Verdict } from '../../../src/judge/types.js';

/** A model that sees a conflict as long as both words stand where they stood. */
function modelOf(first: string, second: string): PairModel & { seen: TextPair[] } {
  const seen: TextPair[] = [];
  return {
    seen,
    fingerprint: 'a model',
    async read(pairs) {
      seen.push(...pairs);
      return pairs.map(({ premise, hypothesis }) => {
        const contradict = (premise.includes(first) ? 0.45 : 0) + (hypothesis.includes(second) ? 0.45 : 0);
        return {
          nli: { entailment: 0, neutral: 1 - contradict, contradiction: contradict },
          relation: { agree: 0, contradict, tension: 0, none: 1 - contradict },
        };
      });
    },
    async close() {},
  };
}

const FIRST = 'The harbour of Torvik reopened for ferries on Monday.';
const SECOND = 'Ferries stay in port, as the harbour of Torvik remains shut.';

async function verdictOf(parts: Partial<Verdict>): Promise<Verdict> {
  const pair = { a: await claimFromText(FIRST, 'a'), b: await claimFromText(SECOND, 'b'), similarity: 0.5 };
  const scores = { contradict: 0.9, tension: 0 };
  return {
    pair,
    relation: 'contradiction',
    confidence: 0.7,
    reasons: [{ code: 'model' }],
    gates: [],
    signals: [],
    scores,
    ...parts,
  };
}

const words = (text: string, spans: unknown): string[] => {
  const flat = spans as number[];
  return flat.flatMap((start, at) => (at % 2 ? [] : [text.slice(start, flat[at + 1])]));
};

describe('a conflict that only the model sees', () => {
  it('is explained by the words without which the model sees none', async () => {
    const verdict = await verdictOf({});
    const [told] = await withTellingWords([verdict], createContext([verdict.pair]), modelOf('reopened', 'shut'));
    const reason = told?.reasons[0] as Finding;
    expect(reason.code).toBe('model');
    expect(words(FIRST, reason.a)).toEqual(['reopened']);
    expect(words(SECOND, reason.b)).toEqual(['shut']);
  });

  it('counts for whoever waits, and passes over what needs no explanation', async () => {
    const [open, silent] = [await verdictOf({}), await verdictOf({ relation: 'none' })];
    const told: unknown[] = [];
    const verdicts = [open, silent, { ...open }];
    await withTellingWords(verdicts, createContext([open.pair]), modelOf('', ''), (...step) => told.push(step));
    expect(told).toEqual([
      [1, 2, 'explain'],
      [2, 2, 'explain'],
    ]);
  });

  it('is left without marks where no single word decides', async () => {
    const verdict = await verdictOf({});
    const [told] = await withTellingWords([verdict], createContext([verdict.pair]), modelOf('', ''));
    expect(told?.reasons).toEqual([{ code: 'model', a: [], b: [] }]);
  });

  it('keeps the kind of a tension in front', async () => {
    const verdict = await verdictOf({ relation: 'tension', reasons: [{ code: 'time' }, { code: 'model' }] });
    const [told] = await withTellingWords([verdict], createContext([verdict.pair]), modelOf('reopened', 'shut'));
    expect(told?.reasons.map(({ code }) => code)).toEqual(['time', 'model']);
    expect(told?.reasons[1]?.a).not.toEqual([]);
  });
});

describe('nothing is read again for', () => {
  it.each<[string, Partial<Verdict>]>([
    ['an agreement', { relation: 'agreement' }],
    ['a pair without a finding', { relation: 'none', reasons: [] }],
    ['a conflict with words marked by a rule', { reasons: [{ code: 'antonym', a: [22, 30], b: [50, 54] }] }],
    ['a conflict that the model itself holds for unlikely', { scores: { contradict: 0.2, tension: 0.1 } }],
  ])('%s', async (_, parts) => {
    const verdict = await verdictOf(parts);
    const model = modelOf('reopened', 'shut');
    expect(await withTellingWords([verdict], createContext([verdict.pair]), model)).toEqual([verdict]);
    expect(model.seen).toEqual([]);
  });
});
