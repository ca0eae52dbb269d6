import type { Claim } from '../../claims/types.js';
import type { Finding, Span } from '../../corpus/types.js';
import { marksAround, marksOf, pieces } from '../quotes.js';
import { visible } from '../safe.js';
import type { RenderOptions } from '../types.js';
import type { View } from '../view.js';
import type { Ink } from './ink.js';
import { beside, wrap } from './layout.js';

/** What every section of the terminal page needs. */
export interface Page {
  view: View;
  ink: Ink;
  width: number;
  options: RenderOptions;
}

/** From this width on, two quotes stand side by side. */
const SIDE_BY_SIDE = 96;
/** Columns left of a finding's text: its number. */
export const INDENT = '     ';

/** A quote in its quotation marks, marked words shown, with its neighbours where they are asked for. */
export function quoted(page: Page, claim: Claim, marks: readonly Span[]): string {
  const { ink, options, view } = page;
  const text = pieces(claim.text, marks)
    .map((piece) => (piece.marked ? ink.mark(visible(piece.text)) : visible(piece.text)))
    .join('');
  const { open, close } = marksAround(claim.text);
  const { before, after } = view.neighbours(claim, options.context);
  const around = (texts: readonly string[]): string => ink.around(visible(texts.join(' ')));
  return `${before.length > 0 ? `${around(before)} ` : ''}${open}${text}${close}${after.length > 0 ? ` ${around(after)}` : ''}`;
}

/** `Valley Post, quoting the mayor, 2021-03-04`. */
function whoAndWhen({ ink, view }: Page, claim: Claim): string {
  const { source, speaker, date } = view.cite(claim);
  const voice = speaker === null ? '' : `, citing ${visible(speaker)}`;
  return `${ink.strong(visible(source))}${voice}, ${date === null ? 'undated' : visible(date)}`;
}

export const place = ({ view }: Page, claim: Claim): string => visible(view.cite(claim).place);

/** `source, date, file:line` on its own line(s), the quote below it. */
export function quoteBlock(page: Page, claim: Claim, marks: readonly Span[], width: number): string[] {
  const citation = wrap(`${whoAndWhen(page, claim)}, ${page.ink.faint(place(page, claim))}`, width);
  return [...citation, ...wrap(quoted(page, claim, marks), width)];
}

/** The two quotes of a pair, side by side where there is room, else one below the other. */
export function pairBlock(page: Page, a: Claim, b: Claim, reasons: readonly Finding[]): string[] {
  const marks = { a: marksOf(reasons, 'a', a.text), b: marksOf(reasons, 'b', b.text) };
  const room = page.width - INDENT.length;
  if (page.width < SIDE_BY_SIDE) {
    return [...quoteBlock(page, a, marks.a, room), ...quoteBlock(page, b, marks.b, room)].map((line) => INDENT + line);
  }
  const between = page.ink.faint(' │ ');
  const width = Math.floor((room - 3) / 2);
  const rows = [
    [wrap(whoAndWhen(page, a), width), wrap(whoAndWhen(page, b), width)],
    [wrap(quoted(page, a, marks.a), width), wrap(quoted(page, b, marks.b), width)],
    [wrap(page.ink.faint(place(page, a)), width), wrap(page.ink.faint(place(page, b)), width)],
  ] as const;
  return rows.flatMap(([left, right]) => beside(left, right, width, between)).map((line) => INDENT + line);
}
