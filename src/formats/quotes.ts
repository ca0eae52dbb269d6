import type { Finding, Span } from '../corpus/types.js';

/** A stretch of a quote; `marked` words carry the verdict. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** Above this share of a sentence a mark tells the eye nothing. */
const MAX_MARKED = 0.8;

/**
 * The words of side `a` or `b` that the reasons point at: those of the first reason that marks this side.
 * A reason says it as `a: [start, end, start, end ...]` or as `aStart`, `aEnd` (UTF-16 units in the claim's text).
 */
export function marksOf(reasons: readonly Finding[], side: 'a' | 'b', text: string): Span[] {
  for (const reason of reasons) {
    const spans = tidy(rawSpans(reason, side), text);
    if (spans.length > 0) return covered(spans) > MAX_MARKED * text.length ? [] : spans;
  }
  return [];
}

/** The marked words of one reason, as text: for saying what was found. */
export function wordsAt(reason: Finding, side: 'a' | 'b', text: string): string {
  return tidy(rawSpans(reason, side), text)
    .map(({ start, end }) => text.slice(start, end))
    .join(' … ');
}

function rawSpans(reason: Finding, side: 'a' | 'b'): Span[] {
  const flat = reason[side];
  if (Array.isArray(flat)) {
    const spans: Span[] = [];
    for (let i = 0; i + 1 < flat.length; i += 2) spans.push({ start: Number(flat[i]), end: Number(flat[i + 1]) });
    return spans;
  }
  const start = reason[`${side}Start`];
  const end = reason[`${side}End`];
  return typeof start === 'number' && typeof end === 'number' ? [{ start, end }] : [];
}

/** In order, inside the text, on whole characters, without overlaps; neighbours with only a space between are one. */
function tidy(spans: readonly Span[], text: string): Span[] {
  const kept: Span[] = [];
  const inside = spans
    .filter(({ start, end }) => Number.isInteger(start) && Number.isInteger(end))
    .map(({ start, end }) =>
      trimmed(whole(Math.max(0, start), text, -1), whole(Math.min(text.length, end), text, 1), text),
    )
    .filter(({ start, end }) => start < end)
    .sort((x, y) => x.start - y.start || x.end - y.end);
  for (const span of inside) {
    const last = kept.at(-1);
    if (last && (span.start <= last.end || /^\s*$/u.test(text.slice(last.end, span.start)))) {
      last.end = Math.max(last.end, span.end);
    } else kept.push({ ...span });
  }
  return kept;
}

/** Moves an offset off the middle of a surrogate pair. */
function whole(at: number, text: string, step: -1 | 1): number {
  const low = text.charCodeAt(at);
  const high = text.charCodeAt(at - 1);
  return low >= 0xdc00 && low <= 0xdfff && high >= 0xd800 && high <= 0xdbff ? at + step : at;
}

function trimmed(start: number, end: number, text: string): Span {
  while (start < end && /\s/u.test(text[start] as string)) start += 1;
  while (end > start && /\s/u.test(text[end - 1] as string)) end -= 1;
  return { start, end };
}

const covered = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);

/** A text cut at its marks; put together again the pieces are the text. */
export function pieces(text: string, marks: readonly Span[]): Piece[] {
  const cutUp: Piece[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    if (start > at) cutUp.push({ text: text.slice(at, start), marked: false });
    cutUp.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < text.length) cutUp.push({ text: text.slice(at), marked: false });
  return cutUp;
}

/** Quotation marks to put around a text: single ones where it has double ones itself. */
export function marksAround(text: string): { open: string; close: string } {
  return /["“”„«»]/u.test(text) ? { open: '‘', close: '’' } : { open: '“', close: '”' };
}
