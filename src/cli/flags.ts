import type { RawOptions } from './options.js';

/** One shared option, as commander and the help know it. */
export interface Flag {
  key: keyof RawOptions;
  flags: string;
  about: string;
  group: string;
  repeatable?: boolean;
}

const INPUT = 'What to read:';
const SELECTION = 'What to look at:';
const JUDGING = 'How to judge:';
const OUTPUT = 'What to print:';
const TERMINAL = 'How to behave:';

/** `--format` of `-f, --format <name>`. */
export const longFlag = (flags: string): string => /--[\w-]+/.exec(flags)?.[0] ?? flags;

/** The options several commands share; each command says which of them it takes. */
export const FLAGS: readonly Flag[] = [
  { key: 'corpus', flags: '--corpus <path>', group: INPUT, about: 'manifest (corpus.yaml), folder, or single file (.jsonl, .csv, .mbox, .txt ...); without it the shipped articles' },
  { key: 'topics', flags: '--topics <file>', group: INPUT, about: 'topics file; without it the one beside the manifest, else the shipped one' },
  { key: 'strict', flags: '--strict', group: INPUT, about: 'a document that cannot be read is an error (exit 2), not a warning' },
  { key: 'jobs', flags: '--jobs <n>', group: INPUT, about: 'threads for a large corpus or many pairs, at most; without it one for each core' },
  { key: 'maxSize', flags: '--max-size <mb>', group: INPUT, about: 'largest file that is read, in MB (256); other limits on size grow with it' },
  { key: 'keywords', flags: '--keywords <phrases>', group: SELECTION, about: 'a free topic: phrases separated by commas' },
  { key: 'source', flags: '--source <id>', group: SELECTION, about: 'only this source; repeatable, or several separated by commas', repeatable: true },
  { key: 'against', flags: '--against <id>', group: SELECTION, about: 'with --source: only pairs between those sources and these', repeatable: true },
  { key: 'since', flags: '--since <date>', group: SELECTION, about: 'only documents from this year, month or day on (2022, 2022-08, 2022-08-14)' },
  { key: 'until', flags: '--until <date>', group: SELECTION, about: 'only documents up to this year, month or day' },
  { key: 'engine', flags: '--engine <name>', group: JUDGING, about: 'builtin (model and signals, the default) or signals (no model)' },
  { key: 'minConfidence', flags: '--min-confidence <n>', group: JUDGING, about: 'report findings from this measured confidence on, 0 to 1 (0.6, conflicts 0.65; without the model 0.5 and 0.4)' },
  { key: 'cache', flags: '--no-cache', group: JUDGING, about: 'neither read nor write the cache of analyses and verdicts' },
  { key: 'failOn', flags: '--fail-on <what>', group: JUDGING, about: 'exit 1 if there are contradictions, tensions, any (of the two), or new-contradictions, new-tensions, new (not in the baseline)', repeatable: true },
  { key: 'max', flags: '--max <n>', group: JUDGING, about: 'with --fail-on: so many such findings are let through' },
  { key: 'baseline', flags: '--baseline <file>', group: JUDGING, about: 'mark what is new, unchanged or resolved; without it .compare-baseline.json of this folder' },
  { key: 'baseline', flags: '--no-baseline', group: JUDGING, about: 'use no baseline, even where there is one' },
  { key: 'verdicts', flags: '--verdicts <file>', group: JUDGING, about: 'what people said of findings; without it compare.verdicts.yaml of this folder' },
  { key: 'verdicts', flags: '--no-verdicts', group: JUDGING, about: 'heed no verdicts, even where there are some' },
  { key: 'shard', flags: '--shard <i/n>', group: JUDGING, about: 'judge only the i-th of n parts of the pairs and write it as JSON, for "compare merge"' },
  { key: 'format', flags: '-f, --format <name>', group: OUTPUT, about: '' },
  { key: 'json', flags: '--json', group: OUTPUT, about: 'short for --format json' },
  { key: 'output', flags: '-o, --output <file>', group: OUTPUT, about: 'write to a file, FILE or FORMAT:FILE; repeatable', repeatable: true },
  { key: 'by', flags: '--by <what>', group: OUTPUT, about: 'sort findings by source (pairs of sources), speaker or date, instead of by kind' },
  { key: 'limit', flags: '--limit <n>', group: OUTPUT, about: 'at most n findings of each kind; without it all, but in the terminal long lists end early' },
  { key: 'context', flags: '--context <n>', group: OUTPUT, about: 'show n sentences before and after each quote' },
  { key: 'color', flags: '--color <when>', group: TERMINAL, about: 'auto (the default), always or never; NO_COLOR and FORCE_COLOR are heeded' },
  { key: 'width', flags: '--width <n>', group: TERMINAL, about: 'columns a line may take; without it as wide as the terminal, or COLUMNS' },
  { key: 'quiet', flags: '-q, --quiet', group: TERMINAL, about: 'no warnings, no progress, findings only' },
  { key: 'timing', flags: '--timing', group: TERMINAL, about: 'say on standard error where the time went' },
  { key: 'printConfig', flags: '--print-config', group: TERMINAL, about: 'print the options that hold here and where each was set, and do nothing' },
  { key: 'debug', flags: '--debug', group: TERMINAL, about: 'show the stack trace of an error' },
]; // biome-ignore format: a table
