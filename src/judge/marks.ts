import type { Finding, Span } from '../corpus/types.js';
import type { Match } from '../pairs/similarity.js';

function flat(spans: readonly Span[]): number[] {
  const sorted = spans.length > 1 ? [...spans].sort((x, y) => x.start - y.start) : spans;
  const places: number[] = [];
  for (const { start, end } of sorted) places.push(start, end);
  return places;
}

/**
 * A finding on both sentences: `a` and `b` hold the offsets (start, end, start, end ...) of the words it speaks of,
 * in UTF-16 units of each claim's text.
 */
export function finding(
  code: string,
  a: readonly Span[],
  b: readonly Span[],
  details: Record<string, string | number | boolean | string[]> = {},
): Finding {
  return { code, a: flat(a), b: flat(b), ...details };
}

/** The same for aligned words. */
export function findingOf(
  code: string,
  matches: readonly Match[],
  details: Record<string, string | number | boolean | string[]> = {},
): Finding {
  return finding(
    code,
    matches.map((match) => match.a),
    matches.map((match) => match.b),
    details,
  );
}
