import { asideText, baselineText, knownText, resolvedOf, setAside, verdictText } from '../review.js';
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
  const { view, options } = page;
  const aside = cut(setAside(view), options.limit ?? MAX_SHOWN);
  const gone = cut(resolvedOf(view), options.limit ?? MAX_SHOWN);
  return [
    ...section(page, 'Set aside by people', aside, (one) => `${asideText(view, one)} – ${verdictText(one.verdict)}`),
    ...section(page, 'No longer found', gone, (known) => knownText(view, known)),
  ];
}

function section<T>(
  page: Page,
  name: string,
  { shown, left }: { shown: readonly T[]; left: number },
  text: (one: T) => string,
): string[] {
  if (shown.length === 0) return [];
  const all = shown.length + left;
  return [
    ...heading(page, 'title', name, all),
    ...shown.flatMap((one) => hang('   - ', wrap(text(one), page.width - 5))),
    ...(left > 0 ? more(page, left, all, '     ') : ['']),
  ];
}
