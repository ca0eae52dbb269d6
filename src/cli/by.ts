import { UserError } from '../errors.js';
import type { Settings } from './options.js';
import type { Target } from './targets.js';

/** Formats that can show findings in groups; the others list findings one by one for programs. */
const GROUPING = ['table', 'json', 'ndjson', 'markdown', 'html'];

/** `--by` where no output could show it is a slip; beside one that can, other formats are left as they are. */
export function refuseUselessBy({ by }: Pick<Settings, 'by'>, targets: readonly Target[]): void {
  if (by === null || targets.some(({ format }) => GROUPING.includes(format))) return;
  const named = [...new Set(targets.map(({ format }) => format))].join(' and ');
  throw new UserError(`--by means nothing to ${named}.`, {
    hint: `Groups are shown by ${GROUPING.slice(0, -1).join(', ')} and ${GROUPING.at(-1)}.`,
  });
}
