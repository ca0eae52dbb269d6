import type { Name } from '../../text/types.js';
import { subjectOf } from '../parse/arguments.js';
import type { Parse } from '../parse/index.js';
import { spanOf } from '../parse/spans.js';
import type { VerbGroup } from '../parse/verbs.js';
import type { Attribution, Negation } from '../types.js';
import { citationVoices } from './citations.js';
import { isDenied, isNobody } from './denied.js';
import { stances } from './lexicon.js';
import { phraseVoices } from './phrases.js';
import type { SpeakerKind } from './speaker.js';
import type { Voice } from './types.js';
import { verbVoices } from './verbs.js';

// A later main clause must report this share of the sentence's words to make the sentence a report.
const MAIN_SHARE = 0.3;
// A quotation of this share of the words, with nobody named, is still a report.
const QUOTED_SHARE = 0.6;

/** An attribution with what is known of its speaker beyond the name, for `SpeakerContext`: the pronoun that stands for it, and its kind. */
export type FoundAttribution = Attribution & { pronoun: string | null; kind: SpeakerKind };

/** Every voice in the sentence: those that govern the main statement first, outer before inner. `negations`: all in the sentence. */
export function attributionsIn(
  parse: Parse,
  names: readonly Name[],
  negations: readonly Negation[],
): FoundAttribution[] {
  const voices = [...verbVoices(parse, names, negations), ...phraseVoices(parse, names), ...citationVoices(parse)];
  const first = firstMain(parse);
  const found = voices.map((voice) => settled(parse, voice, voices, first));
  if (!found.some(({ whole }) => whole)) found.push(...quotationAlone(parse, negations));
  return found.sort((a, b) => Number(b.whole) - Number(a.whole) || a.cue.start - b.cue.start);
}

function settled(parse: Parse, voice: Voice, all: readonly Voice[], first: VerbGroup | null): FoundAttribution {
  const { speaker, verb, stance, cue, content, quoted } = voice;
  const inner = all.some((other) => other !== voice && other.place !== 'aside' && holds(parse, other, voice));
  return {
    speaker: speaker.name, canonical: speaker.canonical, pronoun: speaker.pronoun, kind: speaker.kind, verb, stance, cue,
    span: spanOf(parse, content.start, content.end), quoted, whole: !inner && governs(parse, voice, first),
  }; // biome-ignore format: short
}

/** The inner voice speaks inside what the outer reports. */
function holds({ words }: Parse, outer: Voice, inner: Voice): boolean {
  const start = words[outer.content.start]?.start ?? 0;
  const end = words[outer.content.end - 1]?.end ?? 0;
  const around =
    outer.content.end - outer.content.start < inner.content.end - inner.content.start && outer.cue.start >= start;
  return inner.cue.start >= start && inner.cue.end <= end && !around && outer.cue.start !== inner.cue.start;
}

/** It reports the first main clause, the whole sentence, or enough of its words. */
function governs(parse: Parse, { place, content, group }: Voice, first: VerbGroup | null): boolean {
  if (place !== 'main') return place === 'whole';
  if (!group || group === first) return true;
  return (content.end - content.start) / Math.max(1, parse.words.length) >= MAIN_SHARE;
}

/** The verb of the sentence's first main clause. */
function firstMain({ groups, clauses, clauseAt }: Parse): VerbGroup | null {
  return (
    groups.find(
      ({ form, main }) => form === 'finite' && /^(main|coordinate)$/.test(clauses[clauseAt[main] ?? -1]?.kind ?? ''),
    ) ?? null
  );
}

/** A sentence that is mostly a quotation reports somebody, even where it does not say whom. */
function quotationAlone(parse: Parse, negations: readonly Negation[]): FoundAttribution[] {
  const quoted = parse.quotes.reduce((sum, quote) => sum + quote.end - quote.start, 0);
  const quote = parse.quotes[0];
  const verbal =
    quote &&
    parse.groups.some((group) => group.form === 'finite' && group.start >= quote.start && group.end <= quote.end);
  if (!quote || !verbal || quoted / parse.words.length < QUOTED_SHARE || isUnsaid(parse, negations)) return [];
  const span = spanOf(parse, quote.start, quote.end);
  return [
    {
      speaker: null,
      canonical: null,
      pronoun: null,
      kind: null,
      verb: 'quotation',
      stance: 'neutral',
      cue: span,
      span,
      quoted: true,
      whole: true,
    },
  ];
}

/** "Renn never said “...”", "“...”, nobody said": the quotation is there to say that it was not said. */
const isUnsaid = (parse: Parse, negations: readonly Negation[]): boolean =>
  parse.groups.some((group) => {
    if (parse.quoteAt[group.main] !== -1 || !stances.has(group.lemma)) return false;
    const subject = subjectOf(parse, group);
    return (subject !== null && isNobody(parse, subject)) || isDenied(parse, group, subject, negations);
  });
