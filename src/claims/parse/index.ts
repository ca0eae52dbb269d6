import type { TaggedToken } from '../../text/types.js';
import { type Chunk, chunksIn } from './chunks.js';
import { type Clause, clausesIn } from './clauses.js';
import { type Level, levelsOf } from './levels.js';
import { type Quote, quotesIn } from './quotes.js';
import { type VerbGroup, verbGroupsIn } from './verbs.js';
import { type Word, wordsIn } from './words.js';

/** One sentence, parsed as far as parts of speech allow; every list is ordered, every index a word's. */
export interface Parse {
  text: string;
  words: Word[];
  chunks: Chunk[];
  groups: VerbGroup[];
  clauses: Clause[];
  quotes: Quote[];
  /** Index of the noun phrase, verb group or clause over a word; -1 for none. */
  chunkAt: Int32Array;
  groupAt: Int32Array;
  clauseAt: Int32Array;
  quoteAt: Int32Array;
  /** Where each clause stands, by clause index. */
  levels: Level[];
  /** How many finite verbs begin before each word, and in all (one entry more than there are words). */
  finitesBefore: Int32Array;
}

function coverage(length: number, spans: readonly { start: number; end: number }[]): Int32Array {
  const at = new Int32Array(length).fill(-1);
  spans.forEach(({ start, end }, k) => {
    at.fill(k, start, end);
  });
  return at;
}

function countFinites(length: number, groups: readonly VerbGroup[]): Int32Array {
  const before = new Int32Array(length + 1);
  for (const { form, start } of groups) if (form === 'finite') before[start + 1] = 1;
  for (let i = 1; i <= length; i++) before[i] = (before[i] as number) + (before[i - 1] as number);
  return before;
}

/** A finite verb begins at word `from` or later, and before word `to`. */
export function hasFinite({ finitesBefore, words }: Parse, from: number, to: number): boolean {
  const end = Math.min(to, words.length);
  return from < end && (finitesBefore[end] as number) > (finitesBefore[Math.max(0, from)] as number);
}

/** Parses one sentence: noun phrases, verb groups, quotations, clauses. Linear in the number of tokens. */
export function parse(text: string, tokens: readonly TaggedToken[]): Parse {
  const words = wordsIn(tokens);
  const chunks = chunksIn(words);
  const chunkAt = coverage(words.length, chunks);
  const groups = verbGroupsIn(words, chunks, chunkAt);
  const groupAt = coverage(words.length, groups);
  const quotes = quotesIn(words);
  const clauses = clausesIn({ words, chunks, chunkAt, groups, groupAt, quotes });
  const clauseAt = coverage(words.length, clauses);
  const levels = levelsOf({ words, clauses, groups, groupAt, clauseAt });
  return {
    text,
    words,
    chunks,
    groups,
    clauses,
    quotes,
    chunkAt,
    groupAt,
    clauseAt,
    quoteAt: coverage(words.length, quotes),
    levels,
    finitesBefore: countFinites(words.length, groups),
  };
}
