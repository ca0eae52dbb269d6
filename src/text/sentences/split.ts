import type { Span } from '../../corpus/types.js';
import { classAt, isWordClass, SPACE, seek } from '../chars.js';
import { endsSentence } from './boundary.js';
import { type Enclosure, findEnclosures } from './enclosures.js';
import { listBoundaries } from './lists.js';
import { endOfStop, STOP_OR_LINE } from './stops.js';
import { skipSpace } from './surroundings.js';

/**
 * Cuts one de-wrapped paragraph into sentences.
 *
 * 1. Find quotations and brackets, which stay whole. 2. Find the items of a list. 3. At each stop decide whether a
 * sentence ends. 4. Cut, trim white space, and give stray marks to the sentence before them.
 *
 * @returns half-open spans in UTF-16 units, in order; only white space lies between them. Linear in the text's
 * length; never throws.
 */
export function splitSentences(text: string): Span[] {
  const { kept, openers } = findEnclosures(text);
  const items = listBoundaries(text);
  const caseless = !/\p{Lu}/u.test(text);
  const spans: Span[] = [];
  let start = skipSpace(text, 0);
  let firstWord = start;
  let item = 0;
  let around = 0;

  const cut = (at: number): void => {
    if (at <= start) return;
    addSpan(text, spans, start, at);
    start = skipSpace(text, at);
    firstWord = start;
  };

  const cutItemsUpTo = (at: number): void => {
    for (; item < items.length && (items[item] as number) <= at; item++) cut(items[item] as number);
  };

  for (let at = seek(text, STOP_OR_LINE, start); at >= 0; at = seek(text, STOP_OR_LINE, at + 1)) {
    cutItemsUpTo(at);
    if (text.charCodeAt(at) === 0x0a) {
      if (isParagraphBreak(text, at)) cut(at);
      continue;
    }
    const end = endOfStop(text, at, openers);
    while (around < kept.length && (kept[around] as Enclosure).close < at) around++;
    const enclosure = kept[around];
    if (enclosure === undefined || enclosure.open > at || enclosure.close < end) {
      while (firstWord < at && !isWordClass(classAt(text, firstWord))) firstWord++;
      const next = enclosureAt(kept, around, skipSpace(text, end));
      cut(endsSentence({ text, start, firstWord, at, end, caseless, next }));
    }
    at = end - 1;
  }
  cutItemsUpTo(text.length);
  cut(text.length);
  return spans;
}

/** The enclosure that opens at `at`; `from` is the first one that does not end before the stop in hand. */
function enclosureAt(kept: Enclosure[], from: number, at: number): Enclosure | null {
  for (let i = from; i < from + 2; i++) if (kept[i]?.open === at) return kept[i] as Enclosure;
  return null;
}

/** A blank line is a boundary whatever stands around it. */
function isParagraphBreak(text: string, at: number): boolean {
  let next = at + 1;
  while (next < at + 8 && (text[next] === ' ' || text[next] === '\t' || text[next] === '\r')) next++;
  return text[next] === '\n';
}

function addSpan(text: string, spans: Span[], start: number, at: number): void {
  let end = at;
  while (end > start && classAt(text, end - 1) === SPACE) end--;
  if (end === start) return;
  const last = spans.at(-1);
  if (last !== undefined && !hasWord(text, start, end)) last.end = end;
  else spans.push({ start, end });
}

function hasWord(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (isWordClass(classAt(text, at))) return true;
  return false;
}
