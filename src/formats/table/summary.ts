import Table from 'cli-table3';
import { counted, grouped } from '../../counted.js';
import { byText } from '../../order.js';
import { period } from '../view.js';
import { BARE } from './bare.js';
import { clip, wrap } from './layout.js';
import type { Page } from './page.js';

/** Sources listed by name; with a hundred outlets the list must not hide the findings. */
const MAX_SOURCES = 12;

/** The topic and who says how much about it. */
export function summary(page: Page): string[] {
  const { view, ink, width, options } = page;
  const { topic, sources, corpus, claims } = view.comparison;
  const dates = period(corpus.documents.map(({ date }) => date));
  const totals = [
    counted(sources.length, 'source'),
    counted(corpus.documents.length, 'document'),
    counted(claims.length, 'claim'),
    ...(dates === null ? [] : [range(dates)]),
  ].join(' · ');
  const head = [ink.title(clip(topic.label, width)), ...wrap(ink.faint(totals), width), ''];
  return options.quiet ? head : [...head, ...sourceTable(page), ''];
}

const range = ({ first, last }: { first: string; last: string }): string =>
  first === last ? first : `${first} – ${last}`;

function sourceTable({ view, ink, width, options }: Page): string[] {
  const { sources, corpus } = view.comparison;
  // A source whose documents were all left out by --source, --since or --until was not asked.
  const asked = sources.filter(({ documents }) => documents > 0);
  const ranked = asked.sort((x, y) => y.claims - x.claims || byText(x.id, y.id));
  const shown = ranked.slice(0, options.limit === null ? MAX_SOURCES : Math.max(options.limit, MAX_SOURCES));
  const table = new Table({
    head: ['Source', 'Date', 'Documents', 'Claims'].map(ink.faint),
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 2 },
    chars: BARE,
    colAligns: ['left', 'left', 'right', 'right'],
  });
  for (const { id, name, documents, claims } of shown) {
    const dates = period(corpus.documents.filter(({ source }) => source === id).map(({ date }) => date));
    const paint = claims === 0 ? ink.faint : (text: string) => text;
    const date = dates === null ? 'undated' : range(dates);
    const cells = [clip(name, Math.max(12, width - 52)), clip(date, 23), String(documents), String(claims)];
    table.push(cells.map(paint));
  }
  const lines = table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
  const left = ranked.length - shown.length;
  const silent = ranked.slice(shown.length).filter(({ claims }) => claims === 0).length;
  const without = silent > 0 ? `, ${silent === left ? 'all' : grouped(silent)} of them silent` : '';
  return left > 0 ? [...lines, ...wrap(ink.faint(`… ${counted(left, 'more source')}${without}`), width)] : lines;
}
