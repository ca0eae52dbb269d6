import type { Pos, TaggedToken } from '../../text/types.js';
import { clauseTaking, finiteAuxiliaries, modals, pastOnly, sameForm } from './lexicon.js';

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

/** "Mr.", "St.", "J.": a short capitalised word and its stop, with a name behind. */
function isAbbreviation(tokens: readonly TaggedToken[], i: number): boolean {
  const [word, stop, name] = [tokens[i], tokens[i + 1], tokens[i + 2]];
  return (
    stop?.text === '.' && stop.start === word?.end && name?.pos === 'PROPN' && /^\p{Lu}\p{L}{0,4}$/u.test(word.text)
  );
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

/** "that" before a plural, a name, a pronoun or another determiner, or after a verb of saying, points at nothing: it joins. */
function isConjunction(words: readonly Word[], i: number): boolean {
  const before = words[i - 1];
  if (before?.pos === 'VERB' && clauseTaking.has(before.lemma)) return true;
  if (before && ['NOUN', 'PROPN', 'NUM'].includes(before.pos)) return true;
  let k = i + 1;
  while (words[k]?.pos === 'ADJ' || (words[k]?.pos === 'NOUN' && words[k + 1]?.pos === 'NOUN')) k++;
  const head = words[k];
  if (!head) return false;
  if (head.pos === 'NOUN') return head.lower !== head.lemma && head.lower.endsWith('s');
  return k === i + 1 && ['PROPN', 'PRON', 'DET', 'NUM'].includes(head.pos);
}

const articles = new Set(['the', 'a', 'an', 'its', 'their', 'his', 'our']);
const pluralDeterminers = new Set(['some', 'these', 'those', 'many', 'several', 'various', 'few']);

/** "a longer bridge", "a delicate balancing act": an article, modifiers and no noun yet; or "some analyses". */
function isHeadNoun(words: readonly Word[], i: number): boolean {
  const word = words[i] as Word;
  if (word.lower !== word.lemma) return word.lower.endsWith('s') && pluralDeterminers.has(words[i - 1]?.lower ?? '');
  for (let k = i - 1; k >= Math.max(0, i - 4); k--) {
    const { pos, lower, lemma } = words[k] as Word;
    if (articles.has(lower) || (pos === 'PART' && lower.startsWith("'"))) return true;
    if (pos === 'NOUN' && lower === lemma && /^an?$/.test(words[k - 1]?.lower ?? '')) return true;
    if (pos === 'NOUN' && lower.endsWith('ing')) continue;
    if (pos !== 'ADJ' && pos !== 'ADV' && pos !== 'NUM' && !(pos === 'VERB' && lower !== lemma)) return false;
  }
  return false;
}

/** The tag a word gets when its neighbours leave no doubt, else its own. */
function mended(words: readonly Word[], i: number): Pos {
  const word = words[i] as Word;
  const before = words[i - 1];
  const after = words[i + 1];
  if (word.kind === 'word' && modals.has(word.lower) && word.pos !== 'NOUN' && word.pos !== 'PROPN') return 'AUX';
  if (word.pos === 'VERB' && finiteAuxiliaries.has(word.lower) && after?.lower === "n't") return 'AUX';
  if ((word.lower === 'of' && after?.lower === 'course') || (word.lower === 'course' && before?.lower === 'of'))
    return 'ADV';
  if (word.pos === 'ADP' && conjunctions.has(word.lower) && after?.lower !== 'of') return 'SCONJ';
  if (
    word.lower === "'" &&
    before?.pos === 'NOUN' &&
    before.lower.endsWith('s') &&
    before.end === word.start &&
    (after?.pos === 'NOUN' || after?.pos === 'ADJ')
  )
    return 'PART';
  if (word.lower === 'that' && word.pos === 'DET' && isConjunction(words, i)) return 'SCONJ';
  if (word.pos === 'VERB' && isHeadNoun(words, i)) return 'NOUN';
  if (word.pos === 'VERB' && before?.lower === 'to' && words[i - 2]?.lower === 'according') return 'NOUN';
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

/** "The ministry plans to build", "both towns share an interest": a noun where only a verb can stand, after a noun it agrees with. */
function isHiddenVerb(words: readonly Word[], i: number): boolean {
  const [before, word, after] = [words[i - 1], words[i] as Word, words[i + 1]];
  if (word.pos !== 'NOUN' || !before || !after) return false;
  const plural = before.pos === 'NOUN' && before.lower !== before.lemma;
  const singular = before.pos === 'PROPN' || (before.pos === 'NOUN' && !plural);
  const agrees = word.lower === word.lemma ? plural : singular && word.lower.endsWith('s');
  // "a guard peers through": after "a" the plural can only be a verb.
  const article = words.slice(Math.max(0, i - 4), i).some(({ lower }) => lower === 'a' || lower === 'an');
  if (agrees && article && after.pos === 'ADP' && word.lower !== word.lemma) return true;
  // "the station broadcast images": a past form like its base.
  if (sameForm.has(word.lemma) && singular && (after.pos === 'NOUN' || after.pos === 'DET')) return true;
  const governs =
    ['DET', 'PROPN', 'PRON', 'NUM', 'ADJ', 'SCONJ'].includes(after.pos) ||
    (after.lower === 'to' && after.pos === 'PART');
  return agrees && governs;
}

const carriesTense = (words: readonly Word[], i: number): boolean => {
  const word = words[i] as Word;
  return word.pos === 'AUX' || (word.pos === 'VERB' && words[i - 1]?.lower !== 'to' && !word.lower.endsWith('ing'));
};

/** A sentence has a verb: where the tagger saw none before the first relative clause, the likeliest noun becomes one. */
function withVerb(words: Word[]): Word[] {
  const relative = words.findIndex(
    (word, i) => i > 0 && /^(who|which|that|whose|where)$/.test(word.lower) && word.pos !== 'DET',
  );
  const end = relative === -1 ? words.length : relative;
  for (let i = 0; i < end; i++) if (carriesTense(words, i)) return words;
  const hidden = words.findIndex((_, i) => i < end && isHiddenVerb(words, i));
  return hidden === -1 ? words : words.with(hidden, { ...(words[hidden] as Word), pos: 'VERB' });
}

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

/** Lemma, also where a capital kept the tagger from finding it ("Officials"). */
export const singular = (word: Word): string =>
  word.lemma === word.lower && word.pos === 'PROPN' && word.lower.endsWith('s') ? word.lower.slice(0, -1) : word.lemma;
