/** Token ids of a pair, each text between marks of its own: `[CLS] premise [SEP]` and `[CLS] hypothesis [SEP]`. */
export interface EncodedPair {
  first: number[];
  second: number[];
}

export interface PairTokenizer {
  encode(premise: string, hypothesis: string): EncodedPair;
}

interface Tokenizer {
  encode(text: string, options: { add_special_tokens: boolean }): number[];
  model: { convert_tokens_to_ids(tokens: string[]): number[] };
}

/** Where both texts meet, one `[CLS]` and two `[SEP]` are left. */
const MARKS = 3;
/** Characters of a text that are looked at; a sentence never needs more, a hostile text might hold megabytes. */
const MAX_CHARACTERS = 2_000;

/**
 * Builds the pair encoder of a BERT-style tokenizer. Pairs longer than `maxLength` lose tokens from the end of
 * whichever text is longer at that moment, so that a short text is never cut for a long one's sake.
 */
export async function loadTokenizer(definition: unknown, maxLength: number): Promise<PairTokenizer> {
  const { TokenizerLoader } = await import('@lenml/tokenizers');
  const tokenizer = TokenizerLoader.fromPreTrained({
    tokenizerJSON: definition as never,
    tokenizerConfig: { tokenizer_class: 'BertTokenizer', model_max_length: maxLength } as never,
  }) as unknown as Tokenizer;
  const [start, separator] = tokenizer.model.convert_tokens_to_ids(['[CLS]', '[SEP]']) as [number, number];
  const known = new Map<string, number[]>();
  const idsOf = (text: string): number[] => {
    const ids = known.get(text) ?? tokenizer.encode(text.slice(0, MAX_CHARACTERS), { add_special_tokens: false });
    known.set(text, ids);
    return ids;
  };
  return {
    encode(premise, hypothesis) {
      const [first, second] = truncate(idsOf(premise), idsOf(hypothesis), maxLength - MARKS);
      return { first: [start, ...first, separator], second: [start, ...second, separator] };
    },
  };
}

/** Longest-first truncation of two lists to `room` items in all. */
export function truncate<T>(first: T[], second: T[], room: number): [T[], T[]] {
  const excess = first.length + second.length - room;
  if (excess <= 0) return [first, second];
  const shorter = Math.min(first.length, second.length);
  const half = Math.floor(room / 2);
  // The longer one gives way until both are equally long; after that they take turns, the first one last.
  if (shorter <= half) {
    return first.length <= second.length
      ? [first, second.slice(0, room - first.length)]
      : [first.slice(0, room - second.length), second];
  }
  return [first.slice(0, room - half), second.slice(0, half)];
}
