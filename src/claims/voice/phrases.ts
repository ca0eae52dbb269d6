import type { Name } from '../../text/types.js';
import { phraseAfter } from '../parse/arguments.js';
import type { Clause } from '../parse/clauses.js';
import { hasFinite, type Parse } from '../parse/index.js';
import { spanOf } from '../parse/spans.js';
import { singular, type Word } from '../parse/words.js';
import type { Stance } from '../types.js';
import { isStated } from './content.js';
import { isNobody } from './denied.js';
import * as lists from './lexicon.js';
import { type Speaker, speakerOf, unnamed } from './speaker.js';
import type { Voice } from './types.js';

/** Voices given without a verb: "according to X", "in X's view", "X's claim that", "reportedly", "there are reports that". */
export function phraseVoices(parse: Parse, names: readonly Name[]): Voice[] {
  const voices: Voice[] = [];
  for (let i = 0; i < parse.words.length; i++) {
    const voice =
      accordingTo(parse, i, names) ??
      perspective(parse, i, names) ??
      hearsayAdverb(parse, i) ??
      hearsayNoun(parse, i) ??
      ownedNoun(parse, i, names);
    if (voice) voices.push(voice);
  }
  return voices;
}

const nobody = (parse: Parse, i: number): Speaker => unnamed(spanOf(parse, i, i + 1));

function make(
  parse: Parse,
  verb: string,
  stance: Stance,
  speaker: Speaker,
  cue: [number, number],
  content: [number, number],
  place: Voice['place'],
): Voice {
  return {
    speaker,
    verb,
    stance,
    group: null,
    cue: spanOf(parse, ...cue),
    content: { start: content[0], end: content[1] },
    quoted: false,
    place,
  };
}

// How far the comma after an opening "according to" may stand behind the name, in words.
const OPENING_REACH = 12;

/** The sentence without the words `start` to `end`, which open, close or interrupt it. */
function rest(parse: Parse, start: number, end: number): [number, number] {
  const { words } = parse;
  if (start <= 1) {
    // "According to an account in the Courier, ...": what is said begins after the comma.
    const comma = words.findIndex((word, i) => i >= end && i < end + OPENING_REACH && word.text === ',');
    return [comma === -1 ? end : comma + 1, words.length];
  }
  return !hasFinite(parse, end, words.length) ? [0, start] : [0, words.length];
}

function accordingTo(parse: Parse, i: number, names: readonly Name[]): Voice | null {
  const { words } = parse;
  if (words[i]?.lower !== 'according' || words[i + 1]?.lower !== 'to') return null;
  const phrase = phraseAfter(parse, i + 2);
  if (!phrase || isNobody(parse, phrase) || lists.notSources.has(words[phrase.chunk.head]?.lemma ?? '')) return null;
  const { clauses, clauseAt } = parse;
  // "the pact, signed in May, according to a note, binds": said of the aside only.
  const before = clauses[(clauseAt[i] ?? 0) - 1]?.kind;
  const aside =
    (before === 'participial' || before === 'relative') &&
    hasFinite(parse, phrase.end, words.length) &&
    !isStated(parse, i);
  return make(
    parse,
    'according to',
    'neutral',
    speakerOf(parse, phrase, names),
    [i, phrase.end],
    rest(parse, i, phrase.end),
    aside ? 'aside' : 'whole',
  );
}

/** "in the ministry's view", "from Oslo's point of view", "in the words of Ana Ruiz", "from the perspective of". */
function perspective(parse: Parse, i: number, names: readonly Name[]): Voice | null {
  const { words, chunks, chunkAt } = parse;
  const opening = words[i]?.lower;
  if (
    (opening !== 'in' && opening !== 'from' && opening !== 'to') ||
    (i > 0 && words[i - 1]?.pos !== 'PUNCT' && words[i - 1]?.pos !== 'CCONJ')
  )
    return null;
  const chunk = chunks[chunkAt[i + 1] ?? -1];
  if (!chunk || !lists.perspectiveNouns.has((words[chunk.head] as Word).lemma)) return null;
  const pointOfView =
    words[chunk.head]?.lower === 'point' && words[chunk.end]?.lower === 'of' ? chunk.end + 2 : chunk.end;
  if (words[chunk.head]?.lower === 'point' && pointOfView === chunk.end) return null;
  const stance: Stance = words[chunk.head]?.lemma === 'word' ? 'neutral' : 'attitude';
  const mark = words.findIndex((word, k) => k >= chunk.start && k < chunk.head && word.pos === 'PART');
  if (mark !== -1) {
    const owner = { start: chunk.start, end: mark, chunk: { start: chunk.start, end: mark, head: mark - 1 } };
    return make(
      parse,
      'in view',
      stance,
      speakerOf(parse, owner, names),
      [i, pointOfView],
      rest(parse, i, pointOfView),
      'whole',
    );
  }
  const of = words[pointOfView]?.lower === 'of' ? phraseAfter(parse, pointOfView + 1) : null;
  if (!of) return null;
  return make(parse, 'in view', stance, speakerOf(parse, of, names), [i, of.end], rest(parse, i, of.end), 'whole');
}

