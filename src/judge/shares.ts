import type { Quantity } from '../text/types.js';

/**
 * Quantities of one sentence as the other one counts them: where that has percentages, shares become some, in whole percent
 * and as loosely as they are said ("a third" and 35 percent are not at odds).
 */
export function countedLike(quantities: readonly Quantity[], others: readonly Quantity[]): readonly Quantity[] {
  return others.some(({ kind }) => kind === 'percent') ? sharesInPercent(quantities) : quantities;
}

export const sharesInPercent = (quantities: readonly Quantity[]): Quantity[] =>
  quantities.map((quantity) => (quantity.kind === 'share' ? inPercent(quantity) : quantity));

/** "A third": about 33 percent. */
function inPercent(share: Quantity): Quantity {
  const { low, high, bound } = share;
  return {
    ...share,
    kind: 'percent',
    unit: 'percent',
    low: Math.round(100 * low),
    high: Math.round(100 * high),
    bound: bound === 'exact' ? 'about' : bound,
  };
}
