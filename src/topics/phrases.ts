import { Words } from './scan.js';
import { foldWord, keyOf, type Mode } from './vocabulary.js';

/** A word of a phrase as it is looked for. */
export interface PhraseWord {
  mode: Mode;
  key: string;
  /** As the user wrote it, folded. */
  form: string;
  /** A comma, stop or bracket stands before it in the phrase itself, so it may in the text. */
  broken: boolean;
}

/** Function words are no half of a compound: "notable" is not "not able". */
const SHORTEST_HALF = 3;
const SHORTEST_COMPOUND = 6;
const LONGEST_TURNED = 3;

const words = new Words();

/** The words of a keyword, as they are looked for. */
export function phraseOf(text: string): PhraseWord[] {
  words.scan(text);
  const phrase: PhraseWord[] = [];
  for (let i = 0; i < words.count; i++) {
    const word = text.slice(words.start[i], words.end[i]);
    phrase.push({ ...keyOf(word), form: foldWord(word), broken: i > 0 && words.broken[i] === 1 });
  }
  return phrase;
}

/** Equal for phrases that match the same texts. */
export const phraseKey = (phrase: readonly PhraseWord[]): string =>
  phrase.map(({ mode, key, broken }) => `${broken ? ',' : ' '}${mode}:${key}`).join('');

const lemma = (form: string): PhraseWord => ({ ...keyOf(form), form, broken: false });
const exactly = (form: string): PhraseWord => ({ mode: 'form', key: form, form, broken: false });

/**
 * The ways to write a phrase: as it stands; closed or open ("cease-fire", "ceasefire", "cease fire"); and turned
 * round with "of" ("prisoner release", "release of the prisoners"). Some of them no one would write; they never match.
 */
export function waysToWrite(phrase: readonly PhraseWord[], functionWords: ReadonlySet<string>): PhraseWord[][] {
  return [[...phrase], ...opened(phrase, functionWords), ...closed(phrase), ...turned(phrase)];
}

function opened(phrase: readonly PhraseWord[], functionWords: ReadonlySet<string>): PhraseWord[][] {
  const [word] = phrase;
  if (phrase.length !== 1 || word?.mode !== 'lemma' || word.form.length < SHORTEST_COMPOUND) return [];
  if (!/^\p{L}+$/u.test(word.form)) return [];
  const ways: PhraseWord[][] = [];
  for (let at = SHORTEST_HALF; at <= word.form.length - SHORTEST_HALF; at++) {
    const halves = [word.form.slice(0, at), word.form.slice(at)];
    if (!halves.some((half) => functionWords.has(half))) ways.push(halves.map(lemma));
  }
  return ways;
}

function closed(phrase: readonly PhraseWord[]): PhraseWord[][] {
  const [first, second] = phrase;
  if (phrase.length !== 2 || !first || !second || second.broken) return [];
  return [[lemma(first.form + second.form)]];
}

function turned(phrase: readonly PhraseWord[]): PhraseWord[][] {
  const last = phrase.at(-1);
  const rest = phrase.slice(0, -1);
  if (!last || rest.length === 0 || phrase.length > LONGEST_TURNED) return [];
  if (phrase.some((word) => word.broken || word.mode === 'capitals' || /\d/.test(word.form))) return [];
  return [
    [last, exactly('of'), ...rest],
    [last, exactly('of'), exactly('the'), ...rest],
  ];
}
