import { type LinesOptions, openLines } from './lines.js';

/** A persistent map from content hashes to results. Values must survive JSON. */
export interface Store<T> {
  get(key: string): T | undefined;
  set(key: string, value: T): void;
  /** Writes what is new. A full disk or a read-only home is no error: the next run computes again. */
  flush(): Promise<void>;
}

/** The store of lines (`openLines`) for values: each is parsed when it is asked for. */
export async function openStore<T>(
  directory: string | null,
  name: string,
  options: LinesOptions = {},
): Promise<Store<T>> {
  const lines = await openLines(directory, name, options);
  return {
    get(key) {
      const line = lines.get(key);
      if (line === undefined) return undefined;
      try {
        return JSON.parse(line) as T;
      } catch {
        return undefined; // written by something else: as if it were not there
      }
    },
    set: (key, value) => lines.set(key, JSON.stringify(value)),
    flush: () => lines.flush(),
  };
}
