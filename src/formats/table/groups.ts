import type { Group, GroupBy, GroupedFinding } from '../../comparison/views/types.js';
import { counted } from '../../counted.js';
import { groupCounts, groupsToShow, groupTitle, KIND_NAMES, relationOf, SECTIONS } from '../groups.js';
import { nothingFound } from '../nothing.js';
import { visible } from '../safe.js';
import { cut } from '../view.js';
import { reasonText } from '../wording.js';
import { heading, more } from './findings.js';
import { people, sure } from './known.js';
import { hang, withRight, wrap } from './layout.js';
import { INDENT, type Page, pairBlock } from './page.js';

/** What one screenful bears; `--limit` asks for more. */
const MAX_GROUPS = 12;
const MAX_FINDINGS = 4;

/** The findings by pair of sources, by speaker or by date, in place of the lists by kind. */
export function groups(page: Page, by: GroupBy): string[] {
  const { view, options, ink } = page;
  const all = groupsToShow(view, by);
  if (all.length === 0) return [...wrap(`${ink.strong(SECTIONS[by])}: ${nothingFound(view)}.`, page.width), ''];
  const { shown, left } = cut(all, Math.max(MAX_GROUPS, options.limit ?? 0));
  const hidden = all.slice(shown.length).reduce((sum, { findings }) => sum + findings.length, 0);
  const rest = `… ${counted(left, 'more group')} with ${counted(hidden, 'finding')}: --limit ${all.length} shows ${left === 1 ? 'it' : 'them'}`;
  return [
    ...heading(page, 'title', SECTIONS[by], all.length),
    ...shown.flatMap((group) => groupBlock(page, group)),
    ...(left > 0 ? [...wrap(ink.faint(rest), page.width), ''] : []),
  ];
}

function groupBlock(page: Page, group: Group): string[] {
  const { ink, width, options, view } = page;
  const { title, note } = groupTitle(group, view);
  const { shown, left } = cut(group.findings, options.limit ?? MAX_FINDINGS);
  return [
    ...wrap(`${ink.strong(visible(title))}  ${ink.faint(groupCounts(group))}`, width),
    ...(note === '' ? [] : wrap(ink.faint(visible(note)), width)),
    '',
    ...shown.flatMap((finding, i) => [...findingBlock(page, finding, i + 1), '']),
    ...more(page, left, group.findings.length, INDENT),
  ];
}

function findingBlock(page: Page, finding: GroupedFinding, number: number): string[] {
  const { ink, width, view } = page;
  const [a, b] = [view.claim(finding.a), view.claim(finding.b)];
  const [first] = finding.reasons;
  const why = first === undefined ? '' : `: ${reasonText(first, { relation: relationOf(finding), a, b })}`;
  const lead = `${String(number).padStart(3)}. `;
  const said = `${ink[finding.relation](KIND_NAMES[finding.relation])}${visible(why)}`;
  const right = sure(page, finding);
  return [
    ...hang(lead, withRight(said, right, width - lead.length)),
    ...pairBlock(page, a, b, finding.reasons),
    ...people(page, finding),
  ];
}
