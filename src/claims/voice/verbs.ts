import type { Name } from '../../text/types.js';
import { type Phrase, phraseAfter, subjectOf } from '../parse/arguments.js';
import type { Clause } from '../parse/clauses.js';
import { hasFinite, type Parse } from '../parse/index.js';
import { phraseAt } from '../parse/phrases.js';
import { spanOf } from '../parse/spans.js';
import type { VerbGroup } from '../parse/verbs.js';
import { singular, type Word } from '../parse/words.js';
import type { Negation, Stance } from '../types.js';
import { type Content, contentOf } from './content.js';
import { isDenied, isNobody } from './denied.js';
import * as lists from './lexicon.js';
import { canSpeak, type Speaker, speakerOf, unnamed } from './speaker.js';
import type { Voice } from './types.js';

/** Voices given by a verb with a subject: "X said", "said X", "as X put it", "X denies", "it is said". Left to right. */
export function verbVoices(parse: Parse, names: readonly Name[], negations: readonly Negation[]): Voice[] {
  return parse.groups.flatMap((group) => {
    const voice =
      group.passive || group.form === 'participle'
        ? passiveVoice(parse, group, names, negations)
        : activeVoice(parse, group, names, negations);
    return voice ? [voice] : [];
  });
}

function activeVoice(
  parse: Parse,
  group: VerbGroup,
  names: readonly Name[],
  negations: readonly Negation[],
): Voice | null {
  if (group.form !== 'finite' && group.form !== 'gerund') return null;
  if (group.modal !== null) return null;
  const match = phraseAt(parse.words, group.main, lists.reportingPhrases);
  if (!match) return null;
  const verb = match.phrase;
  if (lists.relayingVerbs.has(verb)) return relayed(parse, group, names);
  const stance = lists.stances.get(verb) ?? 'evidence';
  const subject = findSubject(parse, group, match.end);
  if (!subject || isNobody(parse, subject.phrase)) return null;
  // "does not believe that" tells of a view all the same.
  if (stance !== 'attitude' && isDenied(parse, group, subject.phrase, negations)) return null;
  const speaker = speakerOf(parse, subject.phrase, names);
  if (isAuthor(parse, speaker, group)) return null;
  const settled = settleStance(parse, verb, stance, subject.phrase, speaker);
  if (!settled) return null;
  const content = contentOf(parse, {
    group,
    verb,
    after: match.end,
    stance: settled,
    inverted: subject.inverted,
    subject: subject.phrase,
  });
  if (!content) return null;
  return voiceOf(parse, group, verb, settled, speaker, subject.phrase, match.end, content);
}

/** "I think", "we believe" outside quotation marks is the author. */
const isAuthor = (parse: Parse, speaker: Speaker, group: VerbGroup): boolean =>
  (speaker.pronoun === 'i' || speaker.pronoun === 'we' || speaker.pronoun === 'you') &&
  parse.quoteAt[group.main] === -1;

function settleStance(parse: Parse, verb: string, stance: Stance, phrase: Phrase, speaker: Speaker): Stance | null {
  const head = singular(parse.words[phrase.chunk.head] as Word);
  if (lists.evidenceVerbs.has(verb)) {
    if (lists.evidence.has(head) || lists.finders.has(head)) return 'evidence';
    if (!lists.stances.has(verb)) return null;
  }
  if (lists.anySubject.has(verb) && speaker.pronoun !== 'this' && speaker.pronoun !== 'there') return stance;
  return canSpeak(parse, phrase, speaker) ? stance : null;
}

interface Subject {
  phrase: Phrase;
  inverted: boolean;
}

