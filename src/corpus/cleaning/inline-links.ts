import type { Unit } from '../layout/types.js';
import type { Omission, Run } from '../types.js';

/** What the sites print behind the inserted headlines; nothing is looked for without it. */
const CLOSING = ' MORE';
/** A paragraph longer than this, in UTF-16 units, is none, and looking for names that come back would take long. */
const LONGEST = 20_000;
// Headlines up to the closing word.
const REST = String.raw`(?=[\p{Lu}\p{N}"“'‘])[^\n]{10,700}? MORE(?![\p{L}\p{N}])`;
const NAME = String.raw`\p{Lu}[\p{L}'’-]{1,30}`;
const GIVEN = String.raw`[\p{L}.'’()"“”-]{1,30}`;
const INSERTS = [
  // A surname, and the full name with the first headline grown onto it: "Brandt Ida Maria BrandtHarbour plan ...".
  new RegExp(String.raw`(?<!\p{L})(${NAME}) ?${GIVEN}(?: ${GIVEN}){0,5}? \1${REST}`, 'gu'),
  // A name and the same name again, then headlines: "Olaf Renn Olaf Renn Harbour plan ...".
  new RegExp(String.raw`(?<!\p{L})(${NAME} ${NAME}) \1 ${REST}`, 'gu'),
];

/**
 * Related headlines that a site puts into the middle of a sentence behind a name, with the name once more in full:
 * "Governor Ida Brandt Ida Maria BrandtBrandt calls vote Harbour plan fails MORE said on Monday". They are no part of
 * the sentence: the unit comes back without them, as it does without page numbers. Linear in the text's length.
 */
export function withoutInlineLinks(unit: Unit): Unit {
  if (unit.text.length > LONGEST || !unit.text.includes(CLOSING)) return unit;
  return INSERTS.reduce((left, insert) => {
    const cuts = [...left.text.matchAll(insert)].map((match) => {
      const start = match.index + (match[1] as string).length;
      return { start, end: match.index + match[0].length };
    });
    return cuts.reduceRight(cut, left);
  }, unit);
}

/** The unit without one stretch of its text. */
function cut(unit: Unit, { start, end }: { start: number; end: number }): Unit {
  const runs: Run[] = [];
  for (const run of unit.runs) {
    const before = Math.min(run.length, Math.max(0, start - run.at));
    const after = Math.min(run.length, Math.max(0, end - run.at));
    if (before > 0) runs.push({ ...run, length: before });
    if (after < run.length)
      runs.push({
        at: Math.max(run.at, end) - (end - start),
        start: run.start + after,
        length: run.length - after,
      });
  }
  const text = unit.text.slice(0, start) + unit.text.slice(end);
  return { ...unit, text, runs, omitted: [...omission(unit, start, end), ...unit.omitted] };
}

/** Where the stretch stands in the document. */
function omission(unit: Unit, start: number, end: number): Omission[] {
  const inside = unit.runs.filter((run) => run.at < end && run.at + run.length > start);
  const [first, last] = [inside[0], inside.at(-1)];
  if (!first || !last) return [];
  const from = first.start + Math.max(0, start - first.at);
  const to = last.start + Math.min(last.length, end - last.at);
  return [{ start: from, end: to, reason: { code: 'navigation' } }];
}
