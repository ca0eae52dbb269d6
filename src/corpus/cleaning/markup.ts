import type { Filter, Mark } from './draft.js';

/** What the layout or the markup says goes first. */
export const markup: Filter = {
  id: 'markup',
  doc: 'Headings, captions, code, comments, tables, page numbers and running heads that the layout or the markup itself declares.',
  run({ units }) {
    const marks: Mark[] = [];
    units.forEach((unit, index) => {
      const reason = unit.reason ?? { code: 'markup' };
      if (unit.role === 'heading') marks.push({ unit: index, kind: 'heading', reason });
      else if (unit.role === 'caption') marks.push({ unit: index, kind: 'caption', reason });
      else if (unit.role === 'furniture') marks.push({ unit: index, kind: 'navigation', reason });
      else if (unit.role === 'matter') marks.push({ unit: index, kind: 'card', reason });
    });
    return { marks };
  },
};
