import { counted } from '../../counted.js';
import { byText } from '../../order.js';
import { html } from '../safe.js';
import { period, type View } from '../view.js';
import { examinedText } from '../wording.js';
import { agreements, conflicts, unique } from './findings.js';
import { groups } from './groups.js';
import { heatmap } from './heatmap.js';
import { numbers } from './numbers.js';
import { type Sheet, slug } from './quote.js';
import { reviewed, standing } from './review.js';
import { timeline } from './timeline.js';

/** One topic of the page. */
export function* topic(sheet: Sheet): Generator<string> {
  const { view } = sheet;
  const { topic: asked, sources, corpus, claims } = view.comparison;
  yield `<section id="topic-${slug(asked.id)}" aria-label="${html(asked.label)}">\n<h2>${html(asked.label)}</h2>\n`;
  const dates = period(corpus.documents.map(({ date }) => date));
  const totals = [
    counted(sources.length, 'source'),
    counted(corpus.documents.length, 'document'),
    counted(claims.length, 'claim'),
    ...(dates === null ? [] : [html(dates.first === dates.last ? dates.first : `${dates.first} – ${dates.last}`)]),
  ];
  yield `<p class="soft">${totals.join(' · ')}</p>\n`;
  yield standing(sheet);
  yield* sourceTable(sheet);
  yield* heatmap(sheet);
  if (sheet.options.by) yield* groups(sheet, sheet.options.by);
  else {
    yield* agreements(sheet);
    yield* conflicts(sheet, 'contradiction');
    yield* conflicts(sheet, 'tension');
    yield* conflicts(sheet, 'change');
  }
  yield* reviewed(sheet);
  yield* timeline(sheet);
  yield* numbers(sheet);
  yield* unique(sheet);
  yield closing(sheet);
  yield '</section>\n';
}

/** More sources than this are folded away, the most talkative stay. */
const MAX_SOURCES = 12;
const MAX_SILENT = 20;

function* sourceTable(sheet: Sheet): Generator<string> {
  const { sources } = sheet.view.comparison;
  // A source whose documents were all left out by --source, --since or --until was not asked.
  const asked = sources.filter(({ documents }) => documents > 0);
  const ranked = asked.sort((x, y) => y.claims - x.claims || byText(x.id, y.id));
  yield* sourceRows(sheet, ranked.slice(0, MAX_SOURCES));
  const rest = ranked.slice(MAX_SOURCES);
  if (rest.length === 0) return;
  yield `<details><summary>${counted(rest.length, 'more source')}</summary>\n`;
  yield* sourceRows(sheet, rest);
  yield '</details>\n';
}

function* sourceRows({ view }: Sheet, sources: View['comparison']['sources']): Generator<string> {
  const { corpus } = view.comparison;
  yield '<div class="scroll"><table><thead><tr><th scope="col">Source</th><th scope="col">Date</th>';
  yield '<th scope="col" class="n">Documents</th><th scope="col" class="n">Claims</th></tr></thead><tbody>\n';
  for (const { id, name, documents, claims } of sources) {
    const dates = period(corpus.documents.filter(({ source }) => source === id).map(({ date }) => date));
    const span =
      dates === null ? 'undated' : dates.first === dates.last ? dates.first : `${dates.first} – ${dates.last}`;
    yield `<tr><th scope="row"><bdi>${html(name)}</bdi></th><td>${html(span)}</td>`;
    yield `<td class="n">${documents}</td><td class="n">${claims === 0 ? '0 (silent)' : claims}</td></tr>\n`;
  }
  yield '</tbody></table></div>\n';
}

function closing({ view }: Sheet): string {
  const { silent, examined } = view.comparison;
  const names = silent.map((id) => `<bdi>${html(view.sourceName(id))}</bdi>`).join(', ');
  const silence =
    silent.length > MAX_SILENT
      ? `<details><summary>Silent: ${counted(silent.length, 'source')}</summary><p>${names}.</p></details>\n`
      : `<p><b>Silent:</b> ${names}.</p>\n`;
  return `${names === '' ? '' : silence}<p class="soft">${html(examinedText(examined))}</p>\n`;
}
