import type { TaggedToken } from '../../text/types.js';
import { mendTags } from './mend.js';

/** A token as the claims room reads it: abbreviated titles in one piece, tags mended where the neighbours decide. */
export type Word = TaggedToken;

/** Two or three tokens as one word. */
function joined(parts: readonly Word[], change: Partial<Word>): Word {
  const text = parts.map((part) => part.text).join('');
  const whole = {
    text,
    lower: text.toLowerCase(),
    lemma: text.toLowerCase(),
    kind: 'word' as const,
    pos: 'PROPN' as const,
  };
  return { ...whole, ...change, start: (parts[0] as Word).start, end: (parts.at(-1) as Word).end };
}

/** "Mr.", "St.", "J.": a short capitalised word and its stop, with a name behind. */
function isAbbreviation(tokens: readonly TaggedToken[], i: number): boolean {
  const [word, stop, name] = [tokens[i], tokens[i + 1], tokens[i + 2]];
  if (stop?.text !== '.' || stop.start !== word?.end || name === undefined) return false;
  return /^[JS]r$/.test(word.text) || (name.pos === 'PROPN' && /^\p{Lu}\p{L}{0,4}$/u.test(word.text));
}

/** "''" for a quotation mark, "et al." and "Mr." in one piece: how many tokens the word at `i` takes. */
function pieces(tokens: readonly TaggedToken[], i: number): number {
  const [word, next] = [tokens[i], tokens[i + 1]];
  if (!word || !next) return 1;
  if (word.text === "'" && next.text === "'" && word.end === next.start) return 2;
  if (word.lower === 'et' && (next.lower === 'al' || next.lower === 'al.')) return tokens[i + 2]?.text === '.' ? 3 : 2;
  return next.text === '.' && isAbbreviation(tokens, i) ? 2 : 1;
}

function withCompounds(tokens: readonly TaggedToken[]): Word[] {
  const words: Word[] = [];
  for (let i = 0; i < tokens.length; ) {
    const count = pieces(tokens, i);
    const word = tokens[i] as Word;
    const parts = count === 1 ? [] : tokens.slice(i, i + count);
    if (count === 1) words.push(word);
    else if (word.text === "'") words.push(joined(parts, { pos: 'PUNCT', kind: 'punctuation' }));
    else if (word.lower === 'et') words.push(joined(parts, { text: 'et al.', lower: 'et al.', lemma: 'et al.' }));
    else words.push(joined(parts, {}));
    i += count;
  }
  return words;
}

/** Prepares the tokens of one sentence. Linear in their number. */
export const wordsIn = (tokens: readonly TaggedToken[]): Word[] => mendTags(withCompounds(tokens));

/** Lemma, also where a capital kept the tagger from finding it ("Officials"). */
export const singular = (word: Word): string =>
  word.lemma === word.lower && word.pos === 'PROPN' && word.lower.endsWith('s') ? word.lower.slice(0, -1) : word.lemma;
