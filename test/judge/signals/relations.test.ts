import { describe, expect, it } from 'vitest';
import { claimFrom, loadTools } from '../../../src/claims/index.js';
import { analysePair, createContext } from '../../../src/judge/context.js';
import type { Signal } from '../../../src/judge/rule.js';
import { cause } from '../../../src/judge/signals/cause.js';
import { degree } from '../../../src/judge/signals/degree.js';
import { quantifier } from '../../../src/judge/signals/quantifier.js';

const tools = await loadTools();

/** How two sentences stand to each other in the eyes of a signal. */
function relation(signal: Signal, x: string, y: string): unknown {
  const claimOf = (text: string, id: string) => claimFrom(text, { id, source: id }, tools);
  const pair = { a: claimOf(x, 'x'), b: claimOf(y, 'y'), similarity: 0 };
  return signal.run(analysePair(pair, createContext([pair])))?.finding.relation ?? null;
}

type Case = [signal: Signal, relation: string | null, x: string, y: string];

const tables: Record<string, Case[]> = {
  'what is not denied is compared': [
    [quantifier, 'same', 'All crew members were rescued.', 'In the end all crew members were rescued.'],
    [quantifier, 'differ', 'All crew members were rescued.', 'No crew members were rescued.'],
    [degree, 'same', 'Timber prices rose.', 'Prices of timber increased.'],
    [degree, 'opposite', 'Timber prices rose.', 'Timber prices fell.'],
    [cause, 'same', 'The ferry sank because of a storm.', 'On Sunday the ferry sank due to the storm.'],
    [cause, 'differ', 'The ferry sank because of a storm.', 'The ferry sank due to a broken valve.'],
  ],
  'what a negation covers is not': [
    [quantifier, null, 'Not all crew members were rescued.', 'Not all crew members were rescued.'],
    [degree, null, 'Timber prices did not rise.', 'Timber prices fell.'],
    [degree, 'same', 'Timber prices did not rise but fell.', 'Timber prices fell.'],
    [cause, null, 'The ferry did not sink because of a storm.', 'The ferry sank because of a storm.'],
  ],
  'a denied cause gives way to the one that is given': [
    [cause, 'differ', 'The bridge fell not because of age but because of fire.', 'The bridge fell because of age.'],
    [cause, 'same', 'The bridge fell not because of age but because of fire.', 'The bridge fell because of a fire.'],
  ],
  'a cause and its absence are two causes': [
    [cause, 'differ', 'The crops failed because of rain.', 'The crops failed because there was no rain.'],
  ],
  'the first cause counts, however long its phrase': [
    [
      cause,
      'differ',
      'The ferry sank due to a storm, and fares rose as a result of strikes.',
      'The ferry sank because of strikes.',
    ],
  ],
};

for (const [rule, cases] of Object.entries(tables)) {
  describe(rule, () => {
    it.each(cases.map(([signal, expected, x, y]) => [signal.id, expected, x, y, signal] as const))(
      '%s: %s: %s | %s',
      (_id, expected, x, y, signal) => {
        expect(relation(signal, x, y)).toBe(expected);
        expect(relation(signal, y, x)).toBe(expected);
      },
    );
  });
}

it('of several groups the one both name first is compared, whichever sentence comes first', () => {
  const x = 'All passengers and some sailors were rescued.';
  const y = 'Some sailors and most passengers were rescued.';
  expect(relation(quantifier, x, y)).toBe(relation(quantifier, y, x));
});
