import type { Claim } from '../claims/types.js';
import type { AgreementPair } from '../comparison/types.js';
import type { Finding } from '../corpus/types.js';
import { byText } from '../order.js';
import type { Quantity } from '../text/types.js';
import { marksOf } from './quotes.js';
import type { View } from './view.js';

/** One source's figure for something. */
interface Figure {
  claim: Claim;
  quantity: Quantity;
}

/** Figures of different sources for the same thing, as the judge held them against each other. */
export interface NumberLine {
  /** What is counted, as far as it is known. */
  what: string | null;
  unit: string;
  /** By date, then source. */
  figures: Figure[];
}

type Pair = Pick<AgreementPair, 'a' | 'b' | 'reasons'>;

/** The figures of every group of claims that reasons with a marked figure on both sides tie together. */
export function numberLines(view: View): NumberLine[] {
  const pairs: Pair[] = [...view.contradictions, ...view.tensions, ...view.agreements.flatMap((one) => one.pairs)];
  const lines: NumberLine[] = [];
  const home = new Map<Quantity, NumberLine>();
  for (const { a, b, reasons } of pairs) {
    for (const reason of reasons) {
      const first = figureOf(view.claim(a), reason, 'a');
      const second = figureOf(view.claim(b), reason, 'b');
      if (!first || !second || first.quantity.unit !== second.quantity.unit) continue;
      if (first.quantity.kind !== second.quantity.kind) continue;
      const line = home.get(first.quantity) ?? home.get(second.quantity) ?? start(lines, reason, first.quantity);
      for (const figure of [first, second]) {
        if (home.has(figure.quantity)) continue;
        home.set(figure.quantity, line);
        line.figures.push(figure);
      }
    }
  }
  for (const { figures } of lines) figures.sort(inTime);
  return lines.filter(({ figures }) => new Set(figures.map(({ quantity: q }) => `${q.low} ${q.high}`)).size > 1);
}

function start(lines: NumberLine[], reason: Finding, { unit, measure, head }: Quantity): NumberLine {
  const line = { what: typeof reason.what === 'string' ? reason.what : (measure ?? head), unit, figures: [] };
  lines.push(line);
  return line;
}

/** The quantity under the marked words of one side, if there is exactly one. */
function figureOf(claim: Claim, reason: Finding, side: 'a' | 'b'): Figure | null {
  const marks = marksOf([reason], side, claim.text);
  const under = claim.quantities.filter((quantity) =>
    marks.some(({ start: from, end }) => quantity.start < end && from < quantity.end),
  );
  const [quantity] = under;
  return under.length === 1 && quantity ? { claim, quantity } : null;
}

const inTime = (x: Figure, y: Figure): number =>
  byText(x.claim.date ?? '', y.claim.date ?? '') ||
  byText(x.claim.source, y.claim.source) ||
  byText(x.claim.id, y.claim.id);

/** A scale from the least to the greatest finite bound; logarithmic where the greatest is 100 times the least. */
export interface Scale {
  low: number;
  high: number;
  /** 0..1 for a value; open ends (Infinity) lie at the edges. */
  at(value: number): number;
}

export function scaleOf(quantities: readonly Pick<Quantity, 'low' | 'high'>[]): Scale {
  const bounds = quantities.flatMap(({ low, high }) => [low, high]).filter(Number.isFinite);
  const low = Math.min(...bounds);
  const high = Math.max(...bounds);
  if (bounds.length === 0) return { low: 0, high: 0, at: () => 0.5 };
  const bend = low > 0 && high / low > 100 ? Math.log10 : (value: number) => value;
  const room = bend(high) - bend(low) || 1;
  // A tenth on either side, so that open ends can be seen to go on.
  const at = (value: number): number => {
    if (value === Number.NEGATIVE_INFINITY) return 0;
    if (value === Number.POSITIVE_INFINITY) return 1;
    return high === low ? 0.5 : 0.1 + (0.8 * (bend(value) - bend(low))) / room;
  };
  return { low, high, at };
}
