import type { Tools } from './types.js';

/** The text room's tagger and finders, loaded once needed. */
export async function loadTools(): Promise<Tools> {
  const { datesIn, loadTagger, namesIn, quantitiesIn } = await import('../text/index.js');
  const tagger = await loadTagger();
  return { tag: (text) => tagger.tag(text), quantities: quantitiesIn, dates: datesIn, names: namesIn };
}
