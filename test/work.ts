/**
 * Things that count how often anything is read of them: a measure of work that is the same on every machine, however
 * busy it is.
 */
export function watched<T extends object>(list: readonly T[]): { list: T[]; reads(): number } {
  let reads = 0;
  const get = (target: T, key: string | symbol): unknown => {
    reads += 1;
    return Reflect.get(target, key);
  };
  return { list: list.map((one) => new Proxy(one, { get })), reads: () => reads };
}
