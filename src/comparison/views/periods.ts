/** How finely dates are told apart: characters of an ISO date. */
const DAY = 10;
const MONTH = 7;
const YEAR = 4;

/** More headings than this could not be read at a glance. */
const FEW = 12;

type DatePair = readonly [string | null, string | null];

/** The finest of day, month and year that sorts the pairs into few enough groups. */
export function precisionFor(pairs: readonly DatePair[]): number {
  const groups = (precision: number): number => new Set(pairs.map((pair) => periodOf(pair, precision).join('\n'))).size;
  return [DAY, MONTH].find((precision) => groups(precision) <= FEW) ?? YEAR;
}

/** First and last of two dates as far as they are looked at; both null where one is unknown. */
export function periodOf([a, b]: DatePair, precision: number): [string, string] | [null, null] {
  if (a === null || b === null) return [null, null];
  const [x, y] = [a.slice(0, precision), b.slice(0, precision)];
  return x <= y ? [x, y] : [y, x];
}
