import type { Claim } from '../../claims/types.js';
import type { Lane, SelfFinding, Timeline, TimelineEntry } from '../../comparison/timeline/types.js';
import { counted } from '../../counted.js';
import { marksOf } from '../quotes.js';
import { visible } from '../safe.js';
import { datesSaid, SELF_HEADINGS, SELF_NOTE, selfText, stanceOf } from '../timeline.js';
import type { RenderOptions } from '../types.js';
import { cut, groupBy, period, viewOf } from '../view.js';
import { examinedText, percent } from '../wording.js';
import { more } from './findings.js';
import { inkOf } from './ink.js';
import { clip, columns, fitted, hang, MAX_WIDTH, pad, withRight, wrap } from './layout.js';
import { type Page, place, quoted } from './page.js';

/** What one screenful bears; `--limit` asks for more. */
const MAX_LANES = 12;
const MAX_FINDINGS = 4;
const MAX_CLAIMS = 3;
/** Columns of a date. */
const DATED = 14;

/** Each source over its own dates: first what it took back, then what it said when. */
export function* renderTimelineTable(timeline: Timeline, options: RenderOptions): Generator<string> {
  const ink = inkOf(options.color);
  const width = Math.min(options.width, MAX_WIDTH);
  const page: Page = { view: viewOf(timeline.base, options), ink, width, options };
  const { topic, corpus, claims, silent } = timeline.base;
  const dates = period(corpus.documents.map(({ date }) => date));
  const totals = [
    counted(timeline.lanes.length, 'source'),
    counted(claims.length, 'claim'),
    ...(dates === null ? [] : [`${dates.first} – ${dates.last}`]),
  ];
  yield fitted(
    [ink.title(clip(`${topic.label}, over time`, width)), ...wrap(ink.faint(totals.join(' · ')), width), ''],
    width,
  );
  const { shown, left } = cut(timeline.lanes, Math.max(MAX_LANES, options.limit ?? 0));
  for (const lane of shown) yield fitted(laneBlock(page, lane), width);
  if (left > 0) {
    const rest = `… ${counted(left, 'more source')}: --limit ${timeline.lanes.length} shows ${left === 1 ? 'it' : 'them'}, --source NAME one`;
    yield fitted([...wrap(ink.faint(rest), width), ''], width);
  }
  yield fitted(closing(page, timeline, silent), width);
}

function laneBlock(page: Page, { source, entries, self }: Lane): string[] {
  const { view, ink, width, options } = page;
  const claims = entries.reduce((sum, entry) => sum + entry.claims.length, 0);
  const head = `${visible(view.sourceName(source))}  ${ink.faint(`${counted(claims, 'claim')} in ${counted(entries.length, 'document')}`)}`;
  const lines = wrap(ink.strong(head), width);
  if (!options.color) lines.push('─'.repeat(Math.min(width, columns(head))));
  lines.push('');
  for (const [kind, found] of groupBy(self, (one) => one.kind)) {
    const paint = kind === 'contradiction' ? ink.contradiction : ink.change;
    const { shown, left } = cut(found, options.limit ?? MAX_FINDINGS);
    lines.push(`  ${paint(SELF_HEADINGS[kind as SelfFinding['kind']])}  ${found.length}`, '');
    for (const finding of shown) lines.push(...selfBlock(page, finding), '');
    lines.push(...more(page, left, found.length, '  '));
  }
  return [...lines, ...entries.flatMap((entry) => entryBlock(page, entry, self)), ''];
}

function selfBlock(page: Page, finding: SelfFinding): string[] {
  const { view, ink, width } = page;
  const why = selfText(finding, view.claim(finding.a), view.claim(finding.b));
  const right = ink.faint(percent(finding.confidence).padStart(4));
  return [
    ...hang('    ', withRight(visible(why), right, width - 4)),
    ...step(page, finding, finding.earlier, ' '),
    ...step(page, finding, finding.later, '→'),
  ];
}

function step(page: Page, { a, reasons }: SelfFinding, id: string, arrow: string): string[] {
  const claim = page.view.claim(id);
  const marks = marksOf(reasons, id === a ? 'a' : 'b', claim.text);
  return dated(page, `  ${arrow} `, claim.date, `${quoted(page, claim, marks)} ${page.ink.faint(place(page, claim))}`);
}

const dated = ({ ink, width }: Page, lead: string, date: string | null, words: string): string[] =>
  hang(
    `${lead}${pad(ink.strong(visible(date ?? 'undated')), DATED - 4)}  `,
    wrap(words, width - lead.length - DATED + 2),
  );

function entryBlock(page: Page, { document, date, claims }: TimelineEntry, self: readonly SelfFinding[]): string[] {
  const { view, ink, options } = page;
  const telling = new Set(self.flatMap(({ earlier, later }) => [earlier, later]));
  const chosen = choose(claims.map(view.claim), telling, options.limit ?? MAX_CLAIMS);
  const lines = chosen.flatMap((claim, i) => {
    const notes = [stanceOf(claim), ...datesSaid(claim).map((one) => `about ${one}`)].filter((one) => one !== null);
    const aside = notes.length === 0 ? '' : ` ${ink.around(visible(notes.join(', ')))}`;
    const words = `${quoted(page, claim, [])}${aside} ${ink.faint(place(page, claim))}`;
    return i === 0
      ? dated(page, '    ', date, words)
      : hang(' '.repeat(DATED + 2), wrap(words, page.width - DATED - 2));
  });
  const left = claims.length - chosen.length;
  const title = visible(view.document(document).title ?? '');
  const rest = `… ${counted(left, 'more claim')}${title === '' ? '' : ` in “${title}”`}: --limit ${claims.length} shows ${left === 1 ? 'it' : 'them'}`;
  return left === 0 ? lines : [...lines, ...hang(' '.repeat(DATED + 2), wrap(ink.faint(rest), page.width - DATED - 2))];
}

/** The claims that moved first, then those with a date or a figure, then the others; shown in reading order. */
function choose(claims: readonly Claim[], telling: ReadonlySet<string>, most: number): Claim[] {
  const weight = ({ id, dates, quantities }: Claim): number =>
    telling.has(id) ? 2 : dates.length + quantities.length > 0 ? 1 : 0;
  const kept = new Set([...claims].sort((x, y) => weight(y) - weight(x)).slice(0, most));
  return claims.filter((claim) => kept.has(claim));
}

const nothingFound = (pairs: number, ink: Page['ink']): string =>
  pairs === 0
    ? `${ink.strong('No source speaks twice')}: none has two documents with claims on this, so whether one changed what it said cannot be told.`
    : `${ink.strong('No source takes back or changes')} what it said, as far as can be seen.`;

function closing(
  { view, ink, width, options }: Page,
  { examined, lanes }: Timeline,
  silent: readonly string[],
): string[] {
  const names = silent.map((id) => visible(view.sourceName(id)));
  const { shown, left } = cut(names, names.length > 20 ? 8 : null);
  const silence =
    names.length === 0
      ? []
      : [`${ink.strong('Silent')}: ${shown.join(', ')}${left > 0 ? ` and ${left} more` : ''}.`, ''];
  const found = lanes.some(({ self }) => self.length > 0);
  const nothing = found ? [] : [nothingFound(examined.pairs, ink), ''];
  const notes = [examinedText(examined, 'the same source'), ...(found && !options.quiet ? [SELF_NOTE] : [])];
  return [...nothing, ...silence, ...notes.map(ink.faint)].flatMap((line) => wrap(line, width));
}
