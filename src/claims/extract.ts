import type { Document } from '../corpus/types.js';
import type { Sentence } from '../text/types.js';
import type { TaggedSentence } from '../topics/types.js';
import { analyse } from './analyse.js';
import { SpeakerContext } from './context.js';
import { datelineEnd } from './dateline.js';
import { placeReason } from './filter/index.js';
import { claimIds } from './ids.js';
import type { Claim, NonClaim, Tools } from './types.js';

/**
 * Decides which of a document's sentences claim something and reads those. `tagged`: the sentences on the topic, in reading
 * order; `all`: every sentence of the document, for what only the sentences before tell. Every tagged sentence comes back, as a
 * claim or as a non-claim with the reason.
 */
export function extractClaims(
  document: Document,
  tagged: readonly TaggedSentence[],
  tools: Tools,
  all: readonly Sentence[] = tagged,
): { claims: Claim[]; nonClaims: NonClaim[] } {
  const claims: Claim[] = [];
  const nonClaims: NonClaim[] = [];
  const idOf = claimIds(document.id);
  const context = new SpeakerContext(document, all, tools);
  for (const sentence of tagged) {
    const { text, index, start, end, line, column, tags } = sentence;
    const drop = (reason: NonClaim['reason']): void => {
      nonClaims.push({ document: document.id, sentence: index, text, reason });
    };
    const place = placeReason(sentence);
    if (place) {
      drop(place);
      continue;
    }
    const from = datelineEnd(document, sentence);
    const { date, author } = document;
    const analysed = analyse(text, tools, { date, author, complete: sentence.complete, from });
    const reading = context.resolve(sentence, analysed);
    if (analysed.reason) {
      drop(analysed.reason);
      continue;
    }
    const id = idOf(text);
    claims.push({
      id,
      document: document.id,
      source: document.source,
      sentence: index,
      text,
      start,
      end,
      line,
      column,
      date,
      tags,
      ...reading,
    });
  }
  return { claims, nonClaims };
}

/** A claim made of a text by itself, whatever kind of sentence it is. `source` is a source id, `date` the day it was written. */
export function claimFrom(
  text: string,
  origin: { id: string; source: string; date?: string | null },
  tools: Tools,
): Claim {
  const { id, source, date = null } = origin;
  const { reading } = analyse(text, tools, { date });
  return {
    id,
    document: id,
    source,
    sentence: 0,
    text,
    start: 0,
    end: text.length,
    line: 1,
    column: 1,
    date,
    tags: [],
    ...reading,
  };
}
