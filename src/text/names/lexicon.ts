import data from '../../lexicon/generated/names.js';
import { entriesOf, wordsOf } from '../lexicon.js';
import { tokenize } from '../tokens/tokenize.js';
import type { Name } from '../types.js';

/** One way to write a known name. */
export interface Alias {
  /** Its tokens, as written. */
  words: string[];
  canonical: string;
  kind: Name['kind'];
  /** `name` of a state, region or body; `people` for adjectives and inhabitants; `capital` stands for the town or the government. */
  form: 'name' | 'people' | 'capital';
}

interface State {
  people?: string | string[];
  capital?: string | string[];
  also?: string | string[];
}

/** By first word; longest first. */
const aliases = new Map<string, Alias[]>();
/** Single-word names in capitals (headlines, datelines). */
const capitals = new Map<string, Alias>();

const PLAIN_WORDS = /^[A-Za-z]+(?: [A-Za-z]+)*$/;

function learn(written: string, canonical: string, kind: Name['kind'], form: Alias['form']): void {
  // Most names need no tokeniser, and there are a thousand of them at every start.
  const words = PLAIN_WORDS.test(written) ? written.split(' ') : tokenize(written).map(({ text }) => text);
  const alias: Alias = { words, canonical, kind, form };
  const first = words[0] as string;
  aliases.set(
    first,
    [...(aliases.get(first) ?? []), alias].sort((a, b) => b.words.length - a.words.length),
  );
  if (words.length === 1 && first.length > 3) capitals.set(first.toUpperCase(), alias);
}

function list(words: string | string[] | undefined): string[] {
  return words === undefined ? [] : Array.isArray(words) ? words : [words];
}

for (const [canonical, state] of entriesOf<State>(data, 'states')) {
  learn(titled(canonical), canonical, 'state', 'name');
  for (const written of list(state.also)) learn(written, canonical, 'state', 'name');
  for (const written of list(state.capital)) learn(written, canonical, 'state', 'capital');
  for (const written of list(state.people)) {
    learn(written, canonical, 'state', 'people');
    if (!/(?:s|sh|ch|ese|men)$/.test(written)) learn(`${written}s`, canonical, 'state', 'people');
  }
}
for (const [group, kind] of [
  ['organisations', 'organisation'],
  ['places', 'place'],
  ['things', 'thing'],
] as const) {
  for (const [canonical, written] of entriesOf<string>(data, group)) {
    written.split(', ').forEach((form, i) => {
      learn(form, canonical, kind, kind === 'place' && i > 0 ? 'people' : 'name');
      if (kind === 'place' && /[nd]$/.test(form) && i > 0) learn(`${form}s`, canonical, kind, 'people');
    });
  }
}

/** "saint lucia" is written Saint Lucia, "trinidad and tobago" Trinidad and Tobago. */
function titled(canonical: string): string {
  return canonical.replace(/(?<![\p{L}'])\p{L}+/gu, (word) =>
    word === 'and' ? word : word[0]?.toUpperCase() + word.slice(1),
  );
}

/** The known names that begin with this word, longest first. */
export function aliasesOf(word: string): readonly Alias[] {
  return aliases.get(word) ?? NONE;
}

export function aliasInCapitals(word: string): Alias | undefined {
  return capitals.get(word);
}

const NONE: readonly Alias[] = [];

export const locatives = new Set(wordsOf(data, 'locatives'));
export const motion = new Set(wordsOf(data, 'motion'));
export const titles = new Set(wordsOf(data, 'titles'));
export const organisationWords = new Set(wordsOf(data, 'organisationWords'));
export const placeWords = new Set(wordsOf(data, 'placeWords'));
export const joiners = new Set(wordsOf(data, 'joiners'));
export const thingWords = new Set(wordsOf(data, 'thingWords'));
export const notNames = new Set(wordsOf(data, 'notNames'));
const commonEndings = new RegExp(`(?:${wordsOf(data, 'commonEndings').join('|')})$`);
export const givenNames = new Set(wordsOf(data, 'givenNames'));
const spelling = new Map(entriesOf<string>(data, 'spelling'));

/** A word of a name in its one spelling: lower case, no accents, American. */
export function normalWord(lower: string): string {
  const bare = lower
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/^(?:al|el|ar|as|ash|an)-(?=\p{L}{3})/u, '');
  return spelling.get(bare) ?? bare;
}

/** Does the word (in lower case) end as common words do and names hardly ever? */
export function endsLikeCommon(lower: string): boolean {
  return lower.length > 5 && commonEndings.test(lower);
}
