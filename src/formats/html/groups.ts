import type { GroupBy } from '../../comparison/views/types.js';
import { counted } from '../../counted.js';
import { groupCounts, groupsToShow, groupTitle, KIND_NAMES, SECTIONS } from '../groups.js';
import { nothingFound } from '../nothing.js';
import { html } from '../safe.js';
import { cut } from '../view.js';
import { capital } from '../wording.js';
import { pairArticle } from './findings.js';
import { rest } from './lists.js';
import type { Sheet } from './quote.js';

/** The findings by pair of sources, by speaker or by date, in place of the lists by kind. */
export function* groups(sheet: Sheet, by: GroupBy): Generator<string> {
  const { view, options } = sheet;
  const all = groupsToShow(view, by);
  yield `<h3>${SECTIONS[by]} <span class="soft">${counted(all.length, 'group')}</span></h3>\n`;
  if (all.length === 0) yield `<p>${capital(nothingFound(view))}.</p>\n`;
  const seen = new Set<string>();
  for (const [at, group] of all.entries()) {
    const { title, note } = groupTitle(group, view);
    yield `<section class="group"><h4><bdi>${html(title)}</bdi> <span class="soft">${groupCounts(group)}</span></h4>\n`;
    if (note !== '') yield `<p class="soft">${html(note)}</p>\n`;
    const { shown, left } = cut(group.findings, options.limit);
    for (const finding of shown) {
      // An agreement of several sources stands in several groups: links lead to the first.
      const id = seen.has(finding.id) ? `${by}-${at + 1}-${finding.id}` : finding.id;
      seen.add(finding.id);
      yield pairArticle(sheet, { ...finding, id }, KIND_NAMES[finding.relation]);
    }
    yield `${rest(left)}</section>\n`;
  }
}
