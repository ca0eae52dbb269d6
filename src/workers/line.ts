import type { Lines } from '../cache/lines.js';
import type { Pool } from './pool.js';
import type { Items, Packed, TextStage } from './stages.js';

/** A batch is sent off when it holds so many characters of text, or so many documents. */
const BATCH_CHARACTERS = 200_000;
const BATCH_DOCUMENTS = 64;

/** What a line is run by and what it remembers with. */
export interface LineOptions<S extends TextStage> {
  pool: Pool;
  /** Null where nothing is remembered: keys then mean nothing. */
  memory: Lines | null;
  stage: S;
  /** As JSON. */
  shared: string;
  /** Names the question, for results that hold for it alone. */
  question?: string;
  /** Called with the number of documents that are through; `remembered` of them came from memory. */
  onDone?: ((done: number, remembered: number) => void) | undefined;
}

interface Waiting<S extends TextStage> {
  at: number;
  item: Items[S];
  key: string;
}

/**
 * Documents on their way through one stage: what is remembered is not done again, the rest goes in batches to the
 * pool, and no more is under way at once than the pool can use. Results come in the order in which documents went in,
 * whoever was quicker.
 */
export class Line<S extends TextStage> {
  private readonly results: Packed[] = [];
  private readonly underWay = new Set<Promise<void>>();
  private batch: Waiting<S>[] = [];
  private characters = 0;
  private count = 0;
  private done = 0;
  private remembered = 0;
  private failure: { error: unknown } | null = null;

  constructor(private readonly options: LineOptions<S>) {}

  /** `key` names the document's content; throws what a document before it failed with. */
  async add(item: Items[S], key: string): Promise<void> {
    if (this.failure) throw this.failure.error;
    const at = this.count++;
    const known = this.known(key);
    if (known) {
      this.results[at] = known;
      this.remembered++;
      this.told(1);
      return;
    }
    this.batch.push({ at, item, key });
    this.characters += item.text.length;
    if (this.characters < BATCH_CHARACTERS && this.batch.length < BATCH_DOCUMENTS) return;
    this.send();
    while (this.underWay.size >= this.options.pool.wide) await Promise.race(this.underWay);
  }

  /** All results, once all are there. */
  async finish(): Promise<Packed[]> {
    if (this.batch.length > 0) this.send();
    await Promise.all(this.underWay);
    if (this.failure) throw this.failure.error;
    return this.results;
  }

  private known(key: string): Packed | null {
    const { memory } = this.options;
    return packedOf(memory?.get(key)) ?? packedOf(memory?.get(this.partialKey(key)));
  }

  private partialKey(key: string): string {
    return `${key}~${this.options.question ?? ''}`;
  }

  private send(): void {
    const { batch } = this;
    this.batch = [];
    this.characters = 0;
    const run = this.run(batch)
      .catch((error: unknown) => {
        this.failure ??= { error };
      })
      .finally(() => this.underWay.delete(run));
    this.underWay.add(run);
  }

  private async run(batch: readonly Waiting<S>[]): Promise<void> {
    const { pool, memory, stage, shared } = this.options;
    const items = batch.map(({ item }) => item);
    const results = await pool.run(stage, shared, items);
    for (const [i, { at, key }] of batch.entries()) {
      const result = results[i];
      if (!result) throw new Error(`the stage ${stage} gave no result for a document`);
      this.results[at] = result;
      memory?.set(result.partial ? this.partialKey(key) : key, `${result.head}\t${result.body}`);
    }
    this.told(batch.length);
  }

  private told(more: number): void {
    this.done += more;
    this.options.onDone?.(this.done, this.remembered);
  }
}

/** Head and body of a remembered line: JSON holds no tab. */
function packedOf(line: string | undefined): Packed | null {
  const tab = line?.indexOf('\t') ?? -1;
  return line === undefined || tab < 0 ? null : { head: line.slice(0, tab), body: line.slice(tab + 1) };
}
