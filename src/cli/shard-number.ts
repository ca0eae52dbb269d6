import { UserError } from '../errors.js';
import type { Settings } from './options.js';
import type { Target } from './targets.js';

/** The `i`-th of `n` parts of the work. */
export interface Shard {
  index: number;
  count: number;
}

/** More parts than this are a slip. */
const MOST = 10_000;

/** `2/5`. Throws `UserError` for anything else. */
export function parseShard(text: string): Shard {
  const [, index = 0, count = 0] = (/^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? []).map(Number);
  if (index >= 1 && index <= count && count <= MOST) return { index, count };
  throw new UserError(`--shard takes part/parts, such as 1/3, not "${text}".`, {
    hint: `Parts count from 1 to at most ${MOST}.`,
  });
}

/** Options that only mean something once all parts are together. */
export function refuseForShard(settings: Settings, targets: readonly Target[]): void {
  if (settings.shard === null) return;
  const late: [string, boolean][] = [
    ['--limit', settings.limit !== null],
    ['--by', settings.by !== null],
    ['--context', settings.context > 0],
    ['--fail-on', settings.failOn.length > 0],
    ['--baseline', typeof settings.baseline === 'string'],
    ['--verdicts', typeof settings.verdicts === 'string'],
  ];
  const hint = 'A part is JSON for "compare merge"; give this option there.';
  const typed = late.find(([, given]) => given)?.[0];
  if (typed) throw new UserError(`${typed} means nothing with --shard.`, { hint });
  const other = targets.find(({ format, file }) => format !== 'json' && (file !== null || settings.format !== null));
  if (other) throw new UserError(`--shard writes no ${other.format}.`, { hint });
}
