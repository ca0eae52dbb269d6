import type { Claim } from '../../claims/types.js';
import type { Change } from '../../comparison/types.js';
import { counted, grouped } from '../../counted.js';
import { marksOf } from '../quotes.js';
import { visible } from '../safe.js';
import { cut, groupBy, listsToShow } from '../view.js';
import { examinedText, PERCENT_NOTE, reasonText } from '../wording.js';
import { heading, more } from './findings.js';
import { people, sure } from './known.js';
import { clip, hang, pad, withRight, wrap } from './layout.js';
import { type Page, place, quoted } from './page.js';

const MAX_CHANGES = 6;
/** Columns of a change's arrow and date. */
const DATED = 16;
const MAX_UNIQUE = 2;
const MAX_UNIQUE_SOURCES = 8;
/** Where this many speak, fewer are quoted and those who say most come first. */
const MANY_SOURCES = 16;
const UNIQUE_OF_MANY = 4;
/** Columns of a quote that only one source has: it is a list to look through, not evidence. */
const MAX_QUOTE = 320;
/** Silent sources listed by name, and how many where there are more. */
const MAX_SILENT = 20;
const SILENT_OF_MANY = 8;

/** What moved with time: earlier and later words of each step, dated. */
export function changes(page: Page): string[] {
  const { view, options } = page;
  const once = new Set(listsToShow(view).change.map(({ id }) => id));
  const steps = view.changes.filter(({ tension }) => once.has(tension));
  if (steps.length === 0) return [];
  const { shown, left } = cut(steps, options.limit ?? MAX_CHANGES);
  return [
    ...heading(page, 'change', 'Changed over time', steps.length),
    ...shown.flatMap((change) => [...changeBlock(page, change), '']),
    ...more(page, left, steps.length),
  ];
}

function changeBlock(page: Page, { tension, earlier, later }: Change): string[] {
  const { view, ink, width } = page;
  const found = view.tension(tension);
  const room = width - DATED;
  const step = (id: string, arrow: string, right: string): string[] => {
    const claim = view.claim(id);
    const marks = marksOf(found.reasons, found.a === id ? 'a' : 'b', claim.text);
    const first = `  ${arrow} ${pad(ink.strong(visible(claim.date ?? 'undated')), 10)}  `;
    const citation = `${ink.strong(visible(view.cite(claim).source))}, ${ink.faint(place(page, claim))}`;
    return hang(first, [...withRight(citation, right, room), ...wrap(quoted(page, claim, marks), room)]);
  };
  const said = { relation: 'tension' as const, a: view.claim(found.a), b: view.claim(found.b) };
  const why = found.reasons
    .slice(1, 3)
    .map((reason) => reasonText(reason, said))
    .join(' · ');
  const note = why === '' ? [] : hang(' '.repeat(DATED), wrap(ink.faint(visible(why)), room));
  return [...step(earlier, ' ', sure(page, found)), ...step(later, '→', ''), ...note, ...people(page, found)];
}

/** What only one source says, by source. */
export function unique(page: Page): string[] {
  const { view, ink, width, options } = page;
  const claims = view.comparison.unique.map(view.claim);
  if (claims.length === 0) return [];
  const bySource = groupBy(claims, ({ source }) => source);
  const many = bySource.size > MANY_SOURCES;
  const ranked = many ? [...bySource].sort(([, x], [, y]) => y.length - x.length) : [...bySource];
  const sources = ranked.slice(0, options.limit ?? (many ? UNIQUE_OF_MANY : MAX_UNIQUE_SOURCES));
  const lines = heading(page, 'title', 'Only one source says', claims.length);
  for (const [source, said] of sources) {
    const { shown, left } = cut(said, options.limit ?? (many ? 1 : MAX_UNIQUE));
    lines.push(...hang('  ', wrap(`${ink.strong(visible(view.sourceName(source)))}  ${said.length}`, width - 2)));
    for (const claim of shown) {
      lines.push(...hang('   - ', wrap(`${listed(page, claim)} ${ink.faint(place(page, claim))}`, width - 5)));
    }
    lines.push(...(left > 0 ? more(page, left, said.length, '     ') : ['']));
  }
  const leftSources = bySource.size - sources.length;
  return leftSources > 0 ? [...lines, ink.faint(`… ${counted(leftSources, 'more source')}`), ''] : lines;
}

/** A very long sentence is cut where it is only listed; with neighbours asked for, nothing is. */
function listed(page: Page, claim: Claim): string {
  const long = claim.text.length > MAX_QUOTE && page.options.context === 0;
  return quoted(page, long ? { ...claim, text: clip(claim.text, MAX_QUOTE) } : claim, []);
}

/** Who says nothing. */
export function silent({ view, ink, width }: Page): string[] {
  const names = view.comparison.silent.map((id) => visible(view.sourceName(id)));
  if (names.length === 0) return [];
  const { shown, left } = cut(names, names.length > MAX_SILENT ? SILENT_OF_MANY : null);
  const rest = left > 0 ? ` and ${grouped(left)} more (--format json lists all)` : '';
  return [...wrap(`${ink.strong('Silent')}: ${shown.join(', ')}${rest}.`, width), ''];
}

/** How much was looked at, what was not and why, and what a percentage means. */
export function examined({ view, ink, width, options }: Page): string[] {
  const { contradictions, tensions, agreements, comparison } = view;
  const lines = [
    `${examinedText(comparison.examined)} "compare explain <claim> <claim>" shows every step for one pair.`,
  ];
  const found = agreements.length + contradictions.length + tensions.length > 0;
  if (found && !options.quiet) lines.push(PERCENT_NOTE);
  return lines.flatMap((line) => wrap(ink.faint(visible(line)), width));
}
