import type { Parse } from '../parse/index.js';
import type { Negation } from '../types.js';
import { cuesIn } from './cues.js';
import { scopeOf } from './scope.js';

/**
 * The negations of a sentence with what each reaches, left to right. A word under two scopes is affirmed again
 * ("cannot be denied that"): count the scopes over it. Idioms ("not only", "no doubt") are no negations.
 */
export function negationsIn(parse: Parse): Negation[] {
  const negations: Negation[] = [];
  let neitherUntil = -1;
  for (const cue of cuesIn(parse)) {
    const first = parse.words[cue.start];
    // "neither A nor B did": one negation, its reach holds both.
    if (first?.lower === 'nor' && (first.start ?? 0) < neitherUntil) continue;
    const scope = scopeOf(parse, cue);
    if (!scope) continue;
    const span = { start: first?.start ?? 0, end: parse.words[cue.end - 1]?.end ?? 0 };
    if (first?.lower === 'neither') neitherUntil = scope.end;
    const negation: Negation = {
      cue: { ...span, text: parse.text.slice(span.start, span.end) },
      scope,
      kind: cue.kind,
    };
    if (cue.partial) negation.partial = true;
    negations.push(negation);
  }
  return negations;
}
