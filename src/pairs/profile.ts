import type { Claim } from '../claims/types.js';
import lightData from '../lexicon/generated/light-words.js';
import { oncePer } from '../once.js';
import type { DateMention, Name, Pos, Quantity } from '../text/types.js';
import { stemOf } from './stem.js';
import { groupsOf } from './synonyms.js';

/** One thing a claim speaks of: a content word, a name, a number or a date. */
export interface Term {
  /** Equal for terms that are the same: lemma, `n:` canonical name, `#` number, `@` date range. */
  key: string;
  kind: 'word' | 'name' | 'number' | 'date';
  pos: Pos;
  /** Word family, for words only. */
  stem: string;
  /** Lower-case words of a name, surface and normal form: "Ida Brandt" is also "Brandt". Empty for all other terms. */
  parts: readonly string[];
  /** Ids of the synonym groups the lemma stands in. */
  groups: readonly number[];
  /** Place of the first mention in the claim's text. */
  start: number;
  end: number;
  date: DateMention | null;
  quantity: Quantity | null;
}

/** A claim as the set of its terms; computed once per claim, used in all its pairs. */
export interface Profile {
  claim: Claim;
  /** Distinct terms in order of their first mention. */
  terms: readonly Term[];
  keys: readonly string[];
  byKey: ReadonlyMap<string, Term>;
  byStem: ReadonlyMap<string, Term>;
  byGroup: ReadonlyMap<number, Term>;
  byPart: ReadonlyMap<string, Term>;
}

type Groups = { words: string[] };
const light = new Set(Object.values(lightData as Record<string, Groups>).flatMap((group) => group.words));
const contentPos = new Set<Pos>(['NOUN', 'PROPN', 'VERB', 'ADJ', 'ADV', 'NUM', 'X', 'SYM']);

const NO_GROUPS: readonly number[] = [];
const NO_PARTS: readonly string[] = [];
// Words that stand in many names and make none of them the same.
const partsOf = ({ text, canonical }: Name): string[] => [
  ...new Set(
    `${text} ${canonical}`
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((part) => part.length > 2 && !light.has(part)),
  ),
];

const numberKey = (q: Quantity): string =>
  `#${q.bound === 'range' ? `${q.low}-${q.high}` : Number.isFinite(q.low) ? q.low : q.high}${q.unit}`;
const dateKey = (d: DateMention): string => (d.from ? `@${d.from}/${d.to ?? ''}` : `@${d.text.toLowerCase()}`);

/**
 * The terms of one claim, made once for each. Names, figures and dates stand as wholes in place of the words they are
 * made of.
 */
export const profileOf: (claim: Claim) => Profile = oncePer(made);

function made(claim: Claim): Profile {
  const terms: Term[] = [];
  const byKey = new Map<string, Term>();
  const add = (term: Term): void => {
    if (byKey.has(term.key)) return;
    byKey.set(term.key, term);
    terms.push(term);
  };
  const covered = new Uint8Array(claim.text.length);
  const cover = (start: number, end: number): void => {
    covered.fill(1, Math.max(0, start), Math.min(end, claim.text.length));
  };
  const whole = { stem: '', parts: NO_PARTS, groups: NO_GROUPS, date: null, quantity: null };
  for (const name of claim.names) {
    const parts = partsOf(name);
    add({ ...whole, parts, key: `n:${name.canonical}`, kind: 'name', pos: 'PROPN', start: name.start, end: name.end });
    cover(name.start, name.end);
  }
  for (const date of claim.dates) {
    add({ ...whole, key: dateKey(date), kind: 'date', pos: 'NOUN', start: date.start, end: date.end, date });
    cover(date.start, date.end);
  }
  for (const quantity of claim.quantities) {
    if (covered[quantity.start]) continue;
    const { start, end } = quantity;
    add({ ...whole, key: numberKey(quantity), kind: 'number', pos: 'NUM', start, end, quantity });
  }
  const inQuantity = (at: number): boolean => claim.quantities.some((q) => at >= q.start && at < q.end);
  for (const token of claim.tokens) {
    if (covered[token.start] || token.kind === 'punctuation' || !contentPos.has(token.pos)) continue;
    if (token.kind === 'number' ? inQuantity(token.start) : light.has(token.lemma) || token.lemma.length < 2) continue;
    const { lemma, pos, start, end } = token;
    add({ ...whole, key: lemma, kind: 'word', pos, stem: stemOf(lemma), groups: groupsOf(lemma), start, end });
  }
  terms.sort((x, y) => x.start - y.start);
  const byStem = new Map<string, Term>();
  const byGroup = new Map<number, Term>();
  const byPart = new Map<string, Term>();
  for (const term of terms) {
    if (term.stem && !byStem.has(term.stem)) byStem.set(term.stem, term);
    for (const part of term.parts) if (!byPart.has(part)) byPart.set(part, term);
    for (const group of term.groups) if (!byGroup.has(group)) byGroup.set(group, term);
  }
  return { claim, terms, keys: terms.map((term) => term.key), byKey, byStem, byGroup, byPart };
}
