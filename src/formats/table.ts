import { agreements, conflicts } from './table/findings.js';
import { groups } from './table/groups.js';
import { inkOf } from './table/ink.js';
import { columns, wrap } from './table/layout.js';
import { overview } from './table/overview.js';
import type { Page } from './table/page.js';
import { changes, examined, silent, unique } from './table/rest.js';
import { reviewed, standing } from './table/review.js';
import { summary } from './table/summary.js';
import type { RenderInput, RenderOptions } from './types.js';
import { viewOf } from './view.js';

/** Longer lines are hard to read, however wide the terminal. */
const MAX_WIDTH = 160;

/** The answer as it is read in a terminal, section by section. */
export function* renderTable({ comparisons, kind }: RenderInput, options: RenderOptions): Generator<string> {
  const ink = inkOf(options.color);
  const width = Math.min(options.width, MAX_WIDTH);
  const pages = comparisons.map((comparison): Page => ({ view: viewOf(comparison, options), ink, width, options }));
  if (kind === 'report') yield lines(overview(pages, ink, width), width);
  for (const [i, page] of pages.entries()) {
    if (i > 0) yield `\n${ink.faint('─'.repeat(width))}\n\n`;
    yield lines(summary(page), width);
    yield lines(standing(page), width);
    if (options.by) yield lines(groups(page, options.by), width);
    else {
      yield lines(agreements(page), width);
      yield lines(conflicts(page, 'contradiction'), width);
      yield lines(conflicts(page, 'tension'), width);
      yield lines(changes(page), width);
    }
    yield lines(reviewed(page), width);
    yield lines(unique(page), width);
    yield lines(silent(page), width);
    yield lines(examined(page), width);
  }
}

/** The last word on width: what a section could not make narrow enough (a table on 40 columns) is wrapped. */
const lines = (texts: readonly string[], width: number): string =>
  texts
    .flatMap((text) => (columns(text) > width ? wrap(text, width) : [text]))
    .map((text) => `${text}\n`)
    .join('');
