import type { Claim } from '../../src/claims/types.js';
import type { Finding } from '../../src/corpus/types.js';
import type { Relation, Verdict } from '../../src/judge/types.js';

/** A claim of which only what comparison looks at matters. */
export function claim(id: string, source: string, details: Partial<Claim> = {}): Claim {
  return {
    id,
    document: source,
    source,
    sentence: 0,
    text: `Claim ${id}.`,
    start: 0,
    end: 0,
    line: 1,
    column: 1,
    date: null,
    speaker: null,
    modality: 'asserted',
    tags: [],
    tokens: [],
    negations: [],
    quantities: [],
    dates: [],
    names: [],
    roles: [],
    ...details,
  };
}

export function verdict(a: Claim, b: Claim, relation: Relation, confidence: number, reasons: Finding[] = []): Verdict {
  return { pair: { a, b, similarity: 0 }, relation, confidence, reasons, gates: [], signals: [], scores: {} };
}
