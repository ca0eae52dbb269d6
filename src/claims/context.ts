import type { Document } from '../corpus/types.js';
import type { Sentence } from '../text/types.js';
import { type Analysed, type Heard, hear } from './analyse.js';
import { datelineEnd } from './dateline.js';
import { placeReason } from './filter/index.js';
import { subjectOf } from './parse/arguments.js';
import { temporal } from './parse/lexicon.js';
import { singular, type Word } from './parse/words.js';
import type { Attribution, Reading, Tools } from './types.js';
import { isNobody } from './voice/denied.js';
import { bodies } from './voice/lexicon.js';
import { type SpeakerKind, speakerOf } from './voice/speaker.js';

/** Somebody a later sentence may mean by "she said". */
interface Candidate {
  name: string;
  canonical: string | null;
  kind: SpeakerKind;
  /** They spoke; else the sentence is about them. */
  spoke: boolean;
  /** By what the sentence calls them, if not by name. */
  pronoun: string | null;
}

/** What a sentence tells the next ones of who speaks. */
interface Glimpse {
  /** Those whom it quotes or reports, the outermost first. */
  speakers: Candidate[];
  subject: Candidate | null;
  /** Somebody speaks whom only the sentences before tell. */
  open: boolean;
  /** The pronoun that stands for them, if any. */
  pronoun: string | null;
}

// A pronoun or an unnamed quotation looks back this many sentences.
const REACH = 2;
// "He said ... He said ...": from one to the one before, this many times.
const CHAIN = 30;

/**
 * Fills in speakers that only the sentences before tell: "he said", a quotation that runs on. One per document, handed the
 * sentences that are read in reading order. It looks at `all` sentences of the document, whatever their topic, so a speaker does
 * not hang on what was asked; and only at the few before a sentence that needs it.
 */
export class SpeakerContext {
  private readonly glimpses = new Map<number, Glimpse | null>();
  private sentences: ReadonlyMap<number, Sentence> | null = null;

  constructor(
    private readonly document: Document,
    private readonly all: readonly Sentence[],
    private readonly tools: Tools,
  ) {}

  /** The reading with its speaker resolved. */
  resolve(sentence: Sentence, { reading, found, parsed }: Analysed): Reading {
    const glimpse = glimpseOf(this.document, sentence, { parsed, found, names: reading.names });
    this.glimpses.set(sentence.index, glimpse);
    if (!glimpse.open) return reading;
    const before = this.speakerBefore(sentence.index, glimpse.pronoun, CHAIN);
    const index = found.findIndex(({ whole }) => whole);
    if (index === -1) return asQuotation(reading, before);
    return before ? withSpeaker(reading, index, before) : reading;
  }

  /** The nearest one whom `pronoun` can stand for; null for a quotation with nobody beside it. */
  private speakerBefore(index: number, pronoun: string | null, chain: number): Candidate | null {
    let links = chain;
    // "She said. He said.": whoever "she" was is not "he", by name either.
    let other: string | null = null;
    for (let at = index - 1; at >= index - REACH; at--) {
      const glimpse = this.glimpseAt(at);
      if (!glimpse) continue;
      const same = glimpse.open && links > 0 ? this.speakerBefore(at, glimpse.pronoun, links - 1) : null;
      // One way back is enough: the other would pass the same sentences.
      if (glimpse.open) links = 0;
      const heard = same && { ...same, spoke: true, pronoun: glimpse.pronoun ?? same.pronoun };
      if (heard && areTwo(pronoun, heard.pronoun)) other = heard.name;
      for (const candidate of [heard, ...glimpse.speakers, glimpse.subject])
        if (candidate && candidate.name !== other && canMean(pronoun, candidate)) return candidate;
    }
    return null;
  }

  private glimpseAt(index: number): Glimpse | null {
    const known = this.glimpses.get(index);
    if (known !== undefined) return known;
    this.sentences ??= new Map(this.all.map((sentence) => [sentence.index, sentence]));
    const sentence = this.sentences.get(index);
    const glimpse =
      sentence && !placeReason(sentence)
        ? glimpseOf(this.document, sentence, hear(sentence.text, this.tools, datelineEnd(this.document, sentence)))
        : null;
    this.glimpses.set(index, glimpse);
    return glimpse;
  }
}

