import { baselineText, reviewLists } from '../review.js';
import { cut } from '../view.js';
import { heading, more } from './findings.js';
import { hang, wrap } from './layout.js';
import type { Page } from './page.js';

const MAX_SHOWN = 6;

/** How the findings stand against the baseline, in one line; nothing where none is used. */
export function standing({ view, ink, width }: Page): string[] {
  const text = baselineText(view);
  return text === null ? [] : [...wrap(ink.faint(text), width), ''];
}

/** What people took off the lists, and why; what the baseline holds and is no longer found. */
export function reviewed(page: Page): string[] {
  return reviewLists(page.view).flatMap(({ name, texts }) => {
    const { shown, left } = cut(texts, page.options.limit ?? MAX_SHOWN);
    return [
      ...heading(page, 'title', name, texts.length),
      ...shown.flatMap((text) => hang('   - ', wrap(text, page.width - 5))),
      ...(left > 0 ? more(page, left, texts.length, '     ') : ['']),
    ];
  });
}
