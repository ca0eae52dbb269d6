import { letterPattern } from '../../letters.js';
import type { Name, Token } from '../types.js';

/** Gives a short form explained in the sentence, "Harbour Safety Board (HSB)" or "HSB (Harbour Safety Board)", one canonical name with the long form. */
export function joinAcronyms(tokens: readonly Token[], names: Name[]): void {
  for (let i = 1; i < names.length; i++) {
    const [left, right] = [names[i - 1] as Name, names[i] as Name];
    const short = isAcronym(right.text) ? right : isAcronym(left.text) ? left : null;
    const long = short === right ? left : right;
    if (short === null || !explains(long.text, short.text) || !inBrackets(tokens, left, right)) continue;
    if (isDerived(long)) long.canonical = short.canonical;
    else short.canonical = long.canonical;
    const kind = long.kind === 'unknown' ? 'organisation' : long.kind;
    short.kind = kind;
    long.kind = kind;
  }
}

const ACRONYM = letterPattern(String.raw`^\p{Lu}[\p{Lu}\d-]{1,7}s?$`);

function isAcronym(text: string): boolean {
  return ACRONYM.test(text);
}

/** Is the canonical name only the lower-case form of what is written, not one of the word list? */
function isDerived({ text, canonical }: Name): boolean {
  return canonical.length >= text.length - 6;
}

/** Do the letters of the short form stand in the long one in order, the first at its beginning? */
function explains(long: string, short: string): boolean {
  const letters = short.replace(/s$|-|\d/g, '').toLowerCase();
  const initials =
    long
      .match(/(?<![\p{L}'’])\p{L}/gu)
      ?.join('')
      .toLowerCase() ?? '';
  if (letters.length < 2 || initials[0] !== letters[0]) return false;
  let at = 0;
  for (const letter of initials) if (letter === letters[at]) at++;
  return at === letters.length;
}

function inBrackets(tokens: readonly Token[], left: Name, right: Name): boolean {
  const open = tokens.findIndex(({ start }) => start >= left.end);
  return tokens[open]?.text === '(' && tokens[open + 1]?.start === right.start;
}
