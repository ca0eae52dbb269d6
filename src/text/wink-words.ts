/** The words as the file has them. */
export interface PackedWords {
  /** All words without a gap, one byte a letter; empty for the wide ones. */
  letters: string;
  /** Where each word starts in `letters`, and the end of the last. */
  starts: Uint32Array;
  /** Words with letters beyond Latin-1, by their place. */
  wide: readonly (readonly [number, string])[];
  /** Open addressing by `hashOf`: place plus 1, 0 ends the search. */
  table: Uint32Array;
}

/** FNV-1a over UTF-16 code units, as `data/wink.js` computes it. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/**
 * Wink's list of words and the place of each word in it, in the shapes it expects: what can be read by place and grows at
 * its end, and an object by word. Both hold what was asked for and what was added; everything else is found by their
 * prototypes, for making 88,000 words and an object of them takes longer than tagging some articles.
 *
 * What wink has met it looks up before it cuts: had it met "Trump’s" uncut, in some odd context, it would leave it uncut
 * for ever. So `forget` is to be called after each text: of what was added, only words of letters and digits stay, which
 * are never cut.
 */
export function wordList({ letters, starts, wide, table }: PackedWords): {
  list: string[];
  hash: Record<string, number>;
  forget: () => void;
} {
  const beyondLatin = new Map(wide);
  const wordAt = (at: number): string | undefined =>
    at < starts.length - 1 ? (beyondLatin.get(at) ?? letters.slice(starts[at], starts[at + 1])) : undefined;
  const mask = table.length - 1;
  const placeOf = (word: string): number | undefined => {
    for (let slot = hashOf(word) & mask; ; slot = (slot + 1) & mask) {
      const at = (table[slot] as number) - 1;
      if (at < 0) return undefined;
      if (wordAt(at) === word) return at;
    }
  };
  const list = Object.create(answering((place) => wordAt(Number(place)))) as string[];
  const hash = Object.create(answering(placeOf)) as Record<string, number>;
  let odd: string[] = [];
  const add = (word: string): number => {
    if (!WHOLE.test(word)) odd.push(word);
    list[list.length] = word;
    list.length += 1;
    return list.length;
  };
  Object.defineProperty(list, 'length', { value: starts.length - 1, writable: true });
  Object.defineProperty(list, 'push', { value: add });
  const forget = (): void => {
    for (const word of odd) delete hash[word];
    odd = [];
  };
  return { list, hash, forget };
}

const WHOLE = /^[\p{L}\p{M}\p{N}]+$/u;

/** A prototype that gives its heirs what they lack, for good. */
function answering<Value>(find: (key: string) => Value | undefined): object {
  const own = (heir: object, key: PropertyKey, value: unknown): boolean =>
    Reflect.defineProperty(heir, key, { value, writable: true, enumerable: true, configurable: true });
  return new Proxy(Object.create(null) as object, {
    get(_, key, heir: object) {
      const value = typeof key === 'string' ? find(key) : undefined;
      if (value !== undefined) own(heir, key, value);
      return value;
    },
    set: (_, key, value, heir: object) => own(heir, key, value),
  });
}
