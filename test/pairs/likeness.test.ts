import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likenessAmong, ONE_STORY, withLikeness } from '../../src/pairs/likeness.js';
import type { CandidatePair } from '../../src/pairs/types.js';

const document = (id: string, text: string, title: string | null = null) => ({ id, title, text });
const ferry = document('ferry', 'The ferry to Torvik sank. Forty passengers drowned in the fjord.');
const wreck = document('wreck', 'Divers found the ferry. Passengers had drowned in the fjord near Torvik.');
const trial = document('trial', 'The mayor went on trial for fraud. Prosecutors want five years.');

describe('the likeness of two documents', () => {
  it('is greater where they tell the same story', () => {
    const likeness = likenessAmong([ferry, wreck, trial], [ferry, wreck, trial]);
    expect(likeness('ferry', 'wreck')).toBeGreaterThan(2 * likeness('ferry', 'trial'));
  });

  it('counts the words of titles', () => {
    const untitled = document('short', 'It was a sad day.');
    const titled = { ...untitled, title: 'Ferry passengers drowned' };
    const [without, having] = [untitled, titled].map((one) => likenessAmong([ferry, one], [ferry, one, trial]));
    expect(having?.('ferry', 'short')).toBeGreaterThan(without?.('ferry', 'short') ?? 0);
  });

  it('is none with a document that is not known, or has no words', () => {
    const likeness = likenessAmong([ferry, document('empty', '')], [ferry]);
    expect([likeness('ferry', 'elsewhere'), likeness('ferry', 'empty'), likeness('empty', 'empty')]).toEqual([0, 0, 0]);
  });

  it('lies between 0 and 1, is the same both ways, and 1 with itself', () => {
    const word = fc.constantFrom('dam', 'flood', 'mayor', 'court', 'ferry', 'Ölpest');
    const texts = fc.array(fc.array(word, { minLength: 1, maxLength: 12 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(texts, (all) => {
        const documents = all.map((words, at) => document(String(at), words.join(' ')));
        const likeness = likenessAmong(documents, documents);
        for (const { id: a } of documents) {
          expect(likeness(a, a)).toBeCloseTo(1, 10);
          for (const { id: b } of documents) {
            expect(likeness(a, b)).toBe(likeness(b, a));
            expect(likeness(a, b)).toBeGreaterThanOrEqual(0);
            expect(likeness(a, b)).toBeLessThanOrEqual(1);
          }
        }
      }),
    );
  });
});

describe('pairs of a topic', () => {
  const pair = { a: { document: 'ferry' }, b: { document: 'wreck' }, similarity: 0 } as unknown as CandidatePair;
  const pairs = (n: number): CandidatePair[] => Array.from({ length: n }, () => pair);

  it('are left as they are where they are few: their documents are of one story', () => {
    expect(withLikeness(pairs(ONE_STORY), [ferry, wreck])).toEqual(pairs(ONE_STORY));
  });

  it('bear the likeness of their documents where they are many', () => {
    const [first, ...others] = withLikeness(pairs(ONE_STORY + 1), [ferry, wreck, trial]);
    expect(first?.likeness).toBeGreaterThan(0);
    expect(new Set(others.map(({ likeness }) => likeness))).toEqual(new Set([first?.likeness]));
    expect(pair.likeness).toBeUndefined();
  });
});
