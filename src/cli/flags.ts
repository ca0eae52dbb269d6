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

/** The options several commands share; each command says which of them it takes. */
export const FLAGS: readonly Flag[] = [
  { key: 'corpus', flags: '--corpus <path>', group: INPUT, about: 'manifest (corpus.yaml), folder of documents, or .jsonl file; without it the shipped articles' },
  { key: 'topics', flags: '--topics <file>', group: INPUT, about: 'topics file; without it the one beside the manifest, else the shipped one' },
  { key: 'strict', flags: '--strict', group: INPUT, about: 'a document that cannot be read is an error (exit 2), not a warning' },
  { key: 'keywords', flags: '--keywords <phrases>', group: SELECTION, about: 'a free topic: phrases separated by commas' },
  { key: 'source', flags: '--source <id>', group: SELECTION, about: 'only this source; repeatable, or several separated by commas', repeatable: true },
  { key: 'against', flags: '--against <id>', group: SELECTION, about: 'with --source: only pairs between those sources and these', repeatable: true },
  { key: 'since', flags: '--since <date>', group: SELECTION, about: 'only documents from this year, month or day on (2022, 2022-08, 2022-08-14)' },
  { key: 'until', flags: '--until <date>', group: SELECTION, about: 'only documents up to this year, month or day' },
  { key: 'engine', flags: '--engine <name>', group: JUDGING, about: 'builtin (model and signals, the default) or signals (no model)' },
  { key: 'minConfidence', flags: '--min-confidence <n>', group: JUDGING, about: 'leave out findings below this measured confidence, 0 to 1' },
  { key: 'cache', flags: '--no-cache', group: JUDGING, about: 'neither read nor write the cache of verdicts' },
  { key: 'failOn', flags: '--fail-on <what>', group: JUDGING, about: 'exit 1 if there are contradictions, tensions, or any of the two', repeatable: true },
  { key: 'format', flags: '-f, --format <name>', group: OUTPUT, about: '' },
  { key: 'json', flags: '--json', group: OUTPUT, about: 'short for --format json' },
  { key: 'output', flags: '-o, --output <file>', group: OUTPUT, about: 'write to a file, FILE or FORMAT:FILE; repeatable', repeatable: true },
  { key: 'limit', flags: '--limit <n>', group: OUTPUT, about: 'at most n findings of each kind' },
  { key: 'context', flags: '--context <n>', group: OUTPUT, about: 'show n sentences before and after each quote' },
  { key: 'color', flags: '--color <when>', group: TERMINAL, about: 'auto (the default), always or never; NO_COLOR and FORCE_COLOR are heeded' },
  { key: 'width', flags: '--width <n>', group: TERMINAL, about: 'columns a line may take; without it as wide as the terminal' },
  { key: 'quiet', flags: '-q, --quiet', group: TERMINAL, about: 'no warnings, no progress, findings only' },
  { key: 'timing', flags: '--timing', group: TERMINAL, about: 'say on standard error where the time went' },
  { key: 'debug', flags: '--debug', group: TERMINAL, about: 'show the stack trace of an error' },
]; // biome-ignore format: a table
