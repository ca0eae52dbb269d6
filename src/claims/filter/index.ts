import type { Finding } from '../../corpus/types.js';
import type { Sentence } from '../../text/types.js';
import type { Parse } from '../parse/index.js';
import { addressReason } from './address.js';
import { metaReason } from './meta.js';
import { exclamationReason, fragmentReason, questionReason, referenceReason } from './shape.js';

/** Longest text taken for one sentence, in UTF-16 units: beyond it is a table, a list or something worse. */
export const MAX_LENGTH = 6000;

/** Why a segment is no claim by its place in the document or its length; needs no tags. */
export function placeReason(sentence: Sentence): Finding | null {
  if (sentence.kind !== 'prose') return sentence.reason ?? { code: sentence.kind };
  if (sentence.reason) return sentence.reason;
  if (sentence.text.length > MAX_LENGTH) return { code: 'tooLong', length: sentence.text.length, limit: MAX_LENGTH };
  return null;
}

/**
 * Why a sentence of the running text claims nothing; null if it does. Codes: `question`, `reference`, `advertising`, `greeting`,
 * `meta`, `exclamation`, `imperative`, `fragment`, `truncated`. `author` is the document's, for sentences that present the author.
 */
export function wordingReason(parse: Parse, complete: boolean, author: string | null): Finding | null {
  return (
    questionReason(parse.text) ??
    referenceReason(parse) ??
    metaReason(parse, author) ??
    exclamationReason(parse) ??
    addressReason(parse) ??
    fragmentReason(parse) ??
    (complete ? null : { code: 'truncated' })
  );
}
