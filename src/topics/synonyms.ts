import synonymData from '../lexicon/generated/synonyms.js';
import { type PhraseWord, phraseKey, phraseOf } from './phrases.js';
import { wordsIn } from './word-lists.js';

interface Theme {
  /** Phrases that may stand for each other. */
  same?: string[];
  /** What a general word covers; the special words do not stand for the general one. */
  covers?: Record<string, string>;
}

/** A phrase that may stand in place of another. */
export interface Stand {
  phrase: PhraseWord[];
  /** `synonym` both ways, `narrower` one way. */
  kind: 'synonym' | 'narrower';
}

let index: Map<string, Stand[]> | null = null;

/** From the key of a phrase to what may stand for it. Made on first use. */
function stands(): Map<string, Stand[]> {
  if (index) return index;
  index = new Map();
  for (const { same, covers } of Object.values(synonymData as Record<string, Theme>)) {
    for (const group of same ?? []) {
      const phrases = wordsIn(group).map(phraseOf);
      for (const phrase of phrases) {
        for (const other of phrases) if (other !== phrase) put(index, phrase, { phrase: other, kind: 'synonym' });
      }
    }
    for (const [general, special] of Object.entries(covers ?? {})) {
      for (const phrase of wordsIn(special))
        put(index, phraseOf(general), { phrase: phraseOf(phrase), kind: 'narrower' });
    }
  }
  return index;
}

function put(into: Map<string, Stand[]>, phrase: PhraseWord[], stand: Stand): void {
  const key = phraseKey(phrase);
  const known = into.get(key);
  if (known) known.push(stand);
  else into.set(key, [stand]);
}

/**
 * The phrase with one part of it replaced by other words for that part: "arms sales" gives "weapons sales" and
 * "weaponry sales". One part at a time, since two steps away from the keyword is too far.
 */
export function otherWordsFor(phrase: readonly PhraseWord[]): Stand[] {
  const found = new Map<string, Stand>();
  const own = phraseKey(phrase);
  for (let from = 0; from < phrase.length; from++) {
    for (let to = from + 1; to <= phrase.length; to++) {
      for (const stand of stands().get(phraseKey(phrase.slice(from, to))) ?? []) {
        const whole = [...phrase.slice(0, from), ...stand.phrase, ...phrase.slice(to)];
        const key = phraseKey(whole);
        if (key !== own && !found.has(key)) found.set(key, { phrase: whole, kind: stand.kind });
      }
    }
  }
  return [...found.values()];
}
