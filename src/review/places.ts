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
 * `gone` where they are nowhere. White space and hyphens may differ; inside a quote's own span whole lines of other text
 * may stand (a page number, a running head), as they do where a sentence goes on over a page.
 */
export function placesIn(text: string): (quote: Placed) => Place {
  let folded: { text: string; at: number[] } | null = null;
  return ({ start, end, text: quote }) => {
    const wanted = fold(quote).text;
    if (holds(text.slice(start, end), wanted)) return { state: 'stands' };
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

/** The span is the quote, apart from whole lines inside it that do not belong to it. */
function holds(span: string, wanted: string): boolean {
  const lines = span.split(/[\n\r\f\u2028]+/u).map((line) => fold(line).text);
  let at = 0;
  for (const [i, line] of lines.entries()) {
    if (wanted.startsWith(line, at)) at += line.length;
    else if (i === 0 || i === lines.length - 1) return false;
  }
  return wanted !== '' && at === wanted.length;
}
