import type { Span } from '../../corpus/types.js';
import type { Name } from '../../text/types.js';
import type { Phrase } from '../parse/arguments.js';
import type { Chunk } from '../parse/chunks.js';
import type { Parse } from '../parse/index.js';
import { spanOf, textOf } from '../parse/spans.js';
import { singular, type Word } from '../parse/words.js';
import { bodies, evidence, people, titles } from './lexicon.js';

/** Whom an attribution names. */
export interface Speaker {
  /** Without article and titles; null for a pronoun. */
  name: string | null;
  /** The pronoun that stands for the speaker, lower case; null if a name or noun does. */
  pronoun: string | null;
  canonical: string | null;
  span: Span;
  kind: SpeakerKind;
}

/** Whether "she" or "it" can stand for a speaker; null where nothing tells, and for several ("officials", "police"). */
export type SpeakerKind = 'person' | 'body' | null;

/** The speaker of what nobody is named for. */
export const unnamed = (span: Span): Speaker => ({ name: null, pronoun: null, canonical: null, span, kind: null });

// Longer than any name: a noun phrase beyond this is shown up to its head noun only.
const MAX_LENGTH = 80;

const personal = new Set([
  'he',
  'she',
  'they',
  'it',
  'i',
  'we',
  'you',
  'him',
  'her',
  'them',
  'this',
  'that',
  'which',
  'who',
  'these',
  'those',
  'one',
  'there',
]);
const isProper = (word: Word | undefined): boolean => word?.pos === 'PROPN';

