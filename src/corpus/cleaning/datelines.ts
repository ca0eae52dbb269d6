import { letterPattern } from '../../letters.js';
import { findDate } from '../dates.js';
import type { Unit } from '../layout/types.js';
import type { Evidence } from '../types.js';
import type { Filter, Mark } from './draft.js';

const PLACE = String.raw`\p{Lu}[\p{L}.'’-]+(?:[\s/-]+(?:(?:d[aei]|del?|la|el|al|of|the|on|upon|am)\s+)?\p{Lu}[\p{L}.'’-]+){0,4}`;
const DASH = String.raw`\s*(?:--|[-–—])\s*`;
/** "LONDON (Agency) - ", "WASHINGTON, March 3 (Agency) — ", "Los Angeles, October 28, 2023 - ", "(Agency) - " */
const DATELINE = letterPattern(
  String.raw`^["“]?\s*(?:(${PLACE})(?:,\s*\p{Lu}[\p{L}.'’ ]{1,24})?(,?\s+(?:[\p{L}]{3,9}\.?\s+\d{1,2}|\d{1,2}\s+[\p{L}]{3,9}\.?)(?:,?\s+\d{4})?)?)?,?\s*(\([^)]{2,40}\))?${DASH}(?=["“‘'(]?[\p{Lu}\d]|$)`,
);
/** A dateline stands at the start of one of the first blocks of running text. */
const FIRST = 6;

export const datelines: Filter = {
  id: 'datelines',
  doc: 'Place, date and agency before the first sentence: kept in the sentence, told as evidence; on a line of their own, a byline.',
  run({ units }, marked) {
    const marks: Mark[] = [];
    const evidence: Evidence[] = [];
    let seen = 0;
    for (let index = 0; index < units.length && seen < FIRST; index++) {
      if (marked.has(index)) continue;
      seen++;
      const unit = units[index] as Unit;
      const found = datelineOf(unit);
      if (!found) continue;
      evidence.push(found.evidence);
      if (found.alone) marks.push({ unit: index, kind: 'byline', reason: { code: 'dateline' } });
      break;
    }
    return { marks, evidence };
  },
};

function datelineOf(unit: Unit): { evidence: Evidence; alone: boolean } | null {
  const head = unit.text.slice(0, 160);
  const match = DATELINE.exec(head);
  if (!match) return null;
  const [whole, place, day, agency] = match;
  // A name before a dash is a dateline only with a date, an agency, or in capitals: "WASHINGTON — ...".
  if (!day && !agency && !(place && place === place.toUpperCase() && place.length > 3)) return null;
  const date = findDate(whole)?.date ?? '';
  const run = unit.runs[0];
  const start = run?.start ?? unit.start;
  const end = Math.min(unit.end, start + whole.trimEnd().length);
  return {
    evidence: { field: 'date', value: date, start, end, code: 'dateline' },
    alone: whole.length === head.length && head.length === unit.text.length,
  };
}
