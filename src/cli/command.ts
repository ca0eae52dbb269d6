import type { Context } from './context.js';
import type { RawOptions } from './options.js';
import type { FormatName } from './targets.js';

/** One command as the program, its help and its completions know it. Nothing here loads what the command needs. */
export interface CommandSpec {
  /** `topics`, or `topics test` for one inside another; empty for the program itself. */
  name: string;
  summary: string;
  /** Arguments in commander's notation: `<file>`, `[topics...]`. */
  args: readonly { name: string; about: string }[];
  /** Shared options that mean something here; any other one is refused. */
  accepts: readonly (keyof RawOptions)[];
  /** What `--format` takes here. */
  formats: readonly FormatName[];
  /** Options only this command has: flags in commander's notation, and a description. */
  own?: readonly { flags: string; about: string }[];
  examples: readonly { call: string; does: string }[];
  /** Loads the command. */
  load(): Promise<Run>;
}

/** A command's work; resolves to the exit code. */
export type Run = (context: Context) => Promise<number>;

/** Options of every command. */
export const ALWAYS: readonly (keyof RawOptions)[] = ['color', 'width', 'quiet', 'debug', 'timing', 'printConfig'];