/** The subject before the verb; after a quotation or a comma also behind it ("..., said Ana Ruiz"). */
function findSubject(parse: Parse, group: VerbGroup, after: number): Subject | null {
  const { words, clauses, clauseAt } = parse;
  const before = words[group.start - 1];
  const closesQuote = before !== undefined && /^["”»]|''$/.test(before.text);
  const invertible = group.form === 'finite' && !lists.hearer.has(group.lemma);
  if (invertible && (closesQuote || before?.text === ',' || before?.text === '—')) {
    const phrase = phraseAfter(parse, after);
    const ends = phrase && clauses[clauseAt[phrase.chunk.end - 1] ?? -1];
    const parenthesised = before?.text === ',' && !closesQuote;
    const tail = phrase && ends && !objectFollows(parse, phrase, ends);
    if (
      phrase &&
      tail &&
      (!parenthesised ||
        subjectOf(parse, group) === null ||
        group.start === clauses[clauseAt[group.start] ?? -1]?.start ||
        isTail(parse, group))
    )
      return { phrase, inverted: true };
  }
  const phrase = subjectOf(parse, group);
  return phrase && { phrase, inverted: false };
}

/** Nothing is left to report after the inverted subject. */
const objectFollows = (parse: Parse, phrase: Phrase, clause: Clause): boolean =>
  hasFinite(parse, phrase.end, clause.end);

/** Everything after the verb is one noun phrase and what hangs on it. */
function isTail(parse: Parse, group: VerbGroup): boolean {
  const end = parse.words.length;
  return !hasFinite(parse, group.main + 1, end) && end - group.end < 15;
}

function voiceOf(
  parse: Parse,
  group: VerbGroup,
  verb: string,
  stance: Stance,
  speaker: Speaker,
  phrase: Phrase | null,
  after: number,
  content: Content,
): Voice {
  const between =
    phrase &&
    parse.groups.some(
      (other) =>
        other.form === 'finite' && other.start >= phrase.end && other.end <= group.start && isMainLine(parse, other),
    );
  const cueStart = phrase && !between ? Math.min(phrase.start, group.start) : group.start;
  const cueEnd = Math.max(after, phrase && phrase.start > group.start ? phrase.end : 0);
  return {
    speaker, verb, stance, group,
    cue: spanOf(parse, cueStart, cueEnd),
    content: { start: content.start, end: content.end },
    quoted: content.quoted,
    place: content.place,
  }; // biome-ignore format: short
}

const isMainLine = ({ clauses, clauseAt }: Parse, group: VerbGroup): boolean =>
  /^(main|coordinate)$/.test(clauses[clauseAt[group.main] ?? -1]?.kind ?? '');

/** "X quoted Y as saying ..." and "..., citing Y": the words are Y's. */
function relayed(parse: Parse, group: VerbGroup, names: readonly Name[]): Voice | null {
  const { words, clauses, clauseAt, groups } = parse;
  const phrase = phraseAfter(parse, group.end);
  if (!phrase) return null;
  const speaker = speakerOf(parse, phrase, names);
  if (!canSpeak(parse, phrase, speaker)) return null;
  const clause = clauses[clauseAt[group.main] ?? -1] as Clause;
  const saying = groups.find(
    (other) =>
      other.form === 'gerund' &&
      other.start >= phrase.end &&
      other.start < phrase.end + 4 &&
      words[other.start - 1]?.lower === 'as',
  );
  if (saying) {
    return voiceOf(parse, group, 'quote', 'neutral', speaker, phrase, saying.end, {
      start: saying.end,
      end: words.length,
      quoted: false,
      place: 'main',
    });
  }
  if (group.form !== 'gerund') return null;
  return voiceOf(parse, group, 'cite', 'neutral', speaker, phrase, group.end, {
    start: 0,
    end: clause.start,
    quoted: false,
    place: 'aside',
  });
}

/** "it is said that", "is believed to", "was described by X as", "was quoted as saying". */
function passiveVoice(
  parse: Parse,
  group: VerbGroup,
  names: readonly Name[],
  negations: readonly Negation[],
): Voice | null {
  const { words, clauses, clauseAt, groups, groupAt } = parse;
  if (group.modal !== null || !group.passive) return null;
  const lemma = group.lemma;
  const stance = lists.stances.get(lemma);
  const subject = subjectOf(parse, group);
  if (isDenied(parse, group, subject, negations)) return null;
  const clause = clauses[clauseAt[group.main] ?? -1] as Clause;
  const by = words.findIndex(
    (word, i) => i >= group.end && i < Math.min(clause.end, group.end + 12) && word.lower === 'by',
  );
  const agent = by === -1 ? null : phraseAfter(parse, by + 1);
  const place = clause.kind === 'main' || clause.kind === 'coordinate' ? 'main' : 'aside';
  if ((lemma === 'quote' || lemma === 'cite') && subject && words[group.end]?.lower === 'as') {
    if (isNobody(parse, subject)) return null;
    if (/["”»]|''/.test(words[subject.start - 1]?.text ?? '')) {
      return voiceOf(parse, group, 'quote', 'neutral', speakerOf(parse, subject, names), subject, group.end + 1, {
        start: 0,
        end: subject.start,
        quoted: true,
        place: 'whole',
      });
    }
    return voiceOf(parse, group, 'quote', 'neutral', speakerOf(parse, subject, names), subject, group.end + 1, {
      start: group.end + 2,
      end: words.length,
      quoted: false,
      place,
    });
  }
  if (stance === undefined) return null;
  const named = stance !== 'naming' || words.slice(group.end, clause.end).some((word) => word.lower === 'as');
  if (agent && stance !== 'commissive' && stance !== 'directive' && lemma !== 'ask' && named) {
    const speaker = speakerOf(parse, agent, names);
    if (!canSpeak(parse, agent, speaker) || isNobody(parse, agent)) return null;
    const start = subject?.start ?? clause.start;
    return voiceOf(parse, group, lemma, stance, speaker, null, agent.end, {
      start,
      end: clause.end,
      quoted: false,
      place,
    });
  }
  if (!lists.hearsayPassives.has(lemma)) return null;
  const next = clauses[(clauseAt[group.main] ?? 0) + 1];
  const that = next?.kind === 'complement' && words[subject?.start ?? -1]?.lower === 'it';
  const infinitive = groups[groupAt[group.end] ?? -1]?.form === 'infinitive';
  const accused = lemma === 'accuse' && words[group.end]?.lower === 'of';
  if (!that && !infinitive && !accused) return null;
  const source = sourceBefore(parse, group, names);
  const nobody: Speaker = source ?? unnamed(spanOf(parse, group.start, group.end));
  const start = that && next ? next.start : (subject?.start ?? clause.start);
  return voiceOf(parse, group, lemma, accused ? 'accusing' : source ? (stance ?? 'neutral') : 'hearsay', nobody, null, group.end, {
    start, end: words.length, quoted: false, place,
  }); // biome-ignore format: short
}

/** "In an article for the Courier, it was stated that": the document named before an impersonal passive. */
function sourceBefore(parse: Parse, group: VerbGroup, names: readonly Name[]): Speaker | null {
  const { words, chunks } = parse;
  if (words[0]?.lower !== 'in') return null;
  const document = chunks.findIndex(
    (chunk) => lists.documents.has((words[chunk.head] as Word).lemma) && chunk.start === 1,
  );
  if (document === -1) return null;
  for (const chunk of chunks.slice(document + 1)) {
    if (chunk.end > group.start) return null;
    if (words[chunk.head]?.pos === 'PROPN')
      return speakerOf(parse, { start: chunk.start, end: chunk.end, chunk }, names);
  }
  return null;
}
