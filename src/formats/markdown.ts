import { Budget } from './markdown/budget.js';
import { matrix } from './markdown/matrix.js';
import { countsTable, topicSections } from './markdown/sections.js';
import type { RenderInput, RenderOptions } from './types.js';
import { viewOf } from './view.js';
import { PERCENT_NOTE } from './wording.js';

/** Kept for counts, headings and the note when the size is given from outside. */
const RESERVED = 48_000;

/** A report as GitHub shows it: counts first, then per topic the evidence, folded away until it is asked for. */
export function* renderMarkdown({ comparisons, kind }: RenderInput, options: RenderOptions): Generator<string> {
  const views = comparisons.map((comparison) => viewOf(comparison, options));
  const budget = new Budget(options.bytes === undefined ? undefined : options.bytes - RESERVED);
  const title = kind === 'report' ? 'What the sources say' : 'Where the sources agree and differ';
  yield budget.take({ text: `# ${title}\n\n${countsTable(views)}`, findings: 0 });
  for (const view of views) {
    for (const piece of topicSections(view, options)) yield budget.take(piece);
    yield budget.take(matrix(view));
  }
  yield budget.note();
  if (!options.quiet) yield `\n${PERCENT_NOTE}\n`;
}
