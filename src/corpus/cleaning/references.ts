import { letterPattern } from '../../letters.js';
import type { Unit } from '../layout/types.js';
import type { Filter, Mark } from './draft.js';
import type { Features } from './features.js';
import { boilerplate } from './lexicon.js';
import { headingShaped } from './shape.js';

const HEADINGS = new Set(boilerplate.references.headings);
const { marks: MARKS } = boilerplate.references;
const ENOUGH = 3;
const LONGEST = 90;

/** "Doe, J.", "Doe, J., Roe, R. and Poe, E." at the start */
const AUTHORS = letterPattern(
  String.raw`^(?:\[?\d{1,3}[\].)]?\s+)?(?:\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?,\s+(?:\p{Lu}\.\s?-?){1,3})`,
);
/** "(2020)" or "(2020, May 3)" followed by a title in quotes, or by a full stop */
const YEAR_TITLE = /\((?:19|20)\d{2}[a-z]?(?:,[^)]{1,20})?\)[.,:]?\s*["“‘']/u;
const YEAR_STOP = /\((?:19|20)\d{2}[a-z]?(?:,[^)]{1,20})?\)\./u;
const PAGES = /\bpp?\s?\.\s?\d|\b(?:vol|no|nr)\.\s?\d|\b\d{1,4}\s?\(\d{1,3}\)\s?[:,]\s?\d/i;

export const references: Filter = {
  id: 'references',
  doc: 'Lists of literature: entries by their form (author, year, quoted title, pages, "Available at:"), with or without a heading.',
  run({ units, features }, marked) {
    const marks: Mark[] = [];
    // Under its heading, a weaker likeness will do.
    let listed = false;
    units.forEach((unit, index) => {
      const feature = features[index] as Features;
      const heading = feature.label !== '' && HEADINGS.has(feature.label);
      const score = marked.has(index) || heading ? 0 : entryScore(unit, feature, listed);
      if (heading && !marked.has(index) && index + 1 < units.length) {
        listed = entryScore(units[index + 1] as Unit, features[index + 1] as Features, true) > 0;
        if (listed) marks.push({ unit: index, kind: 'reference', reason: { code: 'references' } });
      } else if (score >= ENOUGH || (listed && score > 0)) {
        marks.push({ unit: index, kind: 'reference', reason: { code: 'referenceEntry' } });
      } else listed = false;
    });
    return { marks };
  },
};

/** How much a unit looks like an entry of a bibliography; 3 and more is one. `lenient` also weighs what is none by itself. */
function entryScore(unit: Unit, feature: Features, lenient: boolean): number {
  if (feature.words > LONGEST || headingShaped(unit, feature)) return 0;
  const head = unit.text.slice(0, 400);
  let score = AUTHORS.test(head) ? 2 : 0;
  // Without authors or a year in brackets no entry reaches the threshold by itself.
  if (score === 0 && !head.includes('(') && !lenient) return 0;
  if (YEAR_TITLE.test(head)) score += 2;
  else if (YEAR_STOP.test(head)) score += 1;
  if (PAGES.test(head)) score += 1;
  if (MARKS.some((mark) => feature.head.includes(mark) || feature.tail.includes(mark))) score += 1;
  return score;
}
