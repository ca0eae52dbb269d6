import type { Agreement, Conflict } from '../../comparison/types.js';
import type { Finding } from '../../corpus/types.js';
import { counted, grouped } from '../../counted.js';
import { nothingFound } from '../nothing.js';
import { marksOf } from '../quotes.js';
import { visible } from '../safe.js';
import { bestPair, cut, listsToShow, representatives } from '../view.js';
import { capital, reasonText } from '../wording.js';
import type { Ink } from './ink.js';
import { people, sure } from './known.js';
import { hang, withRight, wrap } from './layout.js';
import { INDENT, type Page, pairBlock, quoteBlock } from './page.js';

/** What one screenful bears; `--limit` asks for more. */
const MAX_FINDINGS = 8;
const MAX_QUOTES = 4;

/** A section's heading: its name and how many there are; without colour a line below it guides the eye. */
export function heading({ ink, options }: Page, paint: keyof Ink, name: string, count: number): string[] {
  const text = `${name}  ${grouped(count)}`;
  return options.color ? [ink[paint](text), ''] : [text, '─'.repeat(text.length), ''];
}

/** `… 12 more: --limit 20 shows them`; nothing if all is shown. */
export function more({ ink, width }: Page, left: number, all: number, indent = ''): string[] {
  if (left === 0) return [];
  const text = `… ${grouped(left)} more: --limit ${all} shows ${left === 1 ? 'it' : 'them'}`;
  return [...wrap(ink.faint(text), width - indent.length).map((line) => indent + line), ''];
}

export function agreements(page: Page): string[] {
  const { view } = page;
  const { shown, left } = cut(view.agreements, page.options.limit ?? MAX_FINDINGS);
  if (view.agreements.length === 0) return [...none(page, 'They agree', nothingFound(view, 'agreement')), ''];
  return [
    ...heading(page, 'agreement', 'They agree', view.agreements.length),
    ...shown.flatMap((agreement, i) => [...agreementBlock(page, agreement, i + 1), '']),
    ...more(page, left, view.agreements.length),
  ];
}

function agreementBlock(page: Page, agreement: Agreement, number: number): string[] {
  const { view, ink, width } = page;
  const claims = representatives(view, agreement);
  const [best] = agreement.pairs;
  const reasons = best?.reasons ?? [];
  const why = best === undefined ? '' : firstReason(page, best.a, best.b, reasons, 'agreement');
  const head = numbered(page, number, [witnesses(agreement), why].filter(Boolean).join(' · '), agreement);
  const [a, b] = claims;
  if (claims.length === 2 && a && b && agreement.claims.length === 2 && best) {
    return [...head, ...pairBlock(page, view.claim(best.a), view.claim(best.b), reasons), ...people(page, agreement)];
  }
  const { shown } = cut(claims, Math.max(MAX_QUOTES, page.options.limit ?? 0));
  const quotes = shown.flatMap((claim) => {
    const pair = bestPair(agreement, claim);
    const marks = pair ? marksOf(pair.reasons, pair.a === claim.id ? 'a' : 'b', claim.text) : [];
    return quoteBlock(page, claim, marks, width - INDENT.length).map((line) => INDENT + line);
  });
  const left = agreement.claims.length - shown.length;
  const rest =
    left > 0 ? wrap(ink.faint(`… ${counted(left, 'more sentence')} (--format json lists all)`), width - 5) : [];
  return [...head, ...quotes, ...rest.map((line) => INDENT + line), ...people(page, agreement)];
}

/** `3 sources, 2 independent origins`: copies of one text are one witness. */
function witnesses({ sources, origins }: Agreement): string {
  const origin = origins === 1 ? 'but one origin' : `${origins} independent origins`;
  return `${counted(sources.length, 'source')}, ${origin}`;
}

function numbered(
  page: Page,
  number: number,
  text: string,
  finding: Agreement | Pick<Conflict, 'id' | 'confidence'>,
): string[] {
  const first = `${String(number).padStart(3)}. `;
  return hang(first, withRight(visible(text), sure(page, finding), page.width - first.length));
}

function firstReason(
  { view }: Page,
  a: string,
  b: string,
  reasons: readonly Finding[],
  relation: 'agreement' | 'contradiction' | 'tension',
): string {
  const [first] = reasons;
  return first === undefined ? '' : reasonText(first, { relation, a: view.claim(a), b: view.claim(b) });
}

/** Contradictions, or the tensions that are no changes over time (those stand in a list of their own). */
export function conflicts(page: Page, relation: 'contradiction' | 'tension'): string[] {
  const { view, options } = page;
  const name = relation === 'contradiction' ? 'They contradict each other' : 'In tension';
  const list = listsToShow(view)[relation];
  if (list.length === 0) return [...none(page, name, nothingFound(page.view, relation)), ''];
  const { shown, left } = cut(list, options.limit ?? MAX_FINDINGS);
  return [
    ...heading(page, relation, name, list.length),
    ...shown.flatMap((conflict, i) => [...conflictBlock(page, conflict, relation, i + 1), '']),
    ...more(page, left, list.length),
  ];
}

function conflictBlock(
  page: Page,
  conflict: Conflict,
  relation: 'contradiction' | 'tension',
  number: number,
): string[] {
  const { a, b, reasons, id } = conflict;
  const why = capital(firstReason(page, a, b, reasons, relation) || 'no reason recorded');
  const copies = page.view.copies(id);
  const again =
    copies === 0 ? [] : wrap(page.ink.faint(`also in ${counted(copies, 'near-identical pair')}`), page.width - 5);
  return [
    ...numbered(page, number, why, conflict),
    ...pairBlock(page, page.view.claim(a), page.view.claim(b), reasons),
    ...again.map((line) => INDENT + line),
    ...people(page, conflict),
  ];
}

function none({ ink, width }: Page, name: string, text: string): string[] {
  return wrap(`${ink.strong(name)}: ${text}.`, width);
}
