import { isIsoDate } from '../calendar.js';
import { GROUP_KEYS, type GroupBy } from '../comparison/views/types.js';
import { UserError } from '../errors.js';
import { suggestion } from './closest.js';
import type { ColorChoice } from './color.js';
import { parseShard, type Shard } from './shard-number.js';

/** The shared options as the command line gives them: texts, unchecked. */
export interface RawOptions {
  corpus?: string;
  topics?: string;
  strict?: boolean;
  maxSize?: string;
  jobs?: string;
  keywords?: string;
  source?: string[];
  against?: string[];
  since?: string;
  until?: string;
  minConfidence?: string;
  by?: string;
  shard?: string;
  limit?: string;
  context?: string;
  engine?: string;
  cache?: boolean;
  failOn?: string[];
  max?: string;
  /** false: none, even where one lies in the folder. */
  baseline?: string | false;
  verdicts?: string | false;
  format?: string;
  json?: boolean;
  output?: string[];
  color?: string;
  width?: string;
  quiet?: boolean;
  debug?: boolean;
  timing?: boolean;
  printConfig?: boolean;
}

export const ENGINES = ['builtin', 'signals'] as const;
export const FAIL_ON = ['contradictions', 'tensions', 'any', 'new-contradictions', 'new-tensions', 'new'] as const;
const COLORS: readonly ColorChoice[] = ['auto', 'always', 'never'];

/** The same, checked and typed. */
export interface Settings {
  /** Paths as typed; null for the shipped ones. */
  corpus: string | null;
  topics: string | null;
  strict: boolean;
  /** Largest file, MB; null: the usual limits. */
  maxSize: number | null;
  /** Threads for a large corpus; null for one a core. */
  jobs: number | null;
  /** Phrases of a free topic; null if none was asked for. */
  keywords: string[] | null;
  /** As typed; they become source ids once the corpus is known. */
  sources: string[] | null;
  /** The other side of every pair, as typed; never without `sources`. */
  against: string[] | null;
  /** `2022`, `2022-08` or `2022-08-14`. */
  since: string | null;
  until: string | null;
  /** 0..1 */
  minConfidence: number | null;
  /** The part of the work to do; null: all of it. */
  shard: Shard | null;
  /** What findings are sorted by; null: by kind. */
  by: GroupBy | null;
  /** Findings of each kind, at least 1; null for all. */
  limit: number | null;
  /** Sentences shown on either side of a quote. */
  context: number;
  engine: (typeof ENGINES)[number];
  cache: boolean;
  failOn: (typeof FAIL_ON)[number][];
  /** Findings `failOn` lets through. */
  max: number;
  /** Path as typed; null: the folder's own, if there is one; false: none. */
  baseline: string | null | false;
  verdicts: string | null | false;
  format: string | null;
  /** `FILE` or `FORMAT:FILE`, as typed. */
  outputs: string[];
  color: ColorChoice;
  width: number | null;
  quiet: boolean;
  debug: boolean;
  timing: boolean;
}

