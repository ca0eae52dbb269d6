import type { Span } from '../corpus/types.js';

/** Of several pairs of places the one that stands earliest in both sentences: the same one, whichever comes first. */
export const earliest = <T extends { x: Span; y: Span }>(pairs: readonly T[]): T | null =>
  pairs.reduce<T | null>((best, pair) => (best && place(best) <= place(pair) ? best : pair), null);

const place = ({ x, y }: { x: Span; y: Span }): number => x.start + y.start;
