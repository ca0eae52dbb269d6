import type { Lane, SelfFinding, Timeline, TimelineEntry } from '../../comparison/timeline/types.js';
import { counted } from '../../counted.js';
import { marksOf } from '../quotes.js';
import { markdown } from '../safe.js';
import { datesSaid, SELF_HEADINGS, SELF_NOTE, selfText, stanceOf } from '../timeline.js';
import type { RenderOptions } from '../types.js';
import { cut, groupBy, type View, viewOf } from '../view.js';
import { examinedText, percent } from '../wording.js';
import { Budget } from './budget.js';
import { rest } from './finding.js';
import { anchorId, inTags, place, quote } from './text.js';

/** Each source over its own dates, as GitHub shows it. */
export function* renderTimelineMarkdown(timeline: Timeline, options: RenderOptions): Generator<string> {
  const view = viewOf(timeline.base, options);
  const budget = new Budget();
  yield budget.take({
    text: `# ${markdown(timeline.base.topic.label)}, over time\n\n${counts(timeline, view)}`,
    findings: 0,
  });
  for (const lane of timeline.lanes) {
    const title = `\n## <a id="${anchorId('source', lane.source)}"></a>${markdown(view.sourceName(lane.source))}\n`;
    yield budget.take({ text: title, findings: 0 });
    for (const text of selfSections(view, lane, options)) yield budget.take({ text, findings: 1 });
    for (const entry of lane.entries) yield budget.take({ text: entryTable(view, entry, options), findings: 1 });
  }
  yield budget.note();
  const silent = timeline.base.silent.map((id) => markdown(view.sourceName(id))).join(', ');
  if (silent !== '') yield `\n**Silent:** ${silent}.\n`;
  yield `\n${markdown(examinedText(timeline.examined, 'the same source'))}\n`;
  if (!options.quiet) yield `\n${SELF_NOTE}\n`;
}

const COLUMNS: readonly SelfFinding['kind'][] = ['contradiction', 'figure', 'change', 'tension', 'quoted'];

function counts({ lanes }: Timeline, view: View): string {
  const head = `| Source | Documents | Claims | ${COLUMNS.map((kind) => SELF_HEADINGS[kind]).join(' | ')} |\n|:--|--:|--:|${COLUMNS.map(() => '--:|').join('')}\n`;
  const rows = lanes.map(({ source, entries, self }) => {
    const cells = [
      entries.length,
      entries.reduce((sum, { claims }) => sum + claims.length, 0),
      ...COLUMNS.map((kind) => self.filter((one) => one.kind === kind).length),
    ];
    return `| [${markdown(view.sourceName(source))}](#${anchorId('source', source)}) | ${cells.join(' | ')} |\n`;
  });
  return head + rows.join('');
}

function* selfSections(view: View, { self }: Lane, { limit }: RenderOptions): Generator<string> {
  for (const [kind, found] of groupBy(self, (one) => one.kind)) {
    const { shown, left } = cut(found, limit);
    yield `\n### ${SELF_HEADINGS[kind as SelfFinding['kind']]} (${found.length})\n\n${shown.map((one) => selfBlock(view, one)).join('')}${rest(left)}`;
  }
}

function selfBlock(view: View, finding: SelfFinding): string {
  const { a, b, earlier, later, reasons, confidence } = finding;
  const [first, second] = [view.claim(earlier), view.claim(later)];
  const marked = (id: string) => quote(view.claim(id), marksOf(reasons, id === a ? 'a' : 'b', view.claim(id).text));
  return [
    `<details><summary>${inTags(selfText(finding, view.claim(a), view.claim(b)))} · ${percent(confidence)}</summary>\n`,
    `| ${markdown(first.date ?? 'undated')} | ${markdown(second.date ?? 'undated')} |`,
    '|:--|:--|',
    `| ${marked(earlier)} | ${marked(later)} |`,
    `| ${place(view, first)} | ${place(view, second)} |`,
    '\n</details>\n',
  ].join('\n');
}

function entryTable(view: View, { document, date, claims }: TimelineEntry, { limit }: RenderOptions): string {
  const { title, file } = view.document(document);
  const { shown, left } = cut(claims, limit);
  const rows = shown.map((id) => {
    const claim = view.claim(id);
    const about = datesSaid(claim).map(markdown).join(', ');
    return `| ${quote(claim, [])} | ${markdown(stanceOf(claim) ?? '')} | ${about} | ${place(view, claim)} |\n`;
  });
  const summary = `<b>${inTags(date ?? 'undated')}</b> · ${inTags(title ?? file)} · ${counted(claims.length, 'claim')}`;
  return `\n<details><summary>${summary}</summary>\n\n| Claim | Stance | About | Place |\n|:--|:--|:--|:--|\n${rows.join('')}${rest(left)}\n</details>\n`;
}
