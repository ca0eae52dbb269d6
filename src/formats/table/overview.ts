import Table from 'cli-table3';
import { listsToShow } from '../view.js';
import { BARE } from './bare.js';
import type { Ink } from './ink.js';
import { clip } from './layout.js';
import type { Page } from './page.js';

/** A report begins with what there is: one line a topic. */
export function overview(pages: readonly Page[], ink: Ink, width: number): string[] {
  const head = ['Topic', 'Agree', 'Contradict', 'Tension', 'Changed', 'Silent'];
  const table = new Table({
    head: head.map(ink.faint),
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 2 },
    chars: BARE,
    colAligns: ['left', 'right', 'right', 'right', 'right', 'right'],
  });
  for (const { view } of pages) {
    const { contradiction, tension, change } = listsToShow(view);
    const { agreements, comparison } = view;
    const counts = [agreements, contradiction, tension, change, comparison.silent].map(({ length }) => length);
    table.push([clip(view.comparison.topic.label, Math.max(10, width - 52)), ...counts.map(String)]);
  }
  const rows = table.toString().split('\n');
  return [...rows.map((line) => line.trimEnd()), '', ink.faint('─'.repeat(width)), ''];
}
