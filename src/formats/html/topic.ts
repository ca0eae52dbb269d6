import { html } from '../safe.js';
import { byText, period } from '../view.js';
import { counted, examinedText } from '../wording.js';
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

function* sourceTable({ view }: Sheet): Generator<string> {
  const { sources, corpus } = view.comparison;
  yield '<div class="scroll"><table><thead><tr><th scope="col">Source</th><th scope="col">Date</th>';
  yield '<th scope="col" class="n">Documents</th><th scope="col" class="n">Claims</th></tr></thead><tbody>\n';
  for (const { id, name, documents, claims } of [...sources].sort(
    (x, y) => y.claims - x.claims || byText(x.id, y.id),
  )) {
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
  return `${names === '' ? '' : `<p><b>Silent:</b> ${names}.</p>\n`}<p class="soft">${html(examinedText(examined))}</p>\n`;
}
