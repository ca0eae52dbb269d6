/** `make`, which remembers what it made for the `size` keys that were asked for last. */
export function recent<K, V>(
  size: number,
  keyOf: (of: K) => string,
  make: (of: K) => Promise<V>,
): (of: K) => Promise<V> {
  const made = new Map<string, V>();
  return async (of) => {
    const key = keyOf(of);
    const value = made.get(key) ?? (await make(of));
    made.delete(key); // A map keeps the order in which keys came: the latest stands last.
    made.set(key, value);
    if (made.size > size) made.delete(made.keys().next().value as string);
    return value;
  };
}
