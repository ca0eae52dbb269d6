import type { Finding } from '../../corpus/types.js';
import { subjectOf } from '../parse/arguments.js';
import type { Parse } from '../parse/index.js';
import { formAt, phraseAt } from '../parse/phrases.js';
import { spanOf } from '../parse/spans.js';
import * as lists from './lexicon.js';

// Verbs that announce an object but report nothing, whoever the subject ("Ana Ruiz writes about ...").
const ANNOUNCING = 'write about';
// In these nouns "of" makes another thing of them ("this series of attacks").
const measures = new Set(['series', 'figure', 'table', 'chart', 'map', 'column', 'page', 'picture', 'image']);

/** A sentence about the text it stands in: "This article explores ...", "In this section we ...", "Ana Ruiz writes about ...". */
export function metaReason(parse: Parse, author: string | null): Finding | null {
  const at = openingOf(parse);
  const opening = formAt(parse.words, at, lists.metaOpenings);
  if (opening) return found(parse, opening.start, opening.end);
  const first = parse.groups.find((group) => group.form === 'finite');
  const subject = first && subjectOf(parse, first);
  if (!first || !subject) return null;
  const { words, clauses, clauseAt } = parse;
  const reports = clauses[(clauseAt[first.main] ?? 0) + 1]?.kind === 'complement';
  if (reports) return null;
  const head = words[subject.chunk.head];
  const determiner = words[subject.chunk.start]?.lower;
  const own = determiner === 'this' || determiner === 'these' || determiner === 'our';
  const measure = measures.has(head?.lemma ?? '') && words[subject.chunk.end]?.lower === 'of';
  if (own && !measure && lists.metaSubjects.has(head?.lemma ?? '') && lists.metaVerbs.has(first.lemma))
    return found(parse, subject.start, first.end);
  const announced = phraseAt(words, first.main, lists.presentational);
  const names = author !== null && author.length > 2 && parse.text.slice(0, 200).includes(author);
  if (announced && head?.pos === 'PROPN' && (announced.phrase === ANNOUNCING || names))
    return found(parse, subject.start, announced.end);
  return null;
}

/** The first word that is no connective. */
function openingOf({ words }: Parse): number {
  let i = 0;
  while (
    words[i] &&
    (words[i]?.pos === 'PUNCT' || (words[i]?.pos === 'ADV' && words[i + 1]?.text === ',') || words[i]?.pos === 'CCONJ')
  )
    i++;
  return words[i]?.pos === 'PUNCT' ? i + 1 : i;
}

function found(parse: Parse, start: number, end: number): Finding {
  const span = spanOf(parse, start, end);
  return { code: 'meta', phrase: parse.text.slice(span.start, span.end), start: span.start, end: span.end };
}
