import { formats } from '../formats/index.js';
import type { RenderInput } from '../formats/types.js';
import { renderOptions } from './compare.js';
import type { Context } from './context.js';
import { deliver } from './deliver.js';
import { exitCode } from './review.js';
import { addStepSummary } from './step-summary.js';

/** Prints an answer everywhere it was asked for; resolves to the exit code. */
export async function present(context: Context, answer: RenderInput): Promise<number> {
  await deliver(context, async (format, view) => {
    return formats[format]?.render(answer, renderOptions(context.settings, view)) ?? '';
  });
  await addStepSummary(context, answer);
  return exitCode(context, answer.comparisons);
}
