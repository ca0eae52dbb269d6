import type { Unit } from '../layout/types.js';
import type { Evidence } from '../types.js';
import type { Draft, Filter, Mark } from './draft.js';
import type { Features } from './features.js';
import { headingShaped, lastProse, proseShaped } from './shape.js';

export const headings: Filter = {
  id: 'headings',
  doc: 'Short lines without a full stop above running text; the first one, before the text begins, is the title.',
  run(draft, marked) {
    const marks: Mark[] = [];
    const evidence: Evidence[] = [];
    const last = lastProse(draft, marked);
    let begun = false;
    for (let index = 0; index < draft.units.length; index++) {
      const unit = draft.units[index] as Unit;
      const feature = draft.features[index] as Features;
      const declared = marked.get(index)?.kind === 'heading';
      if (!marked.has(index) && index < last && headingShaped(asHeading(draft, index), feature)) {
        marks.push({ unit: index, kind: 'heading', reason: { code: 'heading' } });
      } else if (!marked.has(index) && inCapitals(unit.text, feature)) {
        marks.push({ unit: index, kind: 'heading', reason: { code: 'capitals' } });
      } else if (!declared) {
        begun ||= !marked.has(index) && proseShaped(unit, feature);
        continue;
      }
      if (!begun && evidence.length === 0) evidence.push(title(unit));
    }
    return { marks, evidence };
  },
};

/** A numbered line with no other list item beside it may be a heading ("3. Results"). */
function asHeading({ units }: Draft, index: number): Unit {
  const unit = units[index] as Unit;
  const alone = units[index - 1]?.role !== 'item' && units[index + 1]?.role !== 'item';
  return alone && unit.role === 'item' && /^\d/.test(unit.text) ? { ...unit, role: 'text' } : unit;
}

/** A headline in capitals, however long, wherever it stands. */
function inCapitals(text: string, { words, finished }: Features): boolean {
  if (words < 4 || words > 40 || (finished && text.endsWith('.'))) return false;
  const letters = text.match(/\p{L}/gu) ?? [];
  const small = letters.filter((letter) => letter !== letter.toUpperCase()).length;
  return letters.length >= 15 && small / letters.length < 0.05;
}

function title({ start, end, text }: Unit): Evidence {
  return { field: 'title', value: text, start, end, code: 'firstHeading' };
}

/** Lines with the shape of headings behind the last running text head nothing. */
export const tails: Filter = {
  id: 'tails',
  doc: 'Headlines of other articles and single labels behind the end of the text, where there is nothing left to head.',
  run(draft: Draft, marked) {
    const marks: Mark[] = [];
    const last = lastProse(draft, marked);
    // Without any running text, short lines are all the document has to say.
    if (last < 0) return { marks };
    const tail: number[] = [];
    for (let index = last + 1; index < draft.units.length; index++) {
      if (!marked.has(index) && headingShaped(draft.units[index] as Unit, draft.features[index] as Features))
        tail.push(index);
    }
    for (const unit of tail) {
      const { words } = draft.features[unit] as Features;
      if (tail.length > 1 || words <= 8) marks.push({ unit, kind: 'navigation', reason: { code: 'headlines' } });
    }
    return { marks };
  },
};
