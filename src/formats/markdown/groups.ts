import type { GroupBy } from '../../comparison/views/types.js';
import { groupCounts, groupsToShow, groupTitle, KIND_NAMES, relationOf, SECTIONS } from '../groups.js';
import { nothingFound } from '../nothing.js';
import { markdown } from '../safe.js';
import type { RenderOptions } from '../types.js';
import { cut, type View } from '../view.js';
import { capital } from '../wording.js';
import type { Piece } from './budget.js';
import { findingBlock, heading, rest } from './finding.js';

/** The findings by pair of sources, by speaker or by date, in place of the lists by kind. */
export function* groupSections(view: View, by: GroupBy, { limit }: RenderOptions): Generator<Piece> {
  const groups = groupsToShow(view, by);
  if (groups.length === 0) {
    yield heading(`\n### ${SECTIONS[by]}\n\n${capital(nothingFound(view))}.\n`);
    return;
  }
  yield heading(`\n### ${SECTIONS[by]} (${groups.length})\n`);
  // An agreement of several sources stands in several groups: a link leads to the first.
  const seen = new Set<string>();
  for (const group of groups) {
    const { title, note } = groupTitle(group, view);
    yield heading(
      `\n#### ${markdown(title)}\n\n${[groupCounts(group), note].filter(Boolean).map(markdown).join('. ')}\n\n`,
    );
    const { shown, left } = cut(group.findings, limit);
    for (const finding of shown) {
      const { id, a, b, confidence, reasons, relation } = finding;
      const found = { id, a, b, confidence, reasons };
      const text = findingBlock(view, relationOf(finding), found, KIND_NAMES[relation], !seen.has(id));
      seen.add(id);
      yield { text, findings: 1 };
    }
    yield heading(rest(left));
  }
}
