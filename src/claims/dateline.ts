import type { Document } from '../corpus/types.js';
import type { Sentence } from '../text/types.js';

/** Where a dateline ("OSLO, March 3 (Agency) -") at the head of the sentence ends, in the sentence's text; 0 if there is none. */
export function datelineEnd({ evidence, text }: Document, sentence: Sentence): number {
  const dateline = evidence?.find(
    ({ code, start, end }) =>
      code === 'dateline' && start >= sentence.start - 1 && end < sentence.end && start < sentence.start + 2,
  );
  if (!dateline) return 0;
  return text.slice(sentence.start, dateline.end).replace(/\s+/g, ' ').length;
}
