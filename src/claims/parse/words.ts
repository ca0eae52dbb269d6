import type { Pos, TaggedToken } from '../../text/types.js';
import { clauseTaking, finiteAuxiliaries, modals, pastOnly } from './lexicon.js';

/** A token as the claims room reads it: hyphenated words in one piece, tags mended where a closed class decides. */
export type Word = TaggedToken;

const subjectPronouns = new Set(['he', 'she', 'it', 'they', 'we', 'i', 'who']);
const homographs =
  /^(claim|report|state|note|comment|demand|pledge|promise|vow|estimate|fear|hope|charge|plan|attack|use)s?$/;
const conjunctions = new Set(['although', 'though', 'because', 'while', 'whereas', 'unless', 'if', 'whether', 'lest']);
const nounsToo = new Set(['saw', 'rose', 'bit', 'drove', 'wound', 'did']);
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
    if (tokens[i]?.lower === 'et' && /^al\.?$/.test(tokens[i + 1]?.lower ?? '')) {
      parts.push(tokens[++i] as Word);
      if (tokens[i + 1]?.text === '.') parts.push(tokens[++i] as Word);
      words.push({ ...joined(parts), text: 'et al.', lower: 'et al.', lemma: 'et al.', pos: 'PROPN' });
    } else words.push(parts.length === 1 ? (parts[0] as Word) : joined(parts));
  }
  return words;
}

/** "that" before a plural, a name, a pronoun or another determiner, or after a verb of saying, points at nothing: it joins. */
function isConjunction(words: readonly Word[], i: number): boolean {
  const before = words[i - 1];
  if (before?.pos === 'VERB' && clauseTaking.has(before.lemma)) return true;
  let k = i + 1;
  while (words[k]?.pos === 'ADJ' || (words[k]?.pos === 'NOUN' && words[k + 1]?.pos === 'NOUN')) k++;
  const head = words[k];
  if (!head) return false;
  if (head.pos === 'NOUN') return head.lower !== head.lemma && head.lower.endsWith('s');
  return k === i + 1 && ['PROPN', 'PRON', 'DET', 'NUM'].includes(head.pos);
}

const articles = new Set(['the', 'a', 'an', 'its', 'their', 'his']);

/** "a longer bridge": between an article and a bare form there is room for adjectives only. */
function followsArticle(words: readonly Word[], i: number): boolean {
  const before = words[i - 1];
  const earlier = before?.pos === 'ADJ' ? words[i - 2] : before;
  return earlier !== undefined && articles.has(earlier.lower);
}

/** The tag a word gets when its neighbours leave no doubt, else its own. */
function mended(words: readonly Word[], i: number): Pos {
  const word = words[i] as Word;
  const before = words[i - 1];
  const after = words[i + 1];
  if (word.kind === 'word' && modals.has(word.lower) && word.pos !== 'NOUN' && word.pos !== 'PROPN') return 'AUX';
  if (word.pos === 'VERB' && finiteAuxiliaries.has(word.lower) && after?.lower === "n't") return 'AUX';
  if (word.pos === 'ADP' && conjunctions.has(word.lower) && after?.lower !== 'of') return 'SCONJ';
  if (word.lower === 'that' && word.pos === 'DET' && isConjunction(words, i)) return 'SCONJ';
  if (word.pos === 'VERB' && word.lower === word.lemma && followsArticle(words, i)) return 'NOUN';
  if (word.pos !== 'NOUN' || !before) return word.pos;
  if (pastOnly.has(word.lower) && !nounsToo.has(word.lower) && before.pos === 'NOUN') return 'VERB';
  if (before.pos === 'PRON' && subjectPronouns.has(before.lower) && after?.pos !== 'AUX') return 'VERB';
  if (before.pos === 'AUX' && modals.has(before.lower) && word.lower === word.lemma) return 'VERB';
  if (!homographs.test(word.lower) || !clauseTaking.has(word.lemma)) return word.pos;
  const named =
    before.pos === 'PROPN' || before.text === ')' || (before.pos === 'NOUN' && before.lower !== before.lemma);
  const cited = after?.text === ',' && words[0]?.lower === 'as';
  const opensClause = cited || (after && (after.lower === 'that' || ['DET', 'PRON', 'PROPN'].includes(after.pos)));
  return named && opensClause ? 'VERB' : word.pos;
}

/** "The ministry plans to build": a noun in -s between a singular noun and what only a verb can have behind it. */
function isHiddenVerb(words: readonly Word[], i: number): boolean {
  const [before, word, after] = [words[i - 1], words[i] as Word, words[i + 1]];
  if (word.pos !== 'NOUN' || !before || !after || word.lower === word.lemma || !word.lower.endsWith('s')) return false;
  const singular = before.pos === 'PROPN' || (before.pos === 'NOUN' && before.lower === before.lemma);
  const governs =
    ['DET', 'PROPN', 'PRON', 'NUM', 'ADJ', 'SCONJ'].includes(after.pos) ||
    (after.lower === 'to' && after.pos === 'PART');
  return singular && governs;
}

/** A sentence has a verb: where the tagger saw none, the likeliest noun becomes one. */
function withVerb(words: Word[]): Word[] {
  if (
    words.some((word) => word.pos === 'VERB' || word.pos === 'AUX') &&
    !words.every((word, i) => isNonFinite(words, word, i))
  )
    return words;
  const hidden = words.findIndex((_, i) => isHiddenVerb(words, i));
  return hidden === -1 ? words : words.with(hidden, { ...(words[hidden] as Word), pos: 'VERB' });
}

const isNonFinite = (words: readonly Word[], word: Word, i: number): boolean =>
  word.pos !== 'AUX' && (word.pos !== 'VERB' || words[i - 1]?.lower === 'to' || word.lower.endsWith('ing'));

/** Prepares the tokens of one sentence. Linear in their number. */
export function wordsIn(tokens: readonly TaggedToken[]): Word[] {
  const words = withCompounds(tokens);
  return withVerb(
    words.map((word, i) => {
      const pos = mended(words, i);
      return pos === word.pos ? word : { ...word, pos };
    }),
  );
}
