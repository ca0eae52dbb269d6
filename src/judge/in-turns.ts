/** So many at a time: a few hundredths of a second. */
const TURN = 200;

/**
 * Works through a long list and lets everything else have its turn now and then: neither Ctrl-C nor the line that says
 * how far the run is may wait for twenty thousand pairs.
 */
export async function inTurns<T, R>(
  list: readonly T[],
  work: (one: T) => R,
  onDone?: (done: number, total: number) => void,
): Promise<R[]> {
  const results: R[] = [];
  for (const one of list) {
    results.push(work(one));
    if (results.length % TURN !== 0) continue;
    onDone?.(results.length, list.length);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return results;
}
