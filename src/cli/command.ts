import type { Context } from './context.js';
import type { RawOptions } from './options.js';
import type { FormatName } from './targets.js';

/** One command: what it is called, what it takes, what it does. The program, its help and completions are made from this. */
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
  /** Resolves to the exit code. Loads what it needs itself. */
  run(context: Context): Promise<number>;
}

export const OUTPUT: readonly (keyof RawOptions)[] = ['format', 'json', 'output'];
export const INPUT: readonly (keyof RawOptions)[] = ['corpus', 'topics', 'strict'];
export const SELECTION: readonly (keyof RawOptions)[] = ['source', 'since', 'until'];
export const JUDGING: readonly (keyof RawOptions)[] = ['engine', 'cache'];
export const FINDINGS: readonly (keyof RawOptions)[] = ['minConfidence', 'limit', 'context', 'failOn'];
/** Options of every command. */
export const ALWAYS: readonly (keyof RawOptions)[] = ['color', 'width', 'quiet', 'debug', 'timing'];

/** Formats of the commands that list things. */
export const LISTINGS: readonly FormatName[] = [
  { id: 'table', extensions: ['txt'] },
  { id: 'json', extensions: ['json'] },
  { id: 'ndjson', extensions: ['ndjson', 'jsonl'] },
];
