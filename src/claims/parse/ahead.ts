import clauses from '../../lexicon/generated/clauses.js';
import { wordsOf } from '../../text/lexicon.js';
import type { Chunk } from './chunks.js';
import type { Quote } from './quotes.js';
import { isBreak, type VerbGroup } from './verbs.js';
import type { Word } from './words.js';

/** What the clause splitter reads. */
export interface Shallow {
  words: readonly Word[];
  chunks: readonly Chunk[];
  chunkAt: Int32Array;
  groups: readonly VerbGroup[];
  groupAt: Int32Array;
  quotes: readonly Quote[];
}

const bounds = new Set(wordsOf(clauses, 'bounds'));
const dash = /^[—–-]{1,2}$/;

/** Looks ahead from any word of a sentence in constant time: to the next finite verb, to the next break. */
export class Ahead {
  /** Start of the first finite verb at or after each word; the number of words if there is none. */
  private readonly finite: Int32Array;
  /** First break (punctuation, conjunction, relative pronoun) at or after each word. */
  private readonly stop: Int32Array;

  constructor(private readonly shallow: Shallow) {
    const { words, groups } = shallow;
    const n = words.length;
    this.finite = new Int32Array(n + 6).fill(n);
    this.stop = new Int32Array(n + 6).fill(n);
    const quote = /^["“”‘’«»]$/;
    const starts = new Set(groups.filter((group) => group.form === 'finite').map((group) => group.start));
    for (let i = n - 1; i >= 0; i--) {
      this.finite[i] = starts.has(i) ? i : (this.finite[i + 1] as number);
      const aside = asideLength(words, i);
      const next = this.stop[i + Math.max(1, aside)] as number;
      const breaks = aside === 0 && isBreak(words[i] as Word) && !quote.test((words[i] as Word).text);
      this.stop[i] = breaks ? i : next;
    }
  }

  /** A noun phrase begins at word `i` and its finite verb comes before any break. */
  statementAt(i: number): boolean {
    const { words, chunks, chunkAt } = this.shallow;
    let k = i;
    while (words[k]?.pos === 'ADV' || (k < i + 4 && bounds.has(words[k]?.lower ?? ''))) k++;
    let chunk = chunks[chunkAt[k] ?? -1];
    // "fire and flood made": the verb belongs to the last of a row.
    for (let row = 0; row < 4 && chunk && /^(and|or)$/.test(words[chunk.end]?.lower ?? ''); row++) {
      const next: Chunk | undefined = chunks[chunkAt[chunk.end + 1] ?? -1];
      if (!next) break;
      [chunk, k] = [next, next.start];
    }
    // Two noun phrases in a row: the first is the end of something, not a subject.
    if (!chunk || (chunkAt[chunk.end] ?? -1) !== -1) return false;
    return (this.finite[k] as number) < (this.stop[k] as number);
  }

  /** A finite verb of its own begins at word `i`, adverbs aside. */
  verbAt(i: number): boolean {
    const { words, groups, groupAt } = this.shallow;
    let k = i;
    while (words[k]?.pos === 'ADV' && groupAt[k] === -1) k++;
    const group = groups[groupAt[k] ?? -1];
    return group?.form === 'finite' && !group.shared && group.start === k;
  }

  /** A finite verb follows word `i` somewhere. */
  verbAfter(i: number): boolean {
    return (this.finite[i] as number) < this.shallow.words.length;
  }

  /** At least two finite verbs follow word `i`. */
  twoVerbsAfter(i: number): boolean {
    const n = this.shallow.words.length;
    const first = this.finite[i] as number;
    return first < n && (this.finite[first + 1] as number) < n;
  }
}

/** "(2019)", "(NATO)", ", (2019)": one word in parentheses interrupts nothing. Its length in words, else 0. */
export function asideLength(words: readonly Word[], i: number): number {
  const comma = words[i]?.text === ',' ? 1 : 0;
  return words[i + comma]?.text === '(' && words[i + comma + 2]?.text === ')' ? comma + 3 : 0;
}

/** Positions of dashes between words, left to right. */
export function dashesIn(words: readonly Word[]): number[] {
  return words.flatMap((word, i) => (dash.test(word.text) && isSpaced(words, i) ? [i] : []));
}

function isSpaced(words: readonly Word[], i: number): boolean {
  const [before, here, after] = [words[i - 1], words[i] as Word, words[i + 1]];
  if (/^[—–]/.test(here.text)) return true;
  return before !== undefined && after !== undefined && before.end < here.start && here.end < after.start;
}
