import { counted } from '../../counted.js';
import { matrixOf } from '../matrix.js';
import { markdown } from '../safe.js';
import type { View } from '../view.js';
import type { Piece } from './budget.js';

/** A wider table no longer fits the page. */
const MAX_SOURCES = 8;

/** Who agrees and who disagrees with whom, in pairs of claims: `agreements / contradictions / tensions`. */
export function matrix(view: View): Piece {
  const { sources, cell } = matrixOf(view);
  const shown = sources.slice(0, MAX_SOURCES);
  if (shown.length < 2) return { text: '', findings: 0 };
  const left = sources.length - shown.length;
  const name = (id: string): string => markdown(view.sourceName(id));
  const rows = shown.map((row) => {
    const cells = shown.map((column) => {
      const found = cell(row, column);
      if (row === column) return '–';
      return found === undefined ? '·' : `${found.agreements} / ${found.contradictions} / ${found.tensions}`;
    });
    return `| ${name(row)} | ${cells.join(' | ')} |`;
  });
  const text = [
    '\n<details><summary>Source by source: pairs that agree / contradict each other / are in tension</summary>\n',
    `| | ${shown.map(name).join(' | ')} |`,
    `|:--|${shown.map(() => ':-:|').join('')}`,
    ...rows,
    ...(left > 0 ? [`\n${counted(left, 'more source')} with fewer findings not shown.`] : []),
    '\n</details>\n',
  ].join('\n');
  return { text, findings: 0 };
}
