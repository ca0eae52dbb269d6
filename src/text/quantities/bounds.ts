import type { Token } from '../types.js';
import { type Amount, bounded, lemmaAt, lowerAt } from './amount.js';
import { aboutNouns, type Bound, boundsAfter, boundsBefore, during, plain } from './lexicon.js';

const LONGEST_PHRASE = 4;

/** Lays on the amount what the words around it say: "at least ...", "nearly ...", "... or more". The span grows over them. */
export function withBounds(tokens: readonly Token[], value: Amount): Amount {
  const before = boundBefore(tokens, value.from) ?? skippingPlain(tokens, value.from);
  if (before !== null && !isTimeSpan(tokens, value, before.from))
    return { ...bounded(value, before.bound), from: before.from };
  const after = boundAfter(tokens, value.to);
  return after === null ? value : { ...bounded(value, after.bound), to: after.to };
}

/** "over two days" tells how long it took; "for over two days" is a bound. */
function isTimeSpan(tokens: readonly Token[], value: Amount, from: number): boolean {
  if (value.kind !== 'duration' || from !== value.from - 1) return false;
  const word = lowerAt(tokens, from);
  return (word === 'over' || word === 'under') && !during.has(lowerAt(tokens, from - 1));
}

function boundBefore(tokens: readonly Token[], end: number): { bound: Bound; from: number } | null {
  for (let length = Math.min(LONGEST_PHRASE, end); length > 0; length--) {
    const bound = boundsBefore.get(phrase(tokens, end - length, end));
    if (bound === undefined) continue;
    // "the bridge over two rivers", "talks about three ships"
    if (length === 1 && aboutNouns.has(lemmaAt(tokens, end - 2))) return null;
    return { bound, from: end - length };
  }
  return null;
}

/** "at least another 20", "more than a dozen". */
function skippingPlain(tokens: readonly Token[], end: number): { bound: Bound; from: number } | null {
  for (let skipped = 1; skipped <= 3 && skipped <= end; skipped++) {
    const words = phrase(tokens, end - skipped, end);
    if (plain.has(words)) {
      const found = boundBefore(tokens, end - skipped);
      if (found !== null) return found;
    }
  }
  return null;
}

function boundAfter(tokens: readonly Token[], from: number): { bound: Bound; to: number } | null {
  for (let length = 2; length > 0; length--) {
    const bound = boundsAfter.get(phrase(tokens, from, from + length));
    if (bound === undefined) continue;
    const adjacent = lowerAt(tokens, from) !== '+' || tokens[from]?.start === tokens[from - 1]?.end;
    return adjacent && lowerAt(tokens, from) !== 'plus' ? { bound, to: from + length } : null;
  }
  return null;
}

function phrase(tokens: readonly Token[], from: number, to: number): string {
  const words: string[] = [];
  for (let at = from; at < to; at++) words.push(lowerAt(tokens, at));
  return words.join(' ');
}
