import { draftOf, type Filter } from '../../../src/corpus/cleaning/draft.js';
import { paragraphsOf } from '../../../src/corpus/layout/paragraphs.js';

/** Blocks of a text, one a line here, set apart by blank lines. */
export const page = (...blocks: string[]): string => blocks.join('\n\n');

export const PROSE =
  'The council of Velmora voted on Tuesday to close the old bridge, and most of the shops on the far bank will have to move.';
export const MORE =
  'Nobody in the town hall would say how long the work was going to take, although the money has been set aside since spring.';

/** What one filter alone marks in a text: the text of the block, its kind and the code of the reason. */
export function marksOf(filter: Filter, text: string): [text: string, kind: string, code: string][] {
  const units = paragraphsOf(text);
  const { marks } = filter.run(draftOf(text, units, true), new Map());
  return marks
    .sort((a, b) => a.unit - b.unit)
    .map(({ unit, kind, reason }) => [units[unit]?.text ?? '', kind, reason.code]);
}

/** What a filter says of a block that stands between two paragraphs of running text. */
export function markOf(filter: Filter, block: string): string | null {
  const found = marksOf(filter, page(PROSE, block, MORE)).find(([text]) => text === block);
  return found ? `${found[1]} ${found[2]}` : null;
}
