import type { Claim } from '../../src/claims/types.js';
import type { TaggedToken } from '../../src/text/types.js';

/** A claim whose words are all nouns and their own lemmas: enough where only the words matter. */
export function plainClaim(text: string, source: string, sentence = 0, more: Partial<Claim> = {}): Claim {
  const tokens: TaggedToken[] = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({
    text: match[0],
    lower: match[0].toLowerCase(),
    lemma: match[0].toLowerCase(),
    kind: /^\d/.test(match[0]) ? 'number' : 'word',
    pos: /^\d/.test(match[0]) ? 'NUM' : 'NOUN',
    start: match.index,
    end: match.index + match[0].length,
  }));
  return {
    id: `${source}-${sentence}`,
    document: source,
    source,
    sentence,
    text,
    start: 0,
    end: text.length,
    line: 1,
    column: 1,
    date: null,
    speaker: null,
    modality: 'asserted',
    tags: [],
    tokens,
    negations: [],
    quantities: [],
    dates: [],
    names: [],
    roles: [],
    ...more,
  };
}
