import type { Span } from '../../corpus/types.js';
import type { Parse } from '../parse/index.js';
import type { Attribution, Hedge, Modality, Negation, Tense } from '../types.js';
import { conditionIn, saysWould } from './conditions.js';
import { hedgesIn } from './hedges.js';
import { tenseOf } from './tense.js';

/** How sure the author is of the main statement, and what tells. */
export interface Stand {
  modality: Modality;
  hedges: Hedge[];
  condition: Span | null;
  tense: Tense | null;
}

/**
 * One modality a sentence, the outermost operator over its first statement: what somebody else says is `reported`
 * (`denied` where they, or the author, hold it to be untrue), whatever hedges it contains; then `hypothetical` (a condition
 * or "would"), then `hedged`, else `asserted`. Hedges and conditions inside a report stay in `hedges` and `condition`.
 */
export function standOf(parse: Parse, attributions: readonly Attribution[], negations: readonly Negation[]): Stand {
  const spans = attributions.map(({ cue }) => cue);
  const hedges = hedgesIn(parse, (group) => {
    const at = parse.words[group.main]?.start ?? 0;
    return spans.some(({ start, end }) => at >= start && at < end);
  });
  const condition = conditionIn(parse);
  const voice = attributions.find(({ whole, stance }) => whole && stance !== 'citation');
  return { modality: modalityOf(), hedges, condition, tense: mainTense(parse, voice) };

  function modalityOf(): Modality {
    if (voice?.stance === 'denying' || calledFalse(parse, negations)) return 'denied';
    if (voice) return 'reported';
    if (condition || saysWould(parse)) return 'hypothetical';
    return hedges.some(({ whole }) => whole) ? 'hedged' : 'asserted';
  }
}

const falsity = new Set(['false', 'untrue', 'baseless', 'unfounded']);

/** "It is false that ...", "The claim is untrue": the author denies it. */
function calledFalse(parse: Parse, negations: readonly Negation[]): boolean {
  const { levels } = parse;
  return negations.some(({ kind, cue }) => {
    if (!falsity.has(kind)) return false;
    const i = parse.words.findIndex((word) => word.start === cue.start);
    const attributive = parse.words[i + 1]?.pos === 'NOUN';
    return !attributive && levels[parse.clauseAt[i] ?? -1] === 'first';
  });
}

/** Tense of the first finite verb of what is reported, else of the first statement. */
function mainTense(parse: Parse, voice: Attribution | undefined): Tense | null {
  const { levels } = parse;
  const finite = parse.groups.filter((group) => group.form === 'finite');
  const inside = voice
    ? finite.find((group) => {
        const at = parse.words[group.main]?.start ?? 0;
        return at >= voice.span.start && at < voice.span.end && !(at >= voice.cue.start && at < voice.cue.end);
      })
    : undefined;
  const main = inside ?? finite.find((group) => levels[parse.clauseAt[group.main] ?? -1] === 'first') ?? finite[0];
  return main ? tenseOf(parse, main) : null;
}
