import type { Agreement, Conflict } from '../../comparison/types.js';
import type { GroupedFinding } from '../../comparison/views/types.js';
import type { Finding } from '../../corpus/types.js';
import { counted } from '../../counted.js';
import type { Relation } from '../../judge/types.js';
import { nothingFound } from '../nothing.js';
import { marksAround, marksOf } from '../quotes.js';
import { html } from '../safe.js';
import { bestPair, cut, groupBy, listsToShow, representatives } from '../view.js';
import { capital, percent, percentOf, reasonText } from '../wording.js';
import { count, rest } from './lists.js';
import { caption, figure, type Sheet, slug } from './quote.js';
import { peopleLine, statusTag } from './review.js';

/** What the filters of the page look at. */
interface Facts {
  id: string;
  kind: 'agreement' | 'contradiction' | 'tension' | 'change';
  sources: readonly string[];
  confidence: number;
  dates: readonly (string | null)[];
}

function article(sheet: Sheet, facts: Facts, head: string, body: string, sure = percent(facts.confidence)): string {
  const dates = facts.dates.filter((date) => date !== null).sort();
  const data = [
    `data-kind="${facts.kind}"`,
    `data-sources="${html(facts.sources.join(' '))}"`,
    `data-confidence="${facts.confidence.toFixed(2)}"`,
    ...(dates.length > 0
      ? [`data-first="${html(dates[0] as string)}" data-last="${html(dates.at(-1) as string)}"`]
      : []),
  ].join(' ');
  return (
    `<article class="finding ${facts.kind}" id="${sheet.prefix}${slug(facts.id)}" ${data}>` +
    `<header><h4>${html(head)}</h4><span class="sure">${statusTag(sheet, facts.id)}${sure}</span></header>${body}</article>\n`
  );
}

export function* agreements(sheet: Sheet): Generator<string> {
  const { view, options } = sheet;
  yield `<h3>They agree${count(view.agreements.length)}</h3>\n`;
  if (view.agreements.length === 0) yield `<p>${capital(nothingFound(view, 'agreement'))}.</p>\n`;
  const { shown, left } = cut(view.agreements, options.limit);
  for (const agreement of shown) yield agreementArticle(sheet, agreement);
  yield rest(left);
}

function agreementArticle(sheet: Sheet, agreement: Agreement): string {
  const { view } = sheet;
  const { id, sources, origins, confidence, pairs } = agreement;
  const [best] = pairs;
  const said =
    best === undefined ? {} : { relation: 'agreement' as const, a: view.claim(best.a), b: view.claim(best.b) };
  const why = best?.reasons[0] === undefined ? '' : ` · ${reasonText(best.reasons[0], said)}`;
  const origin = origins === 1 ? 'but one origin' : `${origins} independent origins`;
  const claims = representatives(view, agreement);
  const quotes = claims.map((claim) => {
    const pair = bestPair(agreement, claim);
    return figure(sheet, claim, pair ? marksOf(pair.reasons, pair.a === claim.id ? 'a' : 'b', claim.text) : []);
  });
  const others = agreement.claims.map(view.claim).filter((claim) => !claims.includes(claim));
  const more =
    others.length === 0
      ? ''
      : `<details><summary>${counted(others.length, 'more sentence')} of these sources</summary><div class="quotes">` +
        `${others.map((claim) => figure(sheet, claim, [])).join('')}</div></details>`;
  const dates = agreement.claims.map((claim) => view.claim(claim).date);
  return article(
    sheet,
    { id, kind: 'agreement', sources, confidence, dates },
    `${counted(sources.length, 'source')}, ${origin}${why}`,
    `<div class="quotes">${quotes.join('')}</div>${more}${peopleLine(sheet, agreement)}`,
    percentOf(agreement),
  );
}

/** Contradictions, or the tensions that are no changes over time. */
export function* conflicts(sheet: Sheet, kind: 'contradiction' | 'tension' | 'change'): Generator<string> {
  const { view, options } = sheet;
  const list = listsToShow(view)[kind];
  if (kind === 'change' && list.length === 0) return;
  const name = { contradiction: 'They contradict each other', tension: 'In tension', change: 'Changed over time' }[
    kind
  ];
  yield `<h3>${name}${count(list.length)}</h3>\n`;
  if (list.length === 0 && kind !== 'change') yield `<p>${capital(nothingFound(view, kind))}.</p>\n`;
  const { shown, left } = cut(list, options.limit);
  for (const conflict of shown) yield conflictArticle(sheet, kind, conflict);
  yield rest(left);
}

function conflictArticle(sheet: Sheet, kind: Facts['kind'], conflict: Conflict): string {
  return pairArticle(sheet, { ...conflict, relation: kind });
}

/** Two quotes side by side under their reason; `name` says what they are where the heading above does not. */
export function pairArticle(sheet: Sheet, conflict: GroupedFinding, name?: string): string {
  const { view } = sheet;
  const { id, confidence, reasons, relation: kind } = conflict;
  const a = view.claim(conflict.a);
  const b = view.claim(conflict.b);
  const relation: Relation = kind === 'change' ? 'tension' : kind;
  const why = reasons.map((reason: Finding) => reasonText(reason, { relation, a, b }));
  const figures = [figure(sheet, a, marksOf(reasons, 'a', a.text)), figure(sheet, b, marksOf(reasons, 'b', b.text))];
  // Older first, where both are dated.
  if (a.date && b.date && b.date < a.date) figures.reverse();
  const also = why.length > 1 ? `<p class="also">Also: ${html(why.slice(1).join('; '))}.</p>` : '';
  const copies = view.copies(id);
  const again = copies === 0 ? '' : `<p class="also">Also in ${counted(copies, 'near-identical pair')}.</p>`;
  return article(
    sheet,
    { id, kind, sources: [a.source, b.source], confidence, dates: [a.date, b.date] },
    name === undefined ? capital(why[0] ?? 'no reason recorded') : `${name}: ${why[0] ?? 'no reason recorded'}`,
    `<div class="pair">${figures.join('')}</div>${also}${again}${peopleLine(sheet, conflict)}`,
  );
}

/** What only one source says, by source. */
export function* unique({ view, options }: Sheet): Generator<string> {
  const claims = view.comparison.unique.map(view.claim);
  if (claims.length === 0) return;
  yield `<h3>Only one source says${count(claims.length)}</h3>\n`;
  for (const [source, said] of groupBy(claims, (claim) => claim.source)) {
    const { shown, left } = cut(said, options.limit);
    yield `<details class="unique" data-sources="${html(source)}"><summary><bdi>${html(view.sourceName(source))}</bdi> · ${said.length}</summary>\n<ul>`;
    for (const claim of shown) {
      const { open, close } = marksAround(claim.text);
      yield `<li><span dir="auto">${open}${html(claim.text)}${close}</span> <span class="soft">${caption(view, claim)}</span></li>\n`;
    }
    yield `</ul>${rest(left)}</details>\n`;
  }
}
