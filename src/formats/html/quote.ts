import type { Claim } from '../../claims/types.js';
import type { Span } from '../../corpus/types.js';
import { marksAround, pieces } from '../quotes.js';
import { html, webAddress } from '../safe.js';
import type { RenderOptions } from '../types.js';
import type { View } from '../view.js';

/** What every part of the page needs. */
export interface Sheet {
  view: View;
  options: RenderOptions;
  /** Put before every id of this topic: ids are unique in the page. */
  prefix: string;
}

/** A quote with its citation: who, when, where, the words that carry the verdict marked. */
export function figure({ view, options }: Sheet, claim: Claim, marks: readonly Span[]): string {
  const text = pieces(claim.text, marks)
    .map((piece) => (piece.marked ? `<mark>${html(piece.text)}</mark>` : html(piece.text)))
    .join('');
  const { open, close } = marksAround(claim.text);
  const { before, after } = view.neighbours(claim, options.context);
  const around = (texts: readonly string[]): string =>
    texts.length === 0 ? '' : ` <span class="soft">${html(texts.join(' '))}</span> `;
  return (
    `<figure data-claim="${html(claim.id)}"><figcaption>${caption(view, claim)}</figcaption>` +
    `<blockquote><p dir="auto">${around(before)}<span data-quote>${open}${text}${close}</span>${around(after)}</p></blockquote></figure>`
  );
}

/** `<b>Valley Post</b>, citing the mayor, <time>2021-03-04</time>, valley.txt:4`; or the place alone. */
export function caption(view: View, claim: Claim, placeOnly = false): string {
  const { source, speaker, date, title, url, place } = view.cite(claim);
  const address = webAddress(url);
  const where =
    address === null ? html(place) : `<a href="${html(address)}" rel="noreferrer noopener">${html(place)}</a>`;
  const about = title === null ? '' : ` title="${html(title)}"`;
  const voice = speaker === null ? '' : `, citing <bdi>${html(speaker)}</bdi>`;
  const placed = `<span${about}>${where}</span>`;
  return placeOnly ? placed : `<b><bdi>${html(source)}</bdi></b>${voice}, ${time(date)}, ${placed}`;
}

/** A date as far as it is known. */
export function time(date: string | null): string {
  if (date === null) return '<span class="soft">undated</span>';
  return /^\d{4}(?:-\d{2}){0,2}$/u.test(date) ? `<time datetime="${date}">${date}</time>` : html(date);
}

/** An id that is safe in an attribute and in a link. */
export const slug = (id: string): string => html(id.replace(/[^\p{L}\p{N}_-]+/gu, '-'));
