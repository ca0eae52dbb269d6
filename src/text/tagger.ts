import type { TaggedToken } from './types.js';

export interface Tagger {
  /** The tokens of `tokenize(text)`, in the same places, with parts of speech and with lemmas that heed them. */
  tag(text: string): TaggedToken[];
}

let loaded: Promise<Tagger> | undefined;

/** Loads the tagger's model at the first call (about 0.2 s); later calls share it. */
export function loadTagger(): Promise<Tagger> {
  loaded ??= import('./wink.js').then(({ tagText }) => ({ tag: tagText }));
  return loaded;
}
