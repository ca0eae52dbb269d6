import type { Finding } from '../../corpus/types.js';
import { letterPattern } from '../../letters.js';
import type { Parse } from '../parse/index.js';
import { participles } from '../parse/lexicon.js';
import { formAt, formsIn } from '../parse/phrases.js';
import * as lists from './lexicon.js';

// A sentence with its only verbs in relative clauses is a fragment up to this length; in longer ones the tagger may have missed one.
const FRAGMENT_WORDS = 20;
const entry = letterPattern(String.raw`^\p{Lu}[\p{L}'’-]+, (?:\p{Lu}\.[ ,-]*)+.{0,200}\(\d{4}[a-z]?\)`);
const endsAsking = /\?["'”’»)\]\s]*$/;
const endsCalling = /!["'”’»)\]\s]*$/;

const closesQuote = /\?["'”’»\s]*["”»]\s*$/;
// A statement inside the quotation, before the question it ends with.
const statementBefore = /["“«][^"“”]*[.!]\s+[^"“”]*\?["”»\s]*$/;

/** "Will it hold?"; a quotation that states something first is a report. */
export function questionReason(text: string): Finding | null {
  if (!endsAsking.test(text.slice(-20))) return null;
  const states = closesQuote.test(text.slice(-20)) && statementBefore.test(text.slice(-600));
  return states ? null : { code: 'question' };
}

/** An entry of a bibliography that stands in running text. */
export function referenceReason(parse: Parse): Finding | null {
  const trace = formsIn(parse.words, lists.references)[0];
  const isEntry = entry.test(parse.text.slice(0, 300)) || (trace !== undefined && !hasStatement(parse));
  return isEntry ? { code: 'reference' } : null;
}

/** "What a day!": an exclamation that states nothing. */
export function exclamationReason(parse: Parse): Finding | null {
  const opening = formAt(parse.words, 0, lists.exclamations);
  if (!endsCalling.test(parse.text.slice(-20)) && !opening) return null;
  return opening || !hasStatement(parse) ? { code: 'exclamation' } : null;
}

/** No finite verb outside relative clauses. */
export function fragmentReason(parse: Parse): Finding | null {
  const { words, groups } = parse;
  const counted = words.filter((word) => word.pos !== 'PUNCT').length;
  if (counted < 3) return { code: 'fragment', words: counted };
  if (words.at(-1)?.text === ':') return { code: 'fragment', words: counted };
  if (hasStatement(parse)) return null;
  const finite = groups.some((group) => group.form === 'finite');
  return finite && counted >= FRAGMENT_WORDS ? null : { code: 'fragment', words: counted };
}

function hasStatement(parse: Parse): boolean {
  const { groups, clauses, clauseAt, words, chunkAt } = parse;
  if (groups.some((group) => group.form === 'finite' && clauses[clauseAt[group.main] ?? -1]?.kind !== 'relative'))
    return true;
  // "Police evacuated the square": past or participle was a guess; with a noun phrase before and an object behind it is a verb.
  return groups.some((group) => {
    const word = words[group.main];
    const shaped = group.form === 'participle' && group.start === group.main && word && !participles.has(word.lower);
    return (
      shaped &&
      chunkAt[group.start - 1] !== -1 &&
      group.start > 0 &&
      words[group.end]?.lower !== 'by' &&
      (chunkAt[group.end] ?? -1) !== -1
    );
  });
}