/** Checks every option; throws `UserError` at the first that cannot be what was meant. */
export function resolveOptions(raw: RawOptions): Settings {
  const since = raw.since === undefined ? null : date('--since', raw.since);
  const until = raw.until === undefined ? null : date('--until', raw.until);
  if (since !== null && until !== null && since > `${until}~`) {
    throw new UserError(`--since ${since} is later than --until ${until}: nothing lies between.`);
  }
  return {
    corpus: raw.corpus === undefined ? null : path('--corpus', raw.corpus),
    topics: raw.topics === undefined ? null : path('--topics', raw.topics),
    strict: raw.strict ?? false,
    maxSize: raw.maxSize === undefined ? null : count('--max-size', raw.maxSize, 1, 100_000),
    jobs: raw.jobs === undefined ? null : count('--jobs', raw.jobs, 1, 256),
    keywords: raw.keywords === undefined ? null : words('--keywords', [raw.keywords]),
    sources: raw.source === undefined ? null : words('--source', raw.source),
    against: raw.against === undefined ? null : opposite(raw.against, raw.source),
    since,
    until,
    minConfidence: raw.minConfidence === undefined ? null : share('--min-confidence', raw.minConfidence),
    shard: raw.shard === undefined ? null : parseShard(raw.shard),
    by: raw.by === undefined ? null : choice('--by', raw.by, GROUP_KEYS),
    limit: raw.limit === undefined ? null : count('--limit', raw.limit, 1, 1_000_000),
    context: raw.context === undefined ? 0 : count('--context', raw.context, 0, 20),
    engine: choice('--engine', raw.engine ?? 'builtin', ENGINES),
    cache: raw.cache ?? true,
    failOn: raw.failOn === undefined ? [] : words('--fail-on', raw.failOn).map((x) => choice('--fail-on', x, FAIL_ON)),
    max: raw.max === undefined ? 0 : count('--max', raw.max, 0, 1_000_000),
    baseline: optionalFile('--baseline', raw.baseline),
    verdicts: optionalFile('--verdicts', raw.verdicts),
    format: format(raw),
    outputs: (raw.output ?? []).map((output) => path('--output', output)),
    color: choice('--color', raw.color ?? 'auto', COLORS),
    width: raw.width === undefined ? null : count('--width', raw.width, 40, 1000),
    quiet: raw.quiet ?? false,
    debug: raw.debug ?? false,
    timing: raw.timing ?? false,
  };
}

function format(raw: RawOptions): string | null {
  if (raw.json && raw.format !== undefined && raw.format !== 'json') {
    throw new UserError(`--json and --format ${raw.format} contradict each other.`, { hint: 'Give one of the two.' });
  }
  return raw.json ? 'json' : (raw.format ?? null);
}

function path(option: string, value: string): string {
  if (value === '') throw new UserError(`${option} needs a path, not an empty text.`);
  if (value.includes('\0')) throw new UserError(`${option}: a path cannot hold a null character.`);
  return value;
}

const optionalFile = (option: string, value: string | false | undefined): string | null | false =>
  typeof value === 'string' ? path(option, value) : (value ?? null);

/** Repeated options and comma-separated lists alike. */
function words(option: string, values: readonly string[]): string[] {
  const list = values
    .flatMap((value) => value.split(','))
    .map((word) => word.trim())
    .filter(Boolean);
  if (list.length === 0) throw new UserError(`${option} needs at least one value.`);
  return [...new Set(list)];
}

function opposite(against: readonly string[], source: readonly string[] | undefined): string[] {
  if (source !== undefined) return words('--against', against);
  throw new UserError('--against needs --source: whom against whom?', {
    hint: `For instance --source A --against ${against[0] || 'B'}, with ids or names of "compare sources".`,
  });
}

function choice<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value);
  if (found !== undefined) return found;
  throw new UserError(`${option} cannot be "${value}".`, { hint: suggestion(value, allowed, 'It takes') });
}

function count(option: string, value: string, least: number, most: number): number {
  const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new UserError(`${option} takes a whole number from ${least} to ${most}, not "${value}".`);
}

function share(option: string, value: string): number {
  const number = /^(\d+\.?\d*|\.\d+)$/.test(value) ? Number(value) : Number.NaN;
  if (number >= 0 && number <= 1) return number;
  const meant = number > 1 && number <= 100 ? { hint: `For ${number} percent write ${number / 100}.` } : {};
  throw new UserError(`${option} takes a number from 0 to 1, not "${value}".`, meant);
}

/** A year, a month or a day that exists. */
export function date(option: string, value: string): string {
  if (isIsoDate(value)) return value;
  throw new UserError(`${option} takes a year, month or day, not "${value}".`, {
    hint: `Write it as 2022, 2022-08 or 2022-08-14.`,
  });
}