// Pronouns of whoever was spoken of before; "one said", "those who said" bring in somebody new.
const resumptive = new Set(['he', 'she', 'they', 'it', 'him', 'her', 'them', 'i', 'we']);

function glimpseOf(
  document: Document,
  sentence: Sentence,
  { found, parsed, names }: Pick<Heard, 'found' | 'parsed' | 'names'>,
): Glimpse {
  const voice = found.find(({ whole }) => whole);
  const pronoun = voice?.pronoun ?? null;
  const unnamed = voice?.speaker === null && voice.stance !== 'hearsay';
  return {
    speakers: found.flatMap(({ whole, speaker: name, canonical, kind }): Candidate[] =>
      whole && name ? [{ name, canonical, kind, spoke: true, pronoun: null }] : [],
    ),
    subject: subjectIn(parsed, names),
    open: voice ? unnamed && (pronoun === null || resumptive.has(pronoun)) : startsInQuotation(document, sentence),
    pronoun,
  };
}

/** "Brandt" may be a person though no list knows her; "Police" and "Thursday" are capital by their place, and "WEAPONS" in a heading. */
const isNamePart = (word: Word): boolean =>
  word.pos === 'PROPN' && /\p{Ll}/u.test(word.text) && !bodies.has(singular(word)) && !temporal.has(word.lower);

/** Whom or what a sentence is about, for the "he said" or "it said" after it. */
function subjectIn(parsed: Heard['parsed'], names: Heard['names']): Candidate | null {
  const first = parsed.groups.find((group) => group.form === 'finite');
  const subject = first && subjectOf(parsed, first);
  if (!subject || isNobody(parsed, subject)) return null;
  const { name, canonical, kind } = speakerOf(parsed, subject, names);
  const bare = parsed.words.slice(subject.chunk.start, subject.chunk.end).every(isNamePart);
  return name && (kind || bare) ? { name, canonical, kind, spoke: false, pronoun: null } : null;
}

const male = new Set(['he', 'him']);
const female = new Set(['she', 'her']);

const areTwo = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && ((male.has(a) && female.has(b)) || (female.has(a) && male.has(b)));

/** "It" is no person, "he", "she" and "they" no body, as far as known; who has not spoken must be known to fit. */
function canMean(pronoun: string | null, { kind, spoke }: Candidate): boolean {
  const wanted = pronoun === 'it' ? 'body' : 'person';
  if (kind === wanted) return true;
  if (spoke && (pronoun === null || pronoun === 'i' || pronoun === 'we')) return true;
  return kind === null && (spoke || male.has(pronoun ?? '') || female.has(pronoun ?? ''));
}

function withSpeaker(reading: Reading, index: number, { name, canonical }: Candidate): Reading {
  const attributions = reading.attributions.map((other, k) =>
    k === index ? { ...other, speaker: name, canonical } : other,
  );
  return { ...reading, speaker: name, attributions };
}

function asQuotation(reading: Reading, before: Candidate | null): Reading {
  const span = { start: 0, end: reading.tokens.at(-1)?.end ?? 0 };
  const voice: Attribution = {
    speaker: before?.name ?? null, canonical: before?.canonical ?? null, verb: 'quotation', stance: 'neutral',
    cue: { start: 0, end: 0 }, span, quoted: true, whole: true,
  }; // biome-ignore format: short
  return { ...reading, speaker: voice.speaker, modality: 'reported', attributions: [voice, ...reading.attributions] };
}

// A quotation mark that stands further back was forgotten rather than left open, in UTF-16 units.
const LONGEST_QUOTATION = 2000;

/** A quotation was opened earlier in the sentence's paragraph, is still open where the sentence begins and is closed later on. */
function startsInQuotation({ text, blocks }: Document, sentence: Sentence): boolean {
  const block = blocks[sentence.block];
  if (!block) return false;
  const before = text.slice(Math.max(block.start, sentence.start - LONGEST_QUOTATION), sentence.start);
  const opened = before.lastIndexOf('“');
  if (opened === -1 || before.lastIndexOf('”') > opened) return false;
  return text.slice(sentence.start, Math.min(block.end, sentence.start + LONGEST_QUOTATION)).search(/[“”]/) !== -1;
}
