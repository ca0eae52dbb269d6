import { baselineText, reviewLists, statusOf, verdictOf, verdictText } from '../review.js';
import { html } from '../safe.js';
import { cut } from '../view.js';
import { count, rest } from './lists.js';
import type { Sheet } from './quote.js';

/** `<b>new</b> · `, before a finding's percentage; empty without a baseline. */
export function statusTag({ view }: Sheet, id: string): string {
  const status = statusOf(view, id);
  return status === null ? '' : `${status === 'new' ? '<b>new</b>' : status} · `;
}

/** What people said of a finding that is listed. */
export function peopleLine({ view }: Sheet, finding: Parameters<typeof verdictOf>[1]): string {
  const verdict = verdictOf(view, finding);
  return verdict === null ? '' : `<p class="also">${html(verdictText(verdict).replace(/^people/u, 'People'))}.</p>`;
}

/** How the findings stand against the baseline. */
export function standing({ view }: Sheet): string {
  const text = baselineText(view);
  return text === null ? '' : `<p class="soft">${html(text)}</p>\n`;
}

/** What people took off the lists, and what the baseline holds and is no longer found. */
export function* reviewed({ view, options }: Sheet): Generator<string> {
  for (const { name, texts } of reviewLists(view)) {
    const { shown, left } = cut(texts, options.limit);
    const items = shown.map((text) => `<li>${html(text)}</li>`).join('\n');
    yield `<h3>${name}${count(texts.length)}</h3>\n<ul>\n${items}\n</ul>\n${rest(left)}`;
  }
}
