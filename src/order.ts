/** Orders texts by their UTF-16 units: alike on every machine, whatever its locale. */
export const byText = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);

/** One key for two ids, whichever comes first. */
export const pairKey = (a: string, b: string): string => (a < b ? `${a}\n${b}` : `${b}\n${a}`);
