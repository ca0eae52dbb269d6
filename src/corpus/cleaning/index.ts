import type { Unit } from '../layout/types.js';
import type { Block, Evidence } from '../types.js';
import { authors } from './authors.js';
import { bylines } from './bylines.js';
import { captions } from './captions.js';
import { cards } from './cards.js';
import { contents } from './contents.js';
import { datelines } from './datelines.js';
import { draftOf, type Filter, type Mark } from './draft.js';
import { filler } from './filler.js';
import { headings, tails } from './headings.js';
import { withoutInlineLinks } from './inline-links.js';
import { linkLists } from './link-lists.js';
import { markup } from './markup.js';
import { navigation } from './navigation.js';
import { pullquotes } from './pullquotes.js';
import { references } from './references.js';
import { repeats } from './repeats.js';

/** The filters in order: what a filter marked, later ones leave alone. */
export const FILTERS: readonly Filter[] = [
  markup,
  navigation,
  cards,
  authors,
  filler,
  contents,
  references,
  captions,
  bylines,
  linkLists,
  datelines,
  repeats,
  pullquotes,
  headings,
  tails,
];

/** Tells running text from everything else; nothing is dropped, every block that is no running text says why. */
export function classify(
  text: string,
  found: readonly Unit[],
  english: boolean,
): { blocks: Block[]; evidence: Evidence[] } {
  const units = found.map(withoutInlineLinks);
  const draft = draftOf(text, units, english);
  const marked = new Map<number, Mark>();
  const evidence: Evidence[] = [];
  for (const filter of FILTERS) {
    const { marks, evidence: told = [] } = filter.run(draft, marked);
    for (const mark of marks) if (!marked.has(mark.unit)) marked.set(mark.unit, mark);
    evidence.push(...told);
  }
  const blocks = units.map((unit, index) => blockOf(unit, marked.get(index)));
  return { blocks, evidence: evidence.sort((a, b) => a.start - b.start) };
}

function blockOf(unit: Unit, mark: Mark | undefined): Block {
  const { start, end, text, runs, omitted } = unit;
  const block: Block = { start, end, text, runs, kind: mark?.kind ?? 'prose', reason: mark?.reason ?? null };
  if (omitted.length > 0) block.omitted = omitted;
  return block;
}
