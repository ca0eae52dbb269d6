import { createHash } from 'node:crypto';
import { readModelConfig } from './files.js';
import { openModel } from './index.js';
import type { PairModel, Reading, ReadOptions, TextPair } from './types.js';

/** What a memory of readings must offer; `cache/store` does. */
export interface ReadingStore {
  get(key: string): Reading | undefined;
  set(key: string, reading: Reading): void;
  flush(): Promise<void>;
}

/** Opens the memory that belongs to one model; the name changes with the model. */
export type OpenReadingStore = (name: string) => Promise<ReadingStore>;

/** How a model is opened: the one of a folder, or the shipped one. */
export type OpenModel = (folder?: string) => Promise<Pick<PairModel, 'read' | 'close'>>;

/** To be counted up when a reading comes out differently with the same model: another tokenizer, another runtime. */
const READING = 3;

/** A model that reads only what it has not read before, and is opened only if there is something to read. */
export async function rememberedModel(
  openStore: OpenReadingStore,
  folder?: string,
  open: OpenModel = openModel,
): Promise<PairModel> {
  const { fingerprint } = await readModelConfig(folder);
  const store = await openStore(`readings-${READING}-${fingerprint.slice(0, 16)}`);
  let model: ReturnType<OpenModel> | null = null;
  return {
    fingerprint,
    async read(pairs, { whole = false, onRead }: ReadOptions = {}) {
      const keyOf = keysFor(whole);
      const keys = pairs.map(keyOf);
      const missing = pairs.filter((_, at) => store.get(keys[at] as string) === undefined);
      if (missing.length > 0) {
        model ??= open(folder);
        const known = pairs.length - missing.length;
        const readings = await (await model).read(missing, {
          whole,
          onRead: (done) => onRead?.(known + done),
        });
        for (const [at, reading] of readings.entries()) store.set(keyOf(missing[at] as TextPair), reading);
      }
      const readings = keys.map((key) => store.get(key) as Reading);
      await store.flush();
      return readings;
    },
    async close() {
      await (await model)?.close();
    },
  };
}

/** A reading that may end early is another one than the whole: what is remembered must not decide which is given. */
const keysFor =
  (whole: boolean) =>
  ({ premise, hypothesis }: TextPair): string =>
    createHash('sha256')
      .update(JSON.stringify([premise, hypothesis, whole]))
      .digest('base64url')
      .slice(0, 24);
