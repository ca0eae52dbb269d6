import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Comparison } from '../comparison/types.js';
import { counted } from '../counted.js';
import { UserError } from '../errors.js';
import { distinct } from '../formats/view.js';
import type { Baseline, Reviewed, Verdicts } from '../review/types.js';
import type { Context } from './context.js';
import { pathFrom } from './deliver.js';
import { osReason } from './os-errors.js';

/** Files that are used without being named where they lie in the current folder, beside the configuration. */
export const BASELINE_FILE = '.compare-baseline.json';
export const VERDICTS_FILE = 'compare.verdicts.yaml';

type Review = Pick<Context, 'io' | 'settings' | 'progress'>;

/** The comparisons with what the baseline and the verdicts of this folder have to say of them. */
export async function reviewed(context: Review, comparisons: readonly Comparison[]): Promise<Reviewed[]> {
  const [baseline, verdicts] = [await openBaseline(context), await openVerdicts(context)];
  if (!baseline && !verdicts) return [...comparisons];
  const { settings, io, progress } = context;
  progress.clear();
  if (!settings.quiet) {
    if (baseline && settings.baseline === null) await io.stderr.write(`baseline: ${baseline.file}\n`);
    if (verdicts && settings.verdicts === null) await io.stderr.write(`verdicts: ${verdicts.file}\n`);
    const [warning] = engineWarning(baseline, comparisons);
    if (warning) await io.stderr.write(warning);
  }
  const { review } = await import('../review/index.js');
  return comparisons.map((one) => review(one, { baseline, verdicts, partial: isPartial(settings) }));
}

/** With these, what is missing from the findings may be there all the same. */
function isPartial({ sources, against, since, until, minConfidence }: Context['settings']): boolean {
  return [sources, against, since, until, minConfidence].some((one) => one !== null);
}

/** The baseline named, or the folder's own; null if there is none or none is wanted. */
export async function openBaseline(context: Review): Promise<Baseline | null> {
  const file = found(context, context.settings.baseline, BASELINE_FILE);
  if (file === null) return null;
  const text = await readText(context, file, 'baseline', '"compare baseline" writes one.');
  const { parseBaseline } = await import('../review/baseline.js');
  return parseBaseline(text, file);
}

/** The verdicts named, or the folder's own; null if there are none or none are wanted. */
export async function openVerdicts(context: Review): Promise<Verdicts | null> {
  const file = found(context, context.settings.verdicts, VERDICTS_FILE);
  if (file === null) return null;
  const text = await readText(context, file, 'verdicts file', '"compare verdict" writes one.');
  const { parseVerdicts } = await import('../review/verdicts.js');
  return parseVerdicts(text, file);
}

function found({ io }: Review, asked: string | null | false, own: string): string | null {
  if (asked === false) return null;
  return asked ?? (existsSync(join(io.cwd, own)) ? own : null);
}

export async function readText({ io }: Pick<Review, 'io'>, file: string, what: string, hint: string): Promise<string> {
  try {
    return await readFile(pathFrom(io, file), 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why = code === 'EISDIR' ? 'it is a folder' : (osReason(error) ?? String(error));
    const message = code === 'ENOENT' ? `There is no such ${what}.` : `The ${what} cannot be read: ${why}.`;
    throw new UserError(message, { place: file, hint });
  }
}

/** Another engine finds other things: that must not look like news. */
function engineWarning(baseline: Baseline | null, comparisons: readonly Comparison[]): string[] {
  const now = comparisons[0]?.engine;
  const then = baseline?.engine;
  if (!now || !then || (now.name === then.name && now.fingerprint === then.fingerprint)) return [];
  const made = then.name === now.name ? `another version of the engine ${then.name}` : `the engine ${then.name}`;
  return [`warning: the baseline was made with ${made}: some findings will look new or resolved for that reason\n`];
}

/** How many findings `--fail-on` counts: each once however often near-identical sentences repeat it. */
export function countFailures(failOn: Context['settings']['failOn'], comparisons: readonly Reviewed[]): number {
  const counts = (relation: 'contradictions' | 'tensions', { review }: Reviewed, id: string): boolean =>
    failOn.includes('any') ||
    failOn.includes(relation) ||
    ((failOn.includes('new') || failOn.includes(`new-${relation}`)) &&
      review?.baseline?.status.get(id) !== 'unchanged');
  return comparisons
    .flatMap((one) =>
      (['contradictions', 'tensions'] as const).map(
        (relation) => distinct(one[relation]).filter(({ id }) => counts(relation, one, id)).length,
      ),
    )
    .reduce((sum, count) => sum + count, 0);
}

/** 1 where `--fail-on` was asked for and holds, else 0; says why. */
export async function exitCode({ io, settings }: Review, comparisons: readonly Reviewed[]): Promise<number> {
  const { failOn, max, quiet } = settings;
  if (failOn.length === 0) return 0;
  const count = countFailures(failOn, comparisons);
  if (count <= max) return 0;
  if (!quiet) {
    const allowed = max > 0 ? `, ${max} allowed` : '';
    await io.stderr.write(`failed: ${counted(count, 'finding')} (--fail-on ${failOn.join(',')}${allowed})\n`);
  }
  return 1;
}
