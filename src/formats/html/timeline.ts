import type { Claim } from '../../claims/types.js';
import { byText } from '../../order.js';
import { html } from '../safe.js';
import { groupBy } from '../view.js';
import { type Sheet, slug } from './quote.js';
import { shownFindings } from './shown.js';

const WIDTH = 560;

/** When each source wrote what changed: one row a source, one dot a claim; a dot leads to its finding. */
export function* timeline(sheet: Sheet): Generator<string> {
  const { view, prefix } = sheet;
  const steps = new Map<Claim, string>();
  const there = shownFindings(sheet);
  for (const { tension, earlier, later } of view.changes) {
    if (!there.has(tension)) continue;
    for (const id of [earlier, later]) {
      const claim = view.claim(id);
      if (!steps.has(claim)) steps.set(claim, tension);
    }
  }
  const dated = [...steps.keys()].filter(({ date }) => date !== null && !Number.isNaN(day(date)));
  const days = dated.map(({ date }) => day(date as string));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  if (dated.length < 2 || first === last) return;
  const x = (date: string): number => 8 + ((day(date) - first) / (last - first)) * (WIDTH - 16);
  yield `<div class="scroll"><table class="timeline"><caption>When it was written, from ${label(dated, 0)} to ${label(dated, -1)}</caption><tbody>\n`;
  for (const [source, claims] of groupBy(dated.sort(byDate), (claim) => claim.source)) {
    const dots = claims.map((claim) => {
      const date = claim.date as string;
      const title = `<title>${html(`${date}: ${claim.text}`)}</title>`;
      const href = `#${prefix}${slug(steps.get(claim) as string)}`;
      return `<a href="${href}" aria-label="${html(`${view.sourceName(source)}, ${date}`)}"><circle class="end" cx="${x(date).toFixed(1)}" cy="12" r="6">${title}</circle></a>`;
    });
    const axis = `<line class="axis" x1="0" x2="${WIDTH}" y1="12" y2="12"/>`;
    yield `<tr><th scope="row"><bdi>${html(view.sourceName(source))}</bdi></th><td><svg viewBox="0 0 ${WIDTH} 24" width="${WIDTH}" height="24" role="group">${axis}${dots.join('')}</svg></td><td>${html([...new Set(claims.map(({ date }) => date))].join(', '))}</td></tr>\n`;
  }
  yield '</tbody></table></div>\n';
}

const byDate = (a: Claim, b: Claim): number => byText(a.date ?? '', b.date ?? '') || byText(a.id, b.id);

function label(dated: readonly Claim[], at: number): string {
  return html([...dated].sort(byDate).at(at)?.date ?? '');
}

/** A year stands for its middle, a month for its middle. */
function day(date: string): number {
  const [year, month, dayOfMonth] = date.split('-').map(Number);
  return Date.UTC(year ?? Number.NaN, (month ?? 7) - 1, dayOfMonth ?? (month === undefined ? 1 : 15)) / 86_400_000;
}
