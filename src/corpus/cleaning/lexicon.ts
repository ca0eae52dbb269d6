import { escaped } from '../../letters.js';
import data from '../../lexicon/generated/boilerplate.js';
import type { Features } from './features.js';

interface Group {
  whole?: string[] | undefined;
  starts?: string[] | undefined;
  contains?: string[] | undefined;
  ends?: string[] | undefined;
}

interface Boilerplate {
  navigation: Group;
  captions: Group & { credits: string[]; bracketed: string[]; agencies: string[] };
  bylines: Group & { standfirst: string[]; contact: string[] };
  cards: { headings: string[]; keys: string[]; biography: string[] };
  contents: { headings: string[] };
  references: { headings: string[]; marks: string[] };
  filler: { words: string[]; probes: string[] };
  speech: { words: string[] };
  agencies: { words: string[] };
}

/** The phrases of `data/lexicon/boilerplate.yaml`. */
export const boilerplate = data as Boilerplate;

/** Finds the phrase of a group that a unit is, begins with, holds or ends with; null if there is none. */
export function phraseFinder(group: Group): (features: Features) => string | null {
  const whole = new Set(group.whole ?? []);
  // By first word, so that a unit is compared with a handful of phrases.
  const starts = new Map<string, string[]>();
  for (const phrase of group.starts ?? []) {
    const first = firstWord(phrase);
    starts.set(first, [...(starts.get(first) ?? []), phrase]);
  }
  // One pattern of all says quicker than each phrase that there is none, as nearly always.
  const inside = group.contains && anyOf(group.contains);
  return ({ head, tail, label }) => {
    if (label !== '' && whole.has(label)) return label;
    const first = starts.get(firstWord(head));
    const start = first?.find((phrase) => head.startsWith(phrase) && !/[\p{L}\p{N}]/u.test(boundary(head, phrase)));
    if (start) return start;
    return (
      (inside?.test(head) ? group.contains?.find((phrase) => head.includes(phrase)) : null) ??
      group.ends?.find((phrase) => tail.endsWith(phrase)) ??
      null
    );
  };
}

/** Finds any of the phrases, which stand for themselves. */
function anyOf(phrases: readonly string[]): RegExp {
  return new RegExp(phrases.map(escaped).join('|'));
}

/** The first word without the punctuation behind it. */
function firstWord(text: string): string {
  return /^[^\s:]*/.exec(text)?.[0].replace(/[,.]$/, '') ?? '';
}

/** The character behind a phrase, if the phrase ends in a letter. */
function boundary(head: string, phrase: string): string {
  return /[\p{L}\p{N}]$/u.test(phrase) ? (head[phrase.length] ?? '') : '';
}
