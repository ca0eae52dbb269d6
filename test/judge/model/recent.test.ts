import { expect, test } from 'vitest';
import { recent } from '../../../src/judge/model/recent.js';

test.each([
  { name: 'what was made is remembered', asked: 'a a b a', made: 'a b' },
  { name: 'the one that was not asked for longest is forgotten', asked: 'a b c a', made: 'a b c a' },
  { name: 'asking again keeps it', asked: 'a b a c a b', made: 'a b c b' },
])('of two: $name', async ({ asked, made }) => {
  const log: string[] = [];
  const shout = recent(
    2,
    (word: string) => word,
    async (word) => {
      log.push(word);
      return word.toUpperCase();
    },
  );
  for (const word of asked.split(' ')) expect(await shout(word)).toBe(word.toUpperCase());
  expect(log.join(' ')).toBe(made);
});