function hearsayAdverb(parse: Parse, i: number): Voice | null {
  if (!lists.hearsayAdverbs.has(parse.words[i]?.lower ?? '')) return null;
  const clause = parse.clauses[parse.clauseAt[i] ?? -1] as Clause;
  // Before an adjective or inside a noun phrase it marks that word only ("an allegedly forged letter").
  const inPhrase = parse.chunkAt[i] !== -1;
  const place = !inPhrase && (clause.kind === 'main' || clause.kind === 'coordinate') ? 'main' : 'aside';
  return make(
    parse,
    parse.words[i]?.lower ?? '',
    'hearsay',
    nobody(parse, i),
    [i, i + 1],
    [clause.start, clause.end],
    place,
  );
}

/** "there are reports that", "rumours of", "unconfirmed reports suggest". */
function hearsayNoun(parse: Parse, i: number): Voice | null {
  const { words, chunks, chunkAt, clauses, clauseAt } = parse;
  const chunk = chunks[chunkAt[i] ?? -1];
  if (!chunk || chunk.head !== i || !lists.hearsayNouns.has((words[i] as Word).lemma)) return null;
  const exists = words.slice(Math.max(0, chunk.start - 4), chunk.start).some((word) => word.lower === 'there');
  const opens = /^(that|of|about|suggesting|claiming|saying|alleging)$/.test(words[chunk.end]?.lower ?? '');
  if (!exists || !opens) return null;
  const clause = clauses[clauseAt[i] ?? -1] as Clause;
  const place = clause.kind === 'main' || clause.kind === 'coordinate' ? 'main' : 'aside';
  return make(
    parse,
    words[i]?.lemma ?? '',
    'hearsay',
    nobody(parse, i),
    [chunk.start, chunk.end],
    [chunk.end, words.length],
    place,
  );
}

const nounStances: readonly [RegExp, Stance][] = [
  [/^(claim|allegation|accusation|assertion|contention|insistence|suggestion|theory)$/, 'doubting'],
  [/^denial$/, 'denying'],
  [/^admission$/, 'factive'],
  [/^(view|belief|opinion|conviction|fear|hope)$/, 'attitude'],
  [/^(pledge|promise|vow)$/, 'commissive'],
];

/** "Oslo's claim that ...", "the claim by Ana Ruiz that ...". */
function ownedNoun(parse: Parse, i: number, names: readonly Name[]): Voice | null {
  const { words, chunks, chunkAt, clauses, clauseAt } = parse;
  const chunk = chunks[chunkAt[i] ?? -1];
  const noun = words[i] as Word;
  if (!chunk || chunk.head !== i || noun.pos === 'PROPN' || !lists.ownedNouns.has(noun.lemma)) return null;
  const by = words[chunk.end]?.lower === 'by' ? phraseAfter(parse, chunk.end + 1) : null;
  const after = by?.end ?? chunk.end;
  if (words[after]?.lower !== 'that' || (chunkAt[after + 1] ?? -1) === -1) return null;
  const mark = words.findIndex((word, k) => k > chunk.start && k < i && word.pos === 'PART');
  const owner =
    mark === -1 ? null : { start: chunk.start, end: mark, chunk: { start: chunk.start, end: mark, head: mark - 1 } };
  const phrase = by ?? owner;
  const stance = nounStances.find(([pattern]) => pattern.test(noun.lemma))?.[1] ?? 'neutral';
  const end = (clauses[clauseAt[after] ?? -1] as Clause).end;
  const speaker = phrase ? speakerOf(parse, phrase, names) : nobody(parse, i);
  if (!phrase && stance !== 'doubting') return null;
  return make(parse, singular(noun), stance, speaker, [chunk.start, after], [after, end], 'aside');
}
