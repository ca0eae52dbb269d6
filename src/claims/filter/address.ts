import type { Finding } from '../../corpus/types.js';
import type { Parse } from '../parse/index.js';
import { sameForm } from '../parse/lexicon.js';
import { formAt, formsIn, type PhraseMatch } from '../parse/phrases.js';
import { spanOf } from '../parse/spans.js';
import * as lists from './lexicon.js';

/** A sentence that addresses the reader instead of stating something: selling, greeting, ordering. */
export function addressReason(parse: Parse): Finding | null {
  const { words } = parse;
  const anywhere = formsIn(words, lists.advertisingAnywhere)[0];
  if (anywhere) return found(parse, 'advertising', anywhere);
  let at = 0;
  while (words[at]?.pos === 'PUNCT' || words[at]?.lower === 'please') at++;
  const selling = formAt(words, at, lists.advertising);
  if (selling && !isSubject(parse, selling.end)) return found(parse, 'advertising', selling);
  const greeting = formAt(words, at, lists.greetings);
  if (greeting) return found(parse, 'greeting', greeting);
  return isImperative(parse, at) ? found(parse, 'imperative', { start: at, end: at + 1, phrase: '' }) : null;
}

/** A finite verb follows at once: the phrase was its subject after all. */
const isSubject = ({ groups, groupAt }: Parse, after: number): boolean =>
  groups[groupAt[after] ?? -1]?.form === 'finite';

/** A bare verb at the head, with no subject: "Read the annex." */
function isImperative(parse: Parse, at: number): boolean {
  const { words, groups, groupAt, clauses, clauseAt, chunkAt } = parse;
  const word = words[at];
  const quoted = words[at - 1] !== undefined && words[at - 1]?.pos === 'PUNCT';
  if (!word || quoted) return false;
  const group = groups[groupAt[at] ?? -1];
  const listed = lists.imperatives.has(word.lower);
  const verbal = group?.form === 'imperative' && group.start === at && words[at]?.pos === 'VERB';
  const negative = word.lower === 'do' && words[at + 1]?.lower === "n't" && words[at + 2]?.pos === 'VERB';
  const asked = words[at - 1]?.lower === 'please';
  if (negative || (asked && (listed || word.pos === 'VERB'))) return true;
  const after = words[at + 1];
  if (lists.claimAfterAll.has(word.lower) && after?.lower === 'that') return false;
  const firstFinite = groups.find((other) => other.form === 'finite');
  if (firstFinite && firstFinite.start === at + 1) return false;
  // A participle that looks like a base form: "Set in 1920, the film tells ...".
  const comma = words.findIndex((other) => other.text === ',');
  if (verbal && sameForm.has(word.lemma) && comma !== -1) return false;
  if (verbal) return !firstFinite || clauseAt[firstFinite.main] !== clauseAt[at] || clauses.length === 1;
  const tagged = listed && (word.pos === 'PROPN' || word.pos === 'NOUN' || word.pos === 'VERB' || word.pos === 'INTJ');
  return (
    tagged &&
    !firstFinite &&
    (after?.pos === 'ADP' ||
      after?.pos === 'ADV' ||
      after?.pos === 'DET' ||
      after?.pos === 'PRON' ||
      chunkAt[at + 1] === -1)
  );
}

function found(parse: Parse, code: string, match: PhraseMatch): Finding {
  const span = spanOf(parse, match.start, match.end);
  return { code, phrase: parse.text.slice(span.start, span.end), start: span.start, end: span.end };
}
