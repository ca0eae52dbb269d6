import type { Claim, NonClaim } from '../claims/types.js';
import type { Analysis } from '../compare.js';
import { UserError } from '../errors.js';
import { describe } from '../formats/wording.js';

/** Ambiguous texts list at most this many places. */
const SHOWN = 5;

/**
 * The claim meant by an id, or by its text or a part of it. Throws `UserError` where there is none, saying what
 * became of the text if the corpus holds it, or where there are several.
 */
export function findClaim(
  typed: string,
  claims: readonly Claim[],
  nonClaims: readonly NonClaim[],
  analysis: Analysis,
): Claim {
  const byId = claims.find(({ id }) => id === typed);
  if (byId) return byId;
  const wanted = folded(typed);
  if (wanted === '') throw new UserError('A claim is named by its id, its text or a part of it, not by an empty text.');
  const exact = claims.filter(({ text }) => folded(text) === wanted);
  const found = exact.length > 0 ? exact : claims.filter(({ text }) => folded(text).includes(wanted));
  const [first, ...others] = found;
  if (first && others.length === 0) return first;
  if (first) throw ambiguous(typed, found, analysis);
  throw missing(typed, wanted, nonClaims, analysis);
}

function ambiguous(typed: string, found: readonly Claim[], analysis: Analysis): UserError {
  const files = new Map(analysis.corpus.documents.map(({ id, file }) => [id, file]));
  const places = found
    .slice(0, SHOWN)
    .map(({ id, document, line, text }) => `${id}  ${files.get(document)}:${line}  ${text.slice(0, 60)}`);
  return new UserError(`"${shortened(typed)}" stands in ${found.length} claims.`, {
    excerpt: places.join('\n'),
    hint: 'Give more of the text, or the id at the start of the line.',
  });
}

function missing(typed: string, wanted: string, nonClaims: readonly NonClaim[], analysis: Analysis): UserError {
  const none = nonClaims.find(({ text }) => folded(text).includes(wanted));
  if (none) {
    return new UserError(`"${shortened(typed)}" is in the corpus but counts as no claim: ${describe(none.reason)}.`);
  }
  for (const sentences of analysis.sentences.values()) {
    const sentence = sentences.find(({ text }) => folded(text).includes(wanted));
    if (!sentence) continue;
    const why = sentence.reason ? describe(sentence.reason) : 'it is on none of the topics';
    return new UserError(`"${shortened(typed)}" is in the corpus but is compared with nothing: ${why}.`);
  }
  return new UserError(`No claim of the corpus has the id or text "${shortened(typed)}".`, {
    hint: 'Ids are in the output of --format json. Two texts of your own: compare pair "..." "...".',
  });
}

const folded = (text: string): string => text.replace(/\s+/gu, ' ').trim().toLowerCase();
const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
