import type { Claim } from '../../claims/types.js';
import type { Span } from '../../corpus/types.js';
import type { Quantity } from '../../text/types.js';
import type { TextPair } from '../model/types.js';
import { countedLike } from '../shares.js';

/**
 * Two claims as the model reads them: verbatim, but a share that meets a percentage is put in percent, too. Of "a third" and
 * "52 percent" the model knows only that both are parts of a whole.
 */
export function asRead(premise: Claim, hypothesis: Claim): TextPair {
  return { premise: readBeside(premise, hypothesis), hypothesis: readBeside(hypothesis, premise) };
}

/** A claim as the model reads it beside the other, if need be without some of its words. */
export function readBeside({ text, quantities }: Claim, other: Claim, erased?: Span): string {
  const edits = sharesToPercent(text, quantities, other.quantities);
  if (!erased) return edited(text, edits);
  const apart = edits.filter(({ start, end }) => end <= erased.start || erased.end <= start);
  return edited(text, [...apart, { ...erased, by: '' }])
    .replace(/ {2,}/g, ' ')
    .trim();
}

interface Edit extends Span {
  by: string;
}

function sharesToPercent(text: string, own: readonly Quantity[], others: readonly Quantity[]): Edit[] {
  const counted = countedLike(own, others);
  return own.flatMap((share, at) => {
    const figure = counted[at] as Quantity;
    return figure.unit === share.unit ? [] : [{ start: share.start, end: share.end, by: inWords(figure, share, text) }];
  });
}

/** The text after edits that do not overlap. */
function edited(text: string, edits: readonly Edit[]): string {
  const fromTheEnd = [...edits].sort((x, y) => y.start - x.start);
  return fromTheEnd.reduce((left, { start, end, by }) => left.slice(0, start) + by + left.slice(end), text);
}

const BEFORE: Partial<Record<Quantity['bound'], string>> = {
  atLeast: 'at least ',
  atMost: 'at most ',
  moreThan: 'more than ',
  lessThan: 'less than ',
};

/** "More than half the town": more than 50 percent of the town; "a two-thirds majority": a 67 percent majority. */
function inWords({ low, high, bound }: Quantity, share: Quantity, text: string): string {
  const ends = [...new Set([low, high])].filter(Number.isFinite);
  const figure = `${BEFORE[bound] ?? ''}${ends.join(' to ')} percent`;
  const attributive = /\b(?:an?|the)\s+$/i.test(text.slice(0, share.start));
  const counts = share.head !== null && !attributive && !/^\s+of\b/.test(text.slice(share.end));
  return counts ? `${figure} of` : figure;
}
