import {
  asideText,
  baselineText,
  knownText,
  resolvedOf,
  setAside,
  statusOf,
  verdictOf,
  verdictText,
} from '../review.js';
import { html } from '../safe.js';
import { cut } from '../view.js';
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
  const aside = cut(setAside(view), options.limit);
  const gone = cut(resolvedOf(view), options.limit);
  yield list(
    'Set aside by people',
    aside.shown.map((one) => `${asideText(view, one)} – ${verdictText(one.verdict)}`),
  );
  yield list(
    'No longer found',
    gone.shown.map((known) => knownText(view, known)),
  );
}

function list(name: string, texts: readonly string[]): string {
  if (texts.length === 0) return '';
  const items = texts.map((text) => `<li>${html(text)}</li>`).join('\n');
  return `<h3>${name} <span class="soft">${texts.length}</span></h3>\n<ul>\n${items}\n</ul>\n`;
}
