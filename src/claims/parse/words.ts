import type { Pos, TaggedToken } from '../../text/types.js';
import { mendTags } from './mend.js';

/** A token as the claims room reads it: hyphenated words in one piece, tags mended where a closed class decides. */
export type Word = TaggedToken;

const isHyphen = (word: Word): boolean => word.text === '-' || word.text === '‐' || word.text === '‑';

function joined(parts: readonly Word[]): Word {
  const [first, last] = [parts[0] as Word, parts.at(-1) as Word];
  const text = parts.map((part) => part.text).join('');
  const attributive = last.pos === 'VERB' || last.pos === 'ADP' || last.pos === 'ADV';
  const proper = parts.every((part) => part.pos === 'PROPN' || part.pos === 'PUNCT' || part.pos === 'NUM');
  const pos: Pos = attributive ? 'ADJ' : proper ? 'PROPN' : last.pos;
  const lemma =
    parts
      .slice(0, -1)
      .map((part) => part.lower)
      .join('') + last.lemma;
  return { text, lower: text.toLowerCase(), lemma, kind: 'word', pos, start: first.start, end: last.end };
}

/** "Mr.", "St.", "J.": a short capitalised word and its stop, with a name behind. */
function isAbbreviation(tokens: readonly TaggedToken[], i: number): boolean {
  const [word, stop, name] = [tokens[i], tokens[i + 1], tokens[i + 2]];
  if (stop?.text !== '.' || stop.start !== word?.end || name === undefined) return false;
  return /^[JS]r$/.test(word.text) || (name.pos === 'PROPN' && /^\p{Lu}\p{L}{0,4}$/u.test(word.text));
}

/** Joins "state - owned" and "et al ." into single words; a dash with white space around it stays. */
function withCompounds(tokens: readonly TaggedToken[]): Word[] {
  const words: Word[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const parts = [tokens[i] as Word];
    const touches = (j: number): boolean => tokens[j]?.start === tokens[j - 1]?.end;
    const wordy = (j: number): boolean => tokens[j]?.kind === 'word' || tokens[j]?.kind === 'number';
    while (
      wordy(i) &&
      tokens[i + 1] &&
      isHyphen(tokens[i + 1] as Word) &&
      touches(i + 1) &&
      wordy(i + 2) &&
      touches(i + 2)
    ) {
      parts.push(tokens[i + 1] as Word, tokens[i + 2] as Word);
      i += 2;
    }
    if (tokens[i]?.text === "'" && tokens[i + 1]?.text === "'" && touches(i + 1)) {
      parts.push(tokens[++i] as Word);
      words.push({ ...joined(parts), pos: 'PUNCT', kind: 'punctuation' });
    } else if (tokens[i]?.lower === 'et' && /^al\.?$/.test(tokens[i + 1]?.lower ?? '')) {
      parts.push(tokens[++i] as Word);
      if (tokens[i + 1]?.text === '.') parts.push(tokens[++i] as Word);
      words.push({ ...joined(parts), text: 'et al.', lower: 'et al.', lemma: 'et al.', pos: 'PROPN' });
    } else if (isAbbreviation(tokens, i)) {
      parts.push(tokens[++i] as Word);
      words.push({ ...joined(parts), pos: 'PROPN' });
    } else words.push(parts.length === 1 ? (parts[0] as Word) : joined(parts));
  }
  return words;
}

/** Prepares the tokens of one sentence. Linear in their number. */
export const wordsIn = (tokens: readonly TaggedToken[]): Word[] => mendTags(withCompounds(tokens));

/** Lemma, also where a capital kept the tagger from finding it ("Officials"). */
export const singular = (word: Word): string =>
  word.lemma === word.lower && word.pos === 'PROPN' && word.lower.endsWith('s') ? word.lower.slice(0, -1) : word.lemma;