/** The speaker a noun phrase names. */
export function speakerOf(parse: Parse, phrase: Phrase, names: readonly Name[]): Speaker {
  const { words } = parse;
  const { chunk } = phrase;
  const headWord = words[chunk.head] as Word;
  const span = spanOf(parse, phrase.start, phrase.end);
  if (chunk.end - chunk.start === 1 && personal.has(headWord.lower)) {
    return { ...unnamed(span), pronoun: headWord.lower };
  }
  const range =
    personIn(parse, phrase, names, extent(parse, phrase)) ?? withoutArticle(words, phrase.start, extent(parse, phrase));
  let name = textOf(parse, range.start, range.end).replace(/\s+/gu, ' ').replace(/["“”]/g, '').trim();
  if (name.length > MAX_LENGTH) name = textOf(parse, chunk.head, chunk.head + 1);
  const canonical = canonicalIn(spanOf(parse, range.start, range.end), names);
  return { name: name || null, pronoun: null, canonical, span, kind: kindOf(parse, chunk, canonical, names) };
}

/** By the head noun ("a spokesman for the ministry"), else by the name, else by a noun before it ("engineer Ida Brandt"). */
function kindOf({ words }: Parse, chunk: Chunk, canonical: string | null, names: readonly Name[]): SpeakerKind {
  const head = words[chunk.head] as Word;
  const noun = singular(head);
  if (people.has(noun)) return 'person';
  if (bodies.has(noun) || evidence.has(noun)) return noun === head.lower && noun !== 'police' ? 'body' : null;
  const named = names.find((name) => name.canonical === canonical)?.kind;
  if (named === 'person') return 'person';
  // "the Saudis" are people, and several.
  const demonym = named === 'state' && head.lower.endsWith('s') && !isProper(words[chunk.head - 1]);
  if (named === 'organisation' || named === 'state' || named === 'place') return demonym ? null : 'body';
  const before = words.slice(chunk.start, chunk.head).findLast(({ lower }) => people.has(lower) || bodies.has(lower));
  if (!before || !isProper(head)) return null;
  return people.has(before.lower) ? 'person' : 'body';
}

interface Range {
  start: number;
  end: number;
}

/** The noun phrase with its of- and for-phrases ("a spokesman for the ministry"), not where or when. */
function extent(parse: Parse, phrase: Phrase): number {
  const { words, chunks, chunkAt } = parse;
  const { chunk, start } = phrase;
  const coordinate = start === chunk.start && words.slice(chunk.end, phrase.end).some((word) => word.lower === 'and');
  if (coordinate && words[chunk.end]?.lower === 'and') return phrase.end;
  // A document is known by where it stands: "a report in the Courier".
  const document = evidence.has(words[chunk.head]?.lemma ?? '');
  let end = chunk.end;
  while (/^(of|for)$/.test(words[end]?.lower ?? '') || (document && /^(in|by|from)$/.test(words[end]?.lower ?? ''))) {
    const next = chunks[chunkAt[end + 1] ?? -1];
    if (!next || next.start !== end + 1 || (document && !isProper(words[next.head]))) break;
    end = next.end;
  }
  return end;
}

function withoutArticle(words: readonly Word[], start: number, end: number): Range {
  let i = start;
  while (i < end - 1 && (words[i]?.pos === 'DET' || words[i]?.pos === 'ADV')) i++;
  return { start: i, end };
}

/** The person named in an office or beside it: "columnist Jan Olsen", "Secretary of State Ana Ruiz", "the mayor, Ana Ruiz,". */
function personIn(parse: Parse, phrase: Phrase, names: readonly Name[], end: number): Range | null {
  const { words, chunks, chunkAt } = parse;
  const { chunk } = phrase;
  const head = words[chunk.head] as Word;
  const office = people.has(singular(head)) || titles.has(head.lower);
  const beside = words[end]?.text === ',' ? chunks[chunkAt[end + 1] ?? -1] : undefined;
  const named = beside && words.slice(beside.start, beside.end).every(isProper);
  const closes = beside && /^[,.;]$/.test(words[beside.end]?.text ?? '.');
  if (office && named && closes) return { start: beside.start, end: beside.end };
  if (!isProper(head)) return null;
  if (end === chunk.end || !titles.has(head.lower)) return properRun(words, chunk.start, chunk.head + 1, names);
  return properRun(words, chunk.end, end, names);
}

/** The name at the end of a noun phrase, if an office or an occupation stands before it. */
function properRun(words: readonly Word[], start: number, end: number, names: readonly Name[]): Range | null {
  const last = words[end - 1] as Word;
  const known = names.find(
    (name) => name.kind === 'person' && name.end === last.end && name.start >= (words[start]?.start ?? 0),
  );
  let i = known ? words.findIndex((word, k) => k >= start && word.start >= known.start) : end - 1;
  if (!known) while (i > start && isProper(words[i - 1])) i--;
  for (let k = i; k < end - 1; k++)
    if (titles.has((words[k] as Word).lower.replace('.', '')) && !isBody(words, k + 1, end, names)) i = k + 1;
  const before = words[i - 1];
  const office =
    before &&
    i > start &&
    (people.has(before.lemma) || bodies.has(before.lemma) || titles.has(before.lower) || known !== undefined);
  return office ? { start: i, end } : null;
}

/** "State Department", "General Motors": the title is part of a body's name. */
const isBody = (words: readonly Word[], from: number, end: number, names: readonly Name[]): boolean =>
  bodies.has((words[end - 1] as Word).lemma) ||
  names.some(
    (name) =>
      name.kind === 'organisation' && name.start < (words[from]?.start ?? 0) && name.end >= (words[end - 1]?.end ?? 0),
  );

/** The normal form of the name that ends where the speaker ends, else of the first name in it. */
function canonicalIn(span: Span, names: readonly Name[]): string | null {
  const inside = names.filter((name) => name.start < span.end && name.end > span.start);
  return (inside.find((name) => name.end === span.end) ?? inside[0])?.canonical ?? null;
}

/** A person, a body, a name or a document can speak; "the trend" cannot. */
export function canSpeak(parse: Parse, phrase: Phrase, speaker: Speaker): boolean {
  if (speaker.pronoun) return !['this', 'that', 'which', 'these', 'those', 'there'].includes(speaker.pronoun);
  const word = parse.words[phrase.chunk.head] as Word;
  const known = (list: ReadonlySet<string>): boolean => list.has(singular(word)) || list.has(word.lower);
  return isProper(word) || known(people) || known(bodies) || known(evidence);
}
