import { charClass, classAt, DIGIT, IDEOGRAPH, isWordClass, MARK, PUNCTUATION, SPACE, SURROGATE } from '../chars.js';
import type { Token } from '../types.js';
import { type Entry, markEntry, numberEntry, specialEntry, wordEntry } from './entries.js';
import { addressEnd, symbolEnd } from './symbols.js';
import { cliticEnd, isApostrophe, numeralEnd, wordEnd } from './words.js';

/** Longer stretches without a space are cut: later stages take time that grows with a token's length, some with its square. */
const LONGEST_TOKEN = 200;

/** What is left of can't, won't ... without n't. */
const BEFORE_NOT: Record<string, string | undefined> = { ca: 'can', wo: 'will', sha: 'shall', ai: 'be' };

/** Marks that mean something rather than part something. */
const SYMBOLS = new Set('%‰#@&§*†‡');

/**
 * Cuts a text into words, numbers, punctuation marks and symbols; only white space lies between them.
 *
 * A hyphenated compound (S-300, rebel-held) is one token; a possessive 's, n't, 're ... and the halves of cannot are tokens
 * of their own; 5,000-6,000 is three; an emoji sequence, a web address and an ideograph are one each.
 * Linear in the text's length; never throws.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const add = (entry: Entry, start: number, end: number): void => {
    tokens.push({ start, end, text: entry.text, lower: entry.lower, lemma: entry.lemma, kind: entry.kind });
  };

  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const kind = charClass(code);
    if (kind === SPACE) {
      at++;
      continue;
    }
    const limit = Math.min(text.length, at + LONGEST_TOKEN);
    let end = at + 1;
    if (kind === DIGIT) {
      const numeral = numeralEnd(text, at, limit);
      end = numeral.end;
      const form = text.slice(at, end);
      add(numeral.isNumber ? numberEntry(form) : wordEntry(form), at, end);
    } else if (kind === IDEOGRAPH) {
      add(wordEntry(text.slice(at, end)), at, end);
    } else if (isWordClass(kind) && kind !== MARK) {
      end = addressAt(text, at, code, limit);
      if (end > at) add(specialEntry(text.slice(at, end), 'symbol'), at, end);
      else {
        end = wordEnd(text, at, limit);
        addWord(text, at, end, add);
      }
    } else if (kind === PUNCTUATION) {
      if (isApostrophe(code) && classAt(text, at - 1) !== SPACE) end = Math.max(end, cliticEnd(text, at));
      const form = text.slice(at, end);
      add(end > at + 1 ? wordEntry(form) : markEntry(form, SYMBOLS.has(form) ? 'symbol' : 'punctuation'), at, end);
    } else {
      end = symbolEnd(text, at, limit);
      const form = text.slice(at, end);
      add(kind === SURROGATE && /^\p{L}/u.test(form) ? wordEntry(form) : markEntry(form, 'symbol'), at, end);
    }
    at = end;
  }
  return tokens;
}

function addressAt(text: string, at: number, code: number, limit: number): number {
  const first = code | 0x20;
  return first === 0x68 || first === 0x77 ? addressEnd(text, at, limit) : at;
}

function addWord(
  text: string,
  start: number,
  end: number,
  add: (entry: Entry, start: number, end: number) => void,
): void {
  const form = text.slice(start, end);
  const entry = wordEntry(form);
  if (entry.lower === 'cannot') {
    add(wordEntry(form.slice(0, 3)), start, start + 3);
    add(specialEntry(form.slice(3), 'word', 'not'), start + 3, end);
    return;
  }
  const verb = isApostrophe(text.charCodeAt(end + 1)) ? BEFORE_NOT[entry.lower] : undefined;
  add(verb === undefined ? entry : specialEntry(form, 'word', verb), start, end);
}
