import { documentFromText, type TextMeta } from '../corpus/document.js';
import type { Builder, ReadAhead } from '../corpus/loading/builder.js';
import type { Entry } from '../corpus/loading/entry.js';
import type { Limits } from '../corpus/loading/limits.js';
import { isDear } from '../corpus/readers/whole.js';
import type { Document } from '../corpus/types.js';
import type { Crew, CrewOptions } from './crew.js';

/** From so many characters of text on, threads and a memory gain more time than they take to set up. */
export const LARGE = 1_000_000;

/** From so many files that take long to parse on it pays to parse them in threads. */
export const MANY = 24;

/** Makes documents of texts: here as long as they are few, with a crew as soon as they are many. */
export class Reading implements Builder {
  /** Hired for a large corpus; it does the later stages too. */
  crew: Crew | null = null;
  private held: { text: string; meta: TextMeta }[] = [];
  private characters = 0;
  private large: Builder | null = null;
  private hiring: Promise<Crew> | null = null;

  constructor(private readonly options: CrewOptions) {}

  async add(text: string, meta: TextMeta): Promise<void> {
    if (this.large) return this.large.add(text, meta);
    this.held.push({ text, meta });
    this.characters += text.length;
    if (this.characters >= LARGE) await this.hire();
  }

  /** Parsing alone makes no large corpus: later stages get the crew only where the text is long. */
  async readAhead(entries: readonly Entry[], limits: Limits): Promise<ReadAhead | null> {
    if (entries.filter(({ file }) => isDear(file)).length < MANY) return null;
    return (await this.hired()).readAhead(entries, limits);
  }

  async done(): Promise<Document[]> {
    return this.large ? this.large.done() : this.held.map(({ text, meta }) => documentFromText(text, meta));
  }

  private async hire(): Promise<void> {
    this.crew = await this.hired();
    this.large = await this.crew.builder();
    const { held } = this;
    this.held = [];
    for (const { text, meta } of held) await this.large.add(text, meta);
  }

  private hired(): Promise<Crew> {
    this.hiring ??= import('./crew.js').then(({ Crew }) => Crew.hire(this.options));
    return this.hiring;
  }
}
