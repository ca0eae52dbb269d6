import { baselineText, reviewLists, statusOf, verdictOf, verdictText } from '../review.js';
import { markdown } from '../safe.js';
import type { View } from '../view.js';
import type { Piece } from './budget.js';

/** ` · <b>new</b>`, for the end of a finding's summary; empty without a baseline. */
export function statusTag(view: View, id: string): string {
  const status = statusOf(view, id);
  return status === null ? '' : ` · ${status === 'new' ? '<b>new</b>' : status}`;
}

/** What people said of a finding that is listed, as a line of its own. */
export function peopleLine(view: View, finding: Parameters<typeof verdictOf>[1]): string[] {
  const verdict = verdictOf(view, finding);
  return verdict === null ? [] : [`\n${markdown(capitalised(verdictText(verdict)))}.`];
}

const capitalised = (text: string): string => text.replace(/^people/u, 'People');

/** `Against the baseline ...`, under the heading of a topic. */
export function standing(view: View): string {
  const text = baselineText(view);
  return text === null ? '' : `\n${markdown(text)}\n`;
}

/** What people took off the lists, and what the baseline holds and is no longer found. */
export function* reviewed(view: View): Generator<Piece> {
  for (const { name, about, texts } of reviewLists(view)) {
    const items = texts.map((text) => `- ${markdown(text)}`).join('\n');
    const text = `\n### ${name} (${texts.length})\n\n<details><summary>${about}</summary>\n\n${items}\n\n</details>\n`;
    yield { text, findings: texts.length };
  }
}
