import { letterPattern } from '../../letters.js';
import { yearIn } from '../dates/tokens.js';
import type { Name, Token } from '../types.js';
import { givenNames, normalWord, organisationWords, placeWords, thingWords, titles } from './lexicon.js';

/** What sort of name `tokens[from..to)` is, judged by its words and by the title before it. */
export function kindOf(tokens: readonly Token[], from: number, to: number): Name['kind'] {
  const words = tokens.slice(from, to).map(({ lower }) => lower);
  const last = words.at(-1) as string;
  const before = tokens[from - 1]?.text === '.' ? tokens[from - 2] : tokens[from - 1];
  if (organisationWords.has(last) || (to - from > 2 && words.some((word) => organisationWords.has(word))))
    return 'organisation';
  if (before !== undefined && titles.has(before.lower)) return 'person';
  if (to - from > 1 && givenNames.has(words[0] as string)) return 'person';
  if (isCited(tokens, to) || hasInitial(tokens, from, to)) return 'person';
  if (thingWords.has(last) || thingWords.has(words[0] as string) || isModel(tokens[from] as Token)) return 'thing';
  if (to - from > 1 && (placeWords.has(last) || placeWords.has(words[0] as string))) return 'place';
  return 'unknown';
}

/** Ruiz (2021) */
export function isCited(tokens: readonly Token[], to: number): boolean {
  return tokens[to]?.text === '(' && yearIn(tokens[to + 1]) !== null && tokens[to + 2]?.text === ')';
}

function hasInitial(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to - 1; at++)
    if (/^(?:\p{Lu}|(?:\p{Lu}\.)+)$/u.test((tokens[at] as Token).text) && at < to - 1) return to - from > 1;
  return false;
}

const MODEL = letterPattern(String.raw`^\p{Lu}\p{L}{0,5}-?\d+\p{L}{0,2}$`);

/** S-300, Su-35, F-16s, COVID-19 */
export function isModel({ text }: Token): boolean {
  return MODEL.test(text);
}

/** The form under which the same name in other spellings is found: no titles, accents, articles, initials. */
export function canonicalOf(tokens: readonly Token[], from: number, to: number): string {
  const first = tokens[from] as Token;
  if (to === from + 1 && isModel(first)) return first.lower.replace(/^(\p{L}+)-?(\d+)s?$/u, '$1-$2');
  const words: string[] = [];
  for (let at = from; at < to; at++) {
    const { lower, kind, text } = tokens[at] as Token;
    if (kind === 'punctuation' || (/^\p{Lu}$/u.test(text) && to - from > 2) || lower === 'the') continue;
    words.push(normalWord(lower));
  }
  return words.join(' ');
}
