import { agreements, conflicts } from './table/findings.js';
import { groups } from './table/groups.js';
import { inkOf } from './table/ink.js';
import { fitted, MAX_WIDTH } from './table/layout.js';
import { overview } from './table/overview.js';
import type { Page } from './table/page.js';
import { changes, examined, silent, unique } from './table/rest.js';
import { reviewed, standing } from './table/review.js';
import { summary } from './table/summary.js';
import type { RenderInput, RenderOptions } from './types.js';
import { viewOf } from './view.js';

/** The answer as it is read in a terminal, section by section. */
export function* renderTable({ comparisons, kind }: RenderInput, options: RenderOptions): Generator<string> {
  const ink = inkOf(options.color);
  const width = Math.min(options.width, MAX_WIDTH);
  const pages = comparisons.map((comparison): Page => ({ view: viewOf(comparison, options), ink, width, options }));
  if (kind === 'report') yield fitted(overview(pages, ink, width), width);
  for (const [i, page] of pages.entries()) {
    if (i > 0) yield `\n${ink.faint('─'.repeat(width))}\n\n`;
    yield fitted(summary(page), width);
    yield fitted(standing(page), width);
    if (options.by) yield fitted(groups(page, options.by), width);
    else {
      yield fitted(agreements(page), width);
      yield fitted(conflicts(page, 'contradiction'), width);
      yield fitted(conflicts(page, 'tension'), width);
      yield fitted(changes(page), width);
    }
    yield fitted(reviewed(page), width);
    yield fitted(unique(page), width);
    yield fitted(silent(page), width);
    yield fitted(examined(page), width);
  }
}
