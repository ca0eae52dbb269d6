import type { Name } from '../../text/types.js';
import type { Chunk } from '../parse/chunks.js';
import type { Parse } from '../parse/index.js';
import { singular, type Word } from '../parse/words.js';
import { governments, people } from './lexicon.js';

/** The name over each word, if any. */
export type NameAt = readonly (Name | undefined)[];

/** Lays the names of a sentence over its words. Both lists are ordered, so one pass is enough. */
export function namesOver({ words }: Parse, names: readonly Name[]): NameAt {
  let n = 0;
  return words.map((word) => {
    while (n < names.length && (names[n] as Name).end <= word.start) n++;
    const name = names[n];
    return name && name.start < word.end ? name : undefined;
  });
}

/** What a noun phrase stands for: a name's normal form, or its head's lemma; null for pronouns. */
export function entityOf({ words }: Parse, nameAt: NameAt, chunk: Chunk): string | null {
  const head = words[chunk.head] as Word;
  const named = nameAt[chunk.head] ?? (head.lower === 'et al.' ? nameAt[chunk.head - 1] : undefined);
  if (named) return named.canonical;
  if (head.pos === 'PRON' || head.pos === 'DET') return null;
  // "the Iranian regime", "Oslo's troops": the state behind them acts.
  if (governments.has(singular(head))) {
    for (let i = chunk.head - 1; i >= chunk.start; i--) if (nameAt[i]) return (nameAt[i] as Name).canonical;
  }
  return singular(head);
}

/** Somebody who can receive: a name, a person or a body. */
export function isAnimate({ words }: Parse, nameAt: NameAt, chunk: Chunk): boolean {
  const head = words[chunk.head] as Word;
  return (
    nameAt[chunk.head] !== undefined ||
    head.pos === 'PROPN' ||
    people.has(head.lemma) ||
    (head.pos === 'PRON' && chunk.end - chunk.start === 1)
  );
}
