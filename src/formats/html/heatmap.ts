import { counted } from '../../counted.js';
import { type Cell, matrixOf } from '../matrix.js';
import { html } from '../safe.js';
import { type Sheet, slug } from './quote.js';
import { shownFindings } from './shown.js';

/** Beyond this the map is no longer read; the sources with most findings are kept. */
const MAX_SOURCES = 20;
const WIDTH = 64;

/** Who agrees and who differs with whom: shares as a bar, counts as figures, each cell a way to its pairs. */
export function* heatmap(sheet: Sheet): Generator<string> {
  const { view } = sheet;
  const { sources, cell } = matrixOf(view);
  const shown = sources.slice(0, MAX_SOURCES);
  if (shown.length < 2) return;
  const name = (id: string): string => `<bdi>${html(view.sourceName(id))}</bdi>`;
  yield '<h3>Source by source</h3>\n<p class="soft">Pairs of claims that ';
  yield '<span class="tag agreement">agree</span> <span class="tag contradiction">contradict</span> <span class="tag tension">are in tension</span></p>\n';
  yield `<div class="scroll"><table class="heat"><thead><tr><td></td>${shown.map((id) => `<th scope="col">${name(id)}</th>`).join('')}</tr></thead><tbody>\n`;
  for (const row of shown) {
    yield `<tr><th scope="row">${name(row)}</th>`;
    for (const column of shown) {
      const found = row === column ? undefined : cell(row, column);
      if (found === undefined) yield row === column ? '<td class="self"></td>' : '<td class="none">·</td>';
      else yield heat(sheet, found, row, column);
    }
    yield '</tr>\n';
  }
  yield '</tbody></table></div>\n';
  if (sources.length > shown.length) {
    yield `<p class="soft">${counted(sources.length - shown.length, 'more source')} with fewer findings not shown here.</p>\n`;
  }
  yield* pairIndex(sheet, shown);
}

function heat({ view, prefix }: Sheet, found: Cell, row: string, column: string): string {
  const { agreements, contradictions, tensions } = found;
  const all = agreements + contradictions + tensions;
  const words = `${view.sourceName(row)} and ${view.sourceName(column)}: ${agreements} agree, ${contradictions} contradict, ${tensions} in tension`;
  let x = 0;
  const bars = Object.entries({ agreement: agreements, contradiction: contradictions, tension: tensions }).map(
    ([kind, n]) => {
      const width = (n / all) * WIDTH;
      const bar =
        n === 0 ? '' : `<rect class="${kind}" x="${x.toFixed(1)}" y="0" width="${width.toFixed(1)}" height="8"/>`;
      x += width;
      return bar;
    },
  );
  const strength = all >= 10 ? 3 : all >= 4 ? 2 : 1;
  return (
    `<td class="heat${strength}"><a href="#${pairId(prefix, found)}" data-a="${html(row)}" data-b="${html(column)}" aria-label="${html(words)}" title="${html(words)}">` +
    `<svg viewBox="0 0 ${WIDTH} 8" width="${WIDTH}" height="8" aria-hidden="true">${bars.join('')}</svg>` +
    `<span aria-hidden="true">${agreements} · ${contradictions} · ${tensions}</span></a></td>`
  );
}

const pairId = (prefix: string, { a, b }: Cell): string => `${prefix}between-${slug(a)}--${slug(b)}`;

/** The same as lists, for those who read without scripts or drawings. */
function* pairIndex(sheet: Sheet, shown: readonly string[]): Generator<string> {
  const { view, prefix } = sheet;
  const there = shownFindings(sheet);
  const links = new Map<string, Set<string>>();
  const add = (a: string, b: string, id: string, words: string): void => {
    const key = [view.claim(a).source, view.claim(b).source].sort().join('\n');
    const list = links.get(key) ?? new Set();
    links.set(key, there.has(id) ? list.add(`<a href="#${prefix}${slug(id)}">${words}</a>`) : list);
  };
  for (const { id, pairs } of view.agreements) for (const { a, b } of pairs) add(a, b, id, 'agreement');
  for (const { id, a, b } of view.contradictions) add(a, b, id, 'contradiction');
  for (const { id, a, b } of view.tensions) add(a, b, id, 'tension');
  yield '<details><summary>The same as a list</summary><ul>\n';
  for (const found of matrixOf(view).cells) {
    if (!shown.includes(found.a) || !shown.includes(found.b)) continue;
    const list = [...(links.get([found.a, found.b].sort().join('\n')) ?? [])];
    const names = [found.a, found.b].map((id) => `<bdi>${html(view.sourceName(id))}</bdi>`).join(' and ');
    yield `<li id="${pairId(prefix, found)}">${names}${list.length > 0 ? `: ${list.join(', ')}` : ''}</li>\n`;
  }
  yield '</ul></details>\n';
}
