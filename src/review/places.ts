/** A quote as a report gives it; offsets in UTF-16 units of the document's text, half-open. */
export interface Placed {
  start: number;
  end: number;
  text: string;
}

/** Where a quote is found now. */
export type Place = { state: 'stands' } | { state: 'moved'; start: number } | { state: 'gone' };

/** White space and the hyphens of line ends are not part of what a quote says. */
const LOOSE = /[\s\u00ad\u2010-]/u;

/**
 * Looks quotes up in a text: `stands` where the words are at the offsets given, `moved` where they are somewhere else,
 * `gone` where they are nowhere. White space and hyphens may differ; inside a quote's own span other text may stand
 * between its words (a page number, a running head), as it does where a sentence goes on over a page.
 */
export function placesIn(text: string): (quote: Placed) => Place {
  let folded: { text: string; at: number[] } | null = null;
  return ({ start, end, text: quote }) => {
    const wanted = fold(quote).text;
    if (holds(fold(text.slice(start, end)).text, wanted)) return { state: 'stands' };
    folded ??= fold(text);
    const at = wanted === '' ? -1 : folded.text.indexOf(wanted);
    return at < 0 ? { state: 'gone' } : { state: 'moved', start: folded.at[at] as number };
  };
}

function fold(text: string): { text: string; at: number[] } {
  let kept = '';
  const at: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const character = text[i] as string;
    if (LOOSE.test(character)) continue;
    kept += character;
    at.push(i);
  }
  return { text: kept, at };
}

/** Shortest stretch of a quote between two interruptions: less would be found in any text. */
const LEAST_PIECE = 12;

/** The span begins and ends as the quote does, and the quote stands in it in few long pieces. */
function holds(span: string, wanted: string): boolean {
  if (span === wanted) return true;
  if (span.length < wanted.length || wanted === '') return false;
  let [at, from] = [0, 0];
  while (at < wanted.length) {
    let length = 0;
    while (at + length < wanted.length && span[from + length] === wanted[at + length]) length++;
    if (length < Math.min(LEAST_PIECE, wanted.length - at)) return false;
    at += length;
    from += length;
    if (at === wanted.length) break;
    const next = span.indexOf(wanted.slice(at, at + LEAST_PIECE), from);
    if (next < 0) return false;
    from = next;
  }
  return from === span.length;
}
