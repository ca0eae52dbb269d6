import type { Finding } from '../types.js';
import type { Line } from './lines.js';

const PAGE_NUMBER = /^(?:(?:page|p\.)\s*)?\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?$|^[-–—|]\s*\d{1,4}\s*[-–—|]$/i;
const LONGEST = 90;
/** A head or foot stands on this many pages at least. */
const OFTEN = 3;

/**
 * Page numbers and running heads of paged text, by line index. Only where the text has pages: form feeds, or (in wrapped
 * text) short lines that come again and again, equal but for their numbers.
 */
export function furnitureOf(text: string, lines: readonly Line[], wrapped: boolean): Map<number, Finding> {
  const found = new Map<number, Finding>();
  const paged = lines.some((line) => line.newPage);
  if (!paged && !wrapped) return found;
  const repeated = new Map<string, number[]>();
  lines.forEach((line, index) => {
    if (line.end - line.start > LONGEST) return;
    const content = text.slice(line.start, line.end);
    if (PAGE_NUMBER.test(content)) {
      found.set(index, { code: 'pageNumber' });
      return;
    }
    if (paged && !atPageEdge(lines, index)) return;
    if (!paged && /[.!?]["”’)]*$/.test(content)) return;
    const key = content.replace(/\d+/g, '#');
    const places = repeated.get(key);
    if (places) places.push(index);
    else repeated.set(key, [index]);
  });
  for (const places of repeated.values()) {
    if (places.length >= OFTEN) for (const index of places) found.set(index, { code: 'runningHead' });
  }
  return found;
}

/** Among the first or last two lines of a page. */
function atPageEdge(lines: readonly Line[], index: number): boolean {
  return (
    [index - 1, index].some((i) => i <= 0 || lines[i]?.newPage) ||
    [index + 1, index + 2].some((i) => i >= lines.length || lines[i]?.newPage)
  );
}
