import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/claims/analyse.js';
import type { Span } from '../../src/corpus/types.js';
import { watched } from '../work.js';
import { tools } from './tagging.js';

/** Every span the reading holds. */
function spans(text: string): Span[] {
  const { reading, reason } = analyse(text, tools);
  const { attributions, condition, hedges, negations } = reading;
  return [
    ...attributions.flatMap(({ cue, span }) => [cue, span]),
    ...negations.flatMap(({ cue, scope }) => [cue, scope]),
    ...hedges,
    ...(condition ? [condition] : []),
    ...(reason && 'start' in reason ? [reason as unknown as Span] : []),
  ];
}

function expectInside(text: string): void {
  for (const { start, end } of spans(text)) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeLessThanOrEqual(text.length);
    expect(start).toBeLessThanOrEqual(end);
  }
}

const words = [
  'the', 'dam', 'said', 'that', 'not', 'no', '“', '”', '"', ',', '.', '(', ')', '—', 'if', 'who', 'which', 'and', 'but', 'Olsen', 'denied', 'to', 'sell',
  'was', 'been', 'may', 'according', 'never', 'neither', 'nor', 'claims', '2019', 'et', 'al', "n't", 'by', 'of', ':', ';', '?', 'as', 'because', 'It', 'he',
]; // biome-ignore format: a list

describe('any text', () => {
  it('made of the words that steer the reading', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 40 }), (list) => expectInside(list.join(' '))),
      { numRuns: 400 },
    );
  });

  it('made of any characters', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 120 }), expectInside), { numRuns: 200 });
  });

  it.each([
    ['empty', ''],
    ['white space', ' \n\t '],
    ['control characters', 'The \u0000dam\u001b[31m held\u0007.'],
    ['a lone surrogate', 'The dam \ud800 held.'],
    ['right-to-left override', 'The dam \u202eheld\u202c.'],
    ['marks only', '“”"()—,.;:?!'],
    ['nested quotation marks', '“'.repeat(200) + '”'.repeat(200)],
    ['brackets', '('.repeat(500)],
    ['one long token', 'a'.repeat(100_000)],
  ])('%s', (_name, text) => {
    expectInside(text);
  });

  it('nothing is kept from one text to the next', () => {
    const text = 'Officials said the dam may not hold.';
    const first = JSON.stringify(analyse(text, tools).reading);
    analyse('Is it?', tools);
    expect(JSON.stringify(analyse(text, tools).reading)).toBe(first);
  });
});

describe('work', () => {
  const clauses = [
    'Officials said the dam held',
    'the firm did not sell',
    'which Norland denied',
    'if it may fail',
    'according to Ana Ruiz',
    'nobody left',
  ];
  const sentence = (n: number): string => Array.from({ length: n }, (_, k) => clauses[k % clauses.length]).join(', ');
  /** How often the tokens of a text are looked at. */
  const work = (text: string): number => {
    const { list, reads } = watched(tools.tag(text));
    analyse(text, { ...tools, tag: () => list });
    return reads();
  };

  it('grows with the length of a sentence, not with its square', () => {
    expect(work(sentence(480))).toBeLessThan(6 * work(sentence(120)));
  });

  it('grows with the length of a token without an end', () => {
    const endless = (length: number): number => work(`The ${'x'.repeat(length)} held.`);
    expect(endless(40_000)).toBeLessThan(6 * endless(10_000));
  });
});
