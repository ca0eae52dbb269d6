import type { Span } from '../../corpus/types.js';
import type { Parse } from './index.js';

/** The characters of the words `start` to `end` (half-open), without punctuation at either end. */
export function spanOf({ words }: Parse, start: number, end: number): Span {
  let [i, j] = [start, end];
  const loose = (k: number): boolean => words[k]?.pos === 'PUNCT' && !/^[()[\]]$/.test(words[k]?.text ?? '');
  const dangling = (k: number): boolean => loose(k) || words[k]?.pos === 'CCONJ';
  while (i < j && loose(i)) i++;
  const opens = words.slice(i, j).some((word) => word.text === '“');
  while (j > i && dangling(j - 1) && !(opens && words[j - 1]?.text === '”')) j--;
  const first = words[i];
  const last = words[j - 1];
  if (!first || !last || j <= i) {
    const at = words[start]?.start ?? words.at(-1)?.end ?? 0;
    return { start: at, end: at };
  }
  return { start: first.start, end: last.end };
}

/** The words `start` to `end` (half-open) as they stand in the sentence. */
export function textOf(parse: Parse, start: number, end: number): string {
  const first = parse.words[start];
  const last = parse.words[end - 1];
  return first && last && end > start ? parse.text.slice(first.start, last.end) : '';
}
