import type { AgreementPair } from '../comparison/types.js';
import { byText } from '../order.js';
import type { View } from './view.js';

/** How often two sources were found to agree, to contradict each other, to be in tension. */
export interface Cell {
  /** Source ids, `a < b`. */
  a: string;
  b: string;
  agreements: number;
  contradictions: number;
  tensions: number;
}

/** Pairs of sources with at least one finding between them, and the sources that occur, most findings first. */
export interface Matrix {
  sources: string[];
  cell(a: string, b: string): Cell | undefined;
  cells: Cell[];
}

export function matrixOf(view: View): Matrix {
  const cells = new Map<string, Cell>();
  const add = ({ a, b }: Pick<AgreementPair, 'a' | 'b'>, kind: 'agreements' | 'contradictions' | 'tensions'): void => {
    const [x, y] = [view.claim(a).source, view.claim(b).source].sort(byText) as [string, string];
    const cell = cells.get(`${x}\n${y}`) ?? { a: x, b: y, agreements: 0, contradictions: 0, tensions: 0 };
    cell[kind] += 1;
    cells.set(`${x}\n${y}`, cell);
  };
  for (const { pairs } of view.agreements) for (const pair of pairs) add(pair, 'agreements');
  for (const pair of view.contradictions) add(pair, 'contradictions');
  for (const pair of view.tensions) add(pair, 'tensions');
  const totals = new Map<string, number>();
  for (const { a, b, agreements, contradictions, tensions } of cells.values()) {
    for (const id of [a, b]) totals.set(id, (totals.get(id) ?? 0) + agreements + contradictions + tensions);
  }
  return {
    sources: [...totals.keys()].sort((x, y) => (totals.get(y) ?? 0) - (totals.get(x) ?? 0) || byText(x, y)),
    cell: (a, b) => cells.get([a, b].sort(byText).join('\n')),
    cells: [...cells.values()],
  };
}
