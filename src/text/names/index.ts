import { numberedThings } from '../dates/words.js';
import { isStarter } from '../sentences/abbreviations.js';
import type { Name, Token } from '../types.js';
import { joinAcronyms } from './acronyms.js';
import { canonicalOf, isCited, kindOf } from './kinds.js';
import {
  type Alias,
  aliasesOf,
  givenNames,
  locatives,
  motion,
  organisationWords,
  thingWords,
  titles,
} from './lexicon.js';
import { type AliasAt, aliasAt, isCommon, isInitial, isNameWord, runEnd } from './sequence.js';

/**
 * The names in a sentence. A state, its capital as its government, its people and its adjective share one canonical name (Tehran, Iranians: iran);
 * a capital behind a word of place ("in Tehran") is the town. A title is not part of the name it stands before. A common word at a
 * sentence's beginning is no name; tokens with parts of speech decide that better.
 */
export function namesIn(text: string, tokens: readonly Token[]): Name[] {
  const names: Name[] = [];
  const headline = isHeadline(tokens);
  const add = (start: number, end: number, canonical: string, kind: Name['kind']): void => {
    if (canonical !== '') names.push({ start, end, text: text.slice(start, end), canonical, kind });
  };
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] as Token;
    const known = token.kind === 'word' ? aliasAt(tokens, at) : null;
    if (known === null && !isNameWord(token)) {
      if (token.kind === 'word' && token.text.includes('-')) addParts(token, add);
      at++;
      continue;
    }
    const end = isNameWord(token) ? runEnd(tokens, at) : at + 1;
    if (known !== null && !(end > known.to && isWhole(tokens, at, end, known))) {
      addKnown(tokens, at, known, add);
      at = known.to;
    } else if (addParts(token, add)) at++;
    else at = addRun(tokens, at, end, known === null ? headline : false, add);
  }
  joinAcronyms(tokens, names);
  return alike(names);
}

/** What one mention tells of a name's kind holds for all of them. */
function alike(names: Name[]): Name[] {
  const kinds = new Map<string, Name['kind']>();
  for (const { canonical, kind } of names) if (kind !== 'unknown') kinds.set(canonical, kind);
  return names.map((name) =>
    name.kind === 'unknown' ? { ...name, kind: kinds.get(name.canonical) ?? 'unknown' } : name,
  );
}

type Add = (start: number, end: number, canonical: string, kind: Name['kind']) => void;

/** Is a known name only the beginning of a longer one: Tehran Times, West Virginia, Gulf of Oman? */
function isWhole(tokens: readonly Token[], from: number, end: number, { alias, to }: AliasAt): boolean {
  const last = (tokens[end - 1] as Token).lower;
  if (/^(?:of|for)$/.test(tokens[to]?.lower ?? '')) return true;
  if (alias.kind === 'place') return !aliasAt(tokens, to);
  if (alias.form === 'people' || alias.kind !== 'state' || from > to) return false;
  return (organisationWords.has(last) || thingWords.has(last)) && !titles.has((tokens[to] as Token).lower);
}

function addKnown(tokens: readonly Token[], at: number, { alias, to }: AliasAt, add: Add): void {
  const { start } = tokens[at] as Token;
  const { end } = tokens[to - 1] as Token;
  const town = alias.form === 'capital' && isTown(tokens, at, to);
  add(start, end, town ? canonicalOf(tokens, at, to) : alias.canonical, town ? 'place' : alias.kind);
}

