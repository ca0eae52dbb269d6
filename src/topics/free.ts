import { UserError } from '../errors.js';
import { phraseOf } from './phrases.js';
import type { Topic } from './types.js';

/**
 * A topic made up on the command line: `compare "arms sales"` (one phrase) or `--keywords "arms sales, missiles"`
 * (phrases between commas). Its id is the slug of its phrases, letters of any script kept.
 *
 * Throws `UserError` where there is no word to look for.
 */
export function freeTopic(words: string | readonly string[]): Topic {
  const given = typeof words === 'string' ? [words] : words;
  const phrases = given
    .flatMap((text) => text.split(','))
    .map((text) => text.normalize('NFC').trim().replaceAll(/\s+/gu, ' '));
  const keywords = [...new Set(phrases.filter((phrase) => phraseOf(phrase).length > 0))];
  if (keywords.length === 0) {
    throw new UserError('The topic has no word to look for.', { hint: 'For example: compare "arms sales"' });
  }
  const label = keywords.join(', ');
  return {
    id: slug(label),
    label,
    keywords,
    exclude: [],
    patterns: [],
    eventLog: false,
    matches: [],
    ignores: [],
  };
}

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '');
