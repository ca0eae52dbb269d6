import type { Word } from './words.js';

/** A noun phrase without what follows its head; token indexes, half-open. */
export interface Chunk {
  start: number;
  end: number;
  /** Its last noun, number or pronoun. */
  head: number;
}

const relatives = new Set([
  'who',
  'whom',
  'whose',
  'which',
  'what',
  'where',
  'when',
  'how',
  'why',
  'whoever',
  'whatever',
]);
const possessives = new Set(['its', 'his', 'her', 'their', 'our', 'my', 'your', 'whose']);
const predeterminers = new Set(['all', 'both', 'half', 'such', 'many', 'some']);

export const isRelative = (word: Word | undefined): boolean => word !== undefined && relatives.has(word.lower);
const isPossessiveMark = (word: Word): boolean => word.pos === 'PART' && /^['’]s?$/.test(word.lower);
const isNoun = (word: Word | undefined): boolean => word?.pos === 'NOUN' || word?.pos === 'PROPN';
const isPossessive = (word: Word): boolean => word.pos === 'PRON' && possessives.has(word.lower);
const opensPhrase = (word: Word): boolean =>
  ['DET', 'ADJ', 'NUM', 'NOUN', 'PROPN', 'SYM', 'PRON'].includes(word.pos) &&
  !isRelative(word) &&
  !isComplementiser(word);
/** "that" as a conjunction or relative pronoun. */
export const isComplementiser = (word: Word | undefined): boolean => word?.lower === 'that' && word.pos !== 'DET';

/** A word inside a phrase that has begun at `start`: modifiers, nouns, possessive marks, attributive participles. */
function goesOn(words: readonly Word[], start: number, i: number): boolean {
  const word = words[i] as Word;
  const before = words[i - 1] as Word;
  const after = words[i + 1];
  if (isRelative(word) || isComplementiser(word)) return false;
  // "sold Vesria two ships": a figure with its own noun begins another phrase.
  if (word.pos === 'NUM' && isNoun(before) && after?.pos === 'NOUN') return false;
  if (isNoun(word) || word.pos === 'NUM' || word.pos === 'SYM') return true;
  // "the tapes Turkish officials": a plural ends its phrase, unless nouns alone go on.
  if ((word.pos === 'ADJ' || word.pos === 'PROPN') && before.pos === 'NOUN' && before.lower !== before.lemma)
    return false;
  if (word.pos === 'ADJ') return !isNoun(before) || isNoun(after) || after?.pos === 'ADJ';
  if (isPossessiveMark(word)) return isNoun(before) || before.pos === 'NUM' || before.pos === 'PRON';
  if (word.pos === 'ADV') return after?.pos === 'ADJ' && !isNoun(before);
  if (word.text === '&') return isNoun(before) && isNoun(after);
  if (word.pos === 'DET') return i === start + 1 && predeterminers.has(before.lower);
  if (word.pos === 'PRON') return isPossessive(word) && i === start + 1 && predeterminers.has(before.lower);
  if (word.pos === 'CCONJ') return before.pos === 'ADJ' && after?.pos === 'ADJ' && isNoun(words[i + 2]);
  const attributive =
    before.pos === 'DET' ||
    before.pos === 'ADJ' ||
    before.pos === 'NUM' ||
    isPossessive(before) ||
    isPossessiveMark(before);
  return word.pos === 'VERB' && attributive && (isNoun(after) || after?.pos === 'ADJ') && word.lower !== word.lemma;
}

const isPersonal = (word: Word): boolean => word.pos === 'PRON' && !isPossessive(word);

/** All noun phrases, left to right. Linear in the number of words. */
export function chunksIn(words: readonly Word[]): Chunk[] {
  const chunks: Chunk[] = [];
  for (let i = 0; i < words.length; ) {
    const word = words[i] as Word;
    if (!opensPhrase(word)) {
      i++;
      continue;
    }
    let end = i + 1;
    if (!isPersonal(word)) while (end < words.length && goesOn(words, i, end)) end++;
    let head = end - 1;
    while (head > i && !isNoun(words[head]) && words[head]?.pos !== 'NUM') head--;
    const bareAdjective = head === i && word.pos === 'ADJ' && end === i + 1;
    if (!bareAdjective || standsAlone(words, i)) chunks.push({ start: i, end, head });
    i = end;
  }
  return chunks;
}

/** "Many say", "some believe": an adjective used as a noun, right before a verb. */
function standsAlone(words: readonly Word[], i: number): boolean {
  const after = words[i + 1];
  const before = words[i - 1];
  // "many of the victims"
  if (after?.lower === 'of' && /^(many|some|most|few|several|both|all)$/.test((words[i] as Word).lower)) return true;
  return (
    (after?.pos === 'VERB' || after?.pos === 'AUX') &&
    before?.pos !== 'AUX' &&
    before?.pos !== 'NOUN' &&
    before?.pos !== 'PROPN' &&
    before?.pos !== 'ADV' &&
    before?.pos !== 'VERB'
  );
}
