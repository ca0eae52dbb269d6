import { describe, expect, test } from 'vitest';
import { namesSameKind, openingOf } from '../../src/topics/anaphora.js';

describe('how a sentence points back', () => {
  test.each([
    ['The deal fell apart within a year.', 'noun', 'The deal'],
    ['This partnership has limits.', 'noun', 'This partnership'],
    ['Such a new agreement would need a vote.', 'noun', 'Such a new agreement'],
    ['These aircraft fly low.', 'noun', 'These aircraft'],
    ['In addition, the treaty bans tests.', 'noun', 'the treaty'],
    ['“This pact is a mistake,” she said.', 'noun', 'This pact'],
    ['The trade deal is short.', 'noun', 'The trade deal'],
    ['That step surprised nobody.', 'general', 'That step'],
    ['This new approach failed.', 'general', 'This new approach'],
    ['This worries the neighbours.', 'pronoun', 'This'],
    ['This includes efforts to rebuild.', 'pronoun', 'This'],
    ['They were built in a shed.', 'pronoun', 'They'],
    ['However, it never flew.', 'pronoun', 'it'],
  ])('%s', (text, kind, phrase) => {
    const opening = openingOf(text);
    expect(opening).toMatchObject({ kind, phrase });
    expect(text.slice(opening?.start, opening?.end)).toBe(phrase);
  });

  test.each([
    'The harvest was poor.',
    'The apples in the attack report were red.',
    'It is clear that nobody knew.',
    'It was in this year that the mill closed.',
    'This article looks at the mills.',
    'That week, nobody slept.',
    'That the talks failed is no secret.',
    'Grain is dear.',
    'Its owner, who keeps bees, was asleep.',
    '',
    '…',
  ])('not at all: %s', (text) => {
    expect(openingOf(text)).toBeNull();
  });

  test.each([
    ['The deal', ['treaty'], true],
    ['The deal', ['drone'], false],
    ['These aircraft', ['drone'], true],
    ['These measures', ['sanction'], true],
    ['This alliance', ['nuclear', 'deal'], false],
    ['The truce', ['ceasefire'], true],
  ])('%s for %j: %s', (start, antecedents, expected) => {
    const opening = openingOf(`${start} surprised nobody.`);
    expect(opening && namesSameKind(opening, antecedents)).toBe(expected);
  });
});
