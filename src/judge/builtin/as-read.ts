import type { Claim } from '../../claims/types.js';
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

function readBeside({ text, quantities }: Claim, other: Claim): string {
  const counted = countedLike(quantities, other.quantities);
  let read = text;
  for (const [at, share] of [...quantities.entries()].reverse()) {
    const figure = counted[at] as Quantity;
    if (figure.unit !== share.unit)
      read = text.slice(0, share.start) + inWords(figure, share, text) + read.slice(share.end);
  }
  return read;
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
