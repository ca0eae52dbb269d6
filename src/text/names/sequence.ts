import { letterPattern } from '../../letters.js';
import { isNameParticle, isStarter } from '../sentences/abbreviations.js';
import { lemmaOf } from '../tokens/lemma.js';
import type { Pos, Token } from '../types.js';
import {
  type Alias,
  aliasesOf,
  aliasInCapitals,
  endsLikeCommon,
  givenNames,
  joiners,
  notNames,
  titles,
} from './lexicon.js';

export interface AliasAt {
  alias: Alias;
  to: number;
}

/** The longest known name that begins at `tokens[at]`. */
export function aliasAt(tokens: readonly Token[], at: number): AliasAt | null {
  const token = tokens[at] as Token;
  for (const alias of aliasesOf(token.text)) {
    if (alias.words.every((word, i) => tokens[at + i]?.text === word)) return { alias, to: at + alias.words.length };
  }
  const shouted = /^\p{Lu}{4,}$/u.test(token.text) ? aliasInCapitals(token.text) : undefined;
  return shouted === undefined ? null : { alias: shouted, to: at + 1 };
}

const HOLDS_CAPITAL = letterPattern(String.raw`^(?:\p{Lu}|\p{Ll}+[-’']?\p{Lu})`);

/** A word that may belong to a name: with a capital, at its beginning or inside (al-Assad, eBay). */
export function isNameWord(token: Token | undefined): boolean {
  if (token === undefined || token.kind !== 'word' || !HOLDS_CAPITAL.test(token.text)) return false;
  return !notNames.has(token.lower);
}

/** In tokens; bounds the time a text of capitals takes. */
const LONGEST_NAME = 16;

/**
 * The end of the run of name words at `from`: Maria del Carmen Ruiz, J. Smith, Bank of England, St. Petersburg, Johnson & Sons.
 * Known names do not end it; the caller cuts them out.
 */
export function runEnd(tokens: readonly Token[], from: number): number {
  let at = from + 1;
  let joined = joins(tokens[from]);
  while (at < from + LONGEST_NAME) {
    const next = tokens[at];
    // "Theresa May", "Jack March": a first name makes a surname of what follows
    const surname = /^\p{Lu}\p{Ll}/u.test(next?.text ?? '') && givenNames.has(tokens[at - 1]?.lower ?? '');
    if ((isNameWord(next) || surname) && (tokens[at - 1]?.text !== '.' || isShort(tokens[at - 2]))) {
      joined = joins(next) || joined;
      at++;
    } else if (next?.text === '.' && isShort(tokens[at - 1]) && isNameWord(tokens[at + 1])) at++;
    else if (next?.text === '&' && isNameWord(tokens[at + 1])) at++;
    else if (isParticle(next) && isNameWord(tokens[at + (isParticle(tokens[at + 1]) ? 2 : 1)])) at++;
    else if (joined && (next?.lower === 'of' || next?.lower === 'for')) {
      const article = tokens[at + 1]?.lower === 'the' ? 2 : 1;
      if (!isNameWord(tokens[at + article])) break;
      at += article;
      joined = false;
    } else break;
  }
  while (tokens[at - 1]?.kind === 'punctuation') at--;
  return at;
}

function joins(token: Token | undefined): boolean {
  return token !== undefined && joiners.has(token.lower);
}

/** An initial, or St and Mt: the stop behind it belongs to the name. */
function isShort(token: Token | undefined): boolean {
  return token !== undefined && (/^\p{Lu}$/u.test(token.text) || /^(?:St|Mt|Ft|Jr)$/.test(token.text));
}

function isParticle(token: Token | undefined): boolean {
  return token !== undefined && isNameParticle(token.text) && token.text !== 'fr';
}

/** Does the word stand where any word has a capital: first in the sentence or a quotation, behind a colon, a dash or a dateline? */
export function isInitial(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= 0; i--) {
    const { text } = tokens[i] as Token;
    if (/^["“‘«]$/.test(text)) return true;
    if (text === ')') return i < 6;
    if (text === '.' && titles.has(tokens[i - 1]?.lower ?? '')) return false;
    if (!/^['’(]$/.test(text)) return /^[.!?:…•—–]$/.test(text);
  }
  return true;
}

/** May the word, first in its sentence, be a common one? Parts of speech tell, if there are any; else only its own look. */
export function isCommon(token: Token & { pos?: Pos }): boolean {
  if (isStarter(token.lower)) return true;
  if (isShort(token)) return false;
  if (/\p{Lu}.*\p{Lu}|\d/u.test(token.text)) return false;
  // wink takes many a plural for a name (Sources, Officials)
  if (endsLikeCommon(token.lower) || lemmaOf(token.lower) !== token.lower) return true;
  return token.pos === undefined || token.pos !== 'PROPN';
}
