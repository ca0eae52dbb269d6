import type { Tools } from './types.js';

/** The finders of the text room, as far as they are there yet. */
interface Finders {
  quantitiesIn?: Tools['quantities'];
  datesIn?: Tools['dates'];
  namesIn?: Tools['names'];
}

/** The text room's tagger and finders, loaded once needed. */
export async function loadTools(): Promise<Tools> {
  const text = await import('../text/index.js');
  const { quantitiesIn, datesIn, namesIn } = text as Finders;
  const tagger = await text.loadTagger();
  return {
    tag: (words) => tagger.tag(words),
    quantities: quantitiesIn ?? (() => []),
    dates: datesIn ?? (() => []),
    names: namesIn ?? (() => []),
  };
}
