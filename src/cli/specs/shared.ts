import { formats } from '../../formats/index.js';
import type { RawOptions } from '../options.js';
import type { FormatName } from '../targets.js';

type Keys = readonly (keyof RawOptions)[];

/** Groups of options that commands have in common. */
export const OUTPUT: Keys = ['format', 'json', 'output'];
export const INPUT: Keys = ['corpus', 'topics', 'strict', 'maxSize', 'jobs', 'cache'];
export const SELECTION: Keys = ['source', 'against', 'since', 'until'];
export const JUDGING: Keys = ['engine', 'cache'];
/** What earlier runs and people said. */
export const REVIEW: Keys = ['baseline', 'verdicts'];
export const FINDINGS: Keys = ['minConfidence', 'by', 'limit', 'context', 'failOn', 'max', ...REVIEW];
export const TOPIC: Keys = [...INPUT, 'keywords', ...SELECTION, ...JUDGING, 'shard', ...FINDINGS, ...OUTPUT];

/** Formats, and groups of them. */
export const TABLE: FormatName = { id: 'table', extensions: ['txt'] };
export const JSON_DOCUMENT: FormatName = { id: 'json', extensions: ['json'] };
export const JSON_LINES: FormatName = { id: 'ndjson', extensions: ['ndjson', 'jsonl'] };
export const MARKDOWN: FormatName = { id: 'markdown', extensions: ['md', 'markdown'] };
export const RESULT = [TABLE, JSON_DOCUMENT];
export const LISTING = [...RESULT, JSON_LINES];
export const ALL = Object.values(formats);
