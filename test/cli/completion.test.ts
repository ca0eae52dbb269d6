import { expect, test } from 'vitest';
import { commands } from '../../src/cli/commands.js';
import { candidates, type Known } from '../../src/cli/completion.js';

const named =
  (...values: string[]) =>
  async () =>
    values.map((value) => ({ value, about: '' }));
const known: Known = {
  topics: named('grounding', 'crew'),
  sources: named('courier', 'gazette'),
  documents: named('d1'),
};

test.each([
  [[''], ['grounding', 'crew', 'topics', 'sources', 'report', 'pair']],
  [['gr'], ['grounding']],
  [
    ['topics', ''],
    ['test', 'suggest'],
  ],
  [
    ['topic', ''],
    ['grounding', 'crew'],
  ],
  [['report', 'crew', 'g'], ['grounding']],
  [['help', 'sen'], ['sentences']],
  [
    ['completion', ''],
    ['bash', 'zsh', 'fish'],
  ],
  [
    ['crew', '--format', ''],
    ['table', 'json', 'html'],
  ],
  [['crew', '-f', 'ht'], ['html']],
  [
    ['pair', 'a', 'b', '--format', ''],
    ['table', 'json'],
  ],
  [
    ['crew', '--engine', ''],
    ['builtin', 'signals'],
  ],
  [['crew', '--source', 'g'], ['gazette']],
  [['verdict', 'one', '--reason', 'why', 'unr'], ['unrelated']],
  [['sources', '--text', ''], ['d1']],
  [['crew', '--min'], ['--min-confidence']],
  [['sources', '--te'], ['--text']],
  [['--corpus', 'x', 'gr'], ['grounding']],
])('%j: %j among them', async (words, expected) => {
  const found = (await candidates(words, commands, known)).map(({ value }) => value);
  expect(found).toEqual(expect.arrayContaining(expected));
});

test.each([[['--corpus', '']], [['crew', '-o', '']], [['sentences', '']], [['crew', 'x']], [['pair', '--since']]])(
  '%j: left to the shell',
  async (words) => {
    expect(await candidates(words, commands, known)).toEqual([]);
  },
);
