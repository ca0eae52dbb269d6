import { appendFile, stat } from 'node:fs/promises';
import { formats } from '../formats/index.js';
import type { RenderInput } from '../formats/types.js';
import { renderOptions } from './compare.js';
import type { Context } from './context.js';
import { osReason } from './os-errors.js';

/** GitHub refuses a step's summary above 1 MiB, all of it; a little is left for what later commands of the step add. */
const MOST_BYTES = 1_048_576 - 16_384;

/**
 * Adds the report as Markdown to the summary page of a GitHub Actions step, where annotations are asked for and the
 * runner names a file for it. What does not fit is left out and counted; a file that cannot be written is a warning.
 */
export async function addStepSummary(context: Context, input: RenderInput): Promise<void> {
  const { io, settings, targets } = context;
  const file = io.env.GITHUB_STEP_SUMMARY;
  if (!file || !targets.some(({ format }) => format === 'github')) return;
  try {
    const there = await stat(file).then(
      ({ size }) => size,
      () => 0,
    );
    const options = { ...renderOptions(settings, { width: 100, color: false }), bytes: MOST_BYTES - there };
    const rendered = await formats.markdown?.render(input, options);
    const text = typeof rendered === 'string' ? rendered : [...(rendered ?? [])].join('');
    // Headings of very many topics alone may be too long: then nothing is better than no summary at all.
    if (Buffer.byteLength(text) > MOST_BYTES - there) throw new Error('it is full: no more than 1 MiB is shown');
    await appendFile(file, `${there > 0 ? '\n' : ''}${text}`);
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'its folder does not exist' : null;
    const why = missing ?? osReason(error) ?? (error instanceof Error ? error.message : String(error));
    if (!settings.quiet) await io.stderr.write(`warning: the summary of the step was not written: ${why}\n`);
  }
}