/** "in Tehran", "TEHRAN (Agency) -", "Tehran-based": the town, not the government. */
function isTown(tokens: readonly Token[], at: number, to: number): boolean {
  const before = tokens[at - 1]?.lower ?? '';
  if (locatives.has(before) || (before === 'to' && motion.has(tokens[at - 2]?.lemma ?? ''))) return true;
  return at === 0 && /^[(—–-]$/.test(tokens[to]?.text ?? '');
}

/** The known names inside a hyphenated word (US-led, Iran-Russia, anti-Western), each in its place; false if there are none. */
function addParts(token: Token, add: Add): boolean {
  if (!/[-‐‑]/.test(token.text) || aliasesOf(token.text).length > 0) return false;
  let start = token.start;
  let found = false;
  for (const part of token.text.split(/[-‐‑]/)) {
    const alias = aliasesOf(part).find(({ words }) => words.length === 1);
    if (alias !== undefined) {
      add(start, start + part.length, alias.canonical, alias.kind);
      found = true;
    }
    start += part.length + 1;
  }
  return found;
}

/** A run of name words that is no known name; known states inside it are names of their own. Returns where to go on. */
function addRun(tokens: readonly Token[], from: number, end: number, headline: boolean, add: Add): number {
  let start = from;
  while (start < end && isStarter((tokens[start] as Token).lower)) start++;
  const common =
    start === from && isInitial(tokens, from) && isCommon(tokens[from] as Token) && !isCited(tokens, from + 1);
  const single = end === from + 1 && numbered(tokens, end) === end;
  if (common && (single || !isNameStart(tokens, from))) start++;
  if (start >= end) return end;
  if (start > from && aliasAt(tokens, start) !== null) return start;

  const body = isBody(tokens, start, end);
  const inner = body ? end : firstAlias(tokens, start + 1, end);
  const [first, last] = body ? [start, inner] : withoutTitles(tokens, start, inner);
  if (first < last && !headline) {
    const to = numbered(tokens, last);
    const kind = to > last ? 'thing' : kindOf(tokens, first, last);
    add(
      (tokens[first] as Token).start,
      (tokens[to - 1] as Token).end,
      canonicalOf(tokens, to > last ? last - 1 : first, to),
      kind,
    );
    return Math.max(inner, to);
  }
  return inner;
}

/** Do the words make one body or work of all they hold: National Iranian Oil Company, Institute for War Studies? */
function isBody(tokens: readonly Token[], from: number, end: number): boolean {
  const last = (tokens[end - 1] as Token).lower;
  if (organisationWords.has(last) || thingWords.has(last)) return true;
  return tokens.slice(from, end).some(({ lower }) => lower === 'of' || lower === 'for');
}

/** Commerce Secretary Wilbur Ross: the name begins behind the last title; San Juan Mayor: it ends before one. */
function withoutTitles(tokens: readonly Token[], from: number, end: number): [number, number] {
  let last = end;
  while (last > from && titles.has((tokens[last - 1] as Token).lower)) last--;
  let first = from;
  for (let at = from; at < last; at++) if (titles.has((tokens[at] as Token).lower)) first = at + 1;
  while (tokens[first]?.kind === 'punctuation') first++;
  return [first, last];
}

/** Flight 370, Resolution 2231: the number belongs to the name. */
function numbered(tokens: readonly Token[], to: number): number {
  const number = tokens[to];
  return numberedThings.has((tokens[to - 1] as Token).lower) && number?.kind === 'number' && /^\d+$/.test(number.text)
    ? to + 1
    : to;
}

/** Does the word that begins the sentence belong to the capitals behind it? A typical first word does not (The Harbour Board). */
function isNameStart(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (next === undefined || isStarter((tokens[at] as Token).lower)) return false;
  return next.kind === 'punctuation' || (aliasAt(tokens, at + 1) === null && !titles.has(next.lower));
}

/** Where the first known state or region inside the run begins, else its end. */
function firstAlias(tokens: readonly Token[], from: number, end: number): number {
  for (let at = from; at < end; at++) {
    const alias: Alias | undefined = aliasAt(tokens, at)?.alias;
    if (alias === undefined || alias.kind !== 'state' || alias.form === 'capital') continue;
    // "Jim Jordan"
    if (alias.form === 'people' || !givenNames.has((tokens[at - 1] as Token).lower))
      return trimmed(tokens, from - 1, at);
  }
  return end;
}

/** Without particles and punctuation at the end. */
function trimmed(tokens: readonly Token[], from: number, to: number): number {
  let end = to;
  while (end > from + 1 && !isNameWord(tokens[end - 1])) end--;
  return end;
}

/** Where nearly every word has a capital, a capital proves nothing. */
function isHeadline(tokens: readonly Token[]): boolean {
  let words = 0;
  let capitals = 0;
  for (const { kind, text } of tokens) {
    if (kind !== 'word' || text.length < 4) continue;
    words++;
    if (/^\p{Lu}/u.test(text)) capitals++;
  }
  return words >= 6 && capitals > 0.9 * words;
}
