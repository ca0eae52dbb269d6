import type { Span } from '../../corpus/types.js';
import type { Parse } from './index.js';
import type { Word } from './words.js';

const brackets = /^[()[\]]$/;
const isLoose = (word: Word | undefined): boolean => word?.pos === 'PUNCT' && !brackets.test(word.text);

/**
 * The characters of the words `start` to `end` (half-open), without punctuation at either end and without a conjunction that
 * leads on; a closing quotation mark stays if its opening mark is inside.
 */
export function spanOf({ words }: Parse, start: number, end: number): Span {
  let [i, j] = [start, end];
  while (i < j && isLoose(words[i])) i++;
  while (j > i && (isLoose(words[j - 1]) || words[j - 1]?.pos === 'CCONJ') && !closesInside(words, i, j - 1)) j--;
  const first = words[i];
  const last = words[j - 1];
  if (!first || !last || j <= i) {
    const at = words[start]?.start ?? words.at(-1)?.end ?? 0;
    return { start: at, end: at };
  }
  return { start: first.start, end: last.end };
}

/** A quotation mark at `at` whose partner stands between `from` and it. */
function closesInside(words: readonly Word[], from: number, at: number): boolean {
  const mark = words[at]?.text;
  if (mark !== '”' && mark !== '"') return false;
  let open = 0;
  for (let k = from; k < at; k++) {
    const text = words[k]?.text;
    if (text === '“') open++;
    else if (text === '”') open--;
    else if (text === '"') open = open > 0 ? open - 1 : open + 1;
  }
  return open > 0;
}

/** The words `start` to `end` (half-open) as they stand in the sentence. */
export function textOf(parse: Parse, start: number, end: number): string {
  const first = parse.words[start];
  const last = parse.words[end - 1];
  return first && last && end > start ? parse.text.slice(first.start, last.end) : '';
}
