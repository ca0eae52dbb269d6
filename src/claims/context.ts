import type { Document } from '../corpus/types.js';
import type { TaggedSentence } from '../topics/types.js';
import type { Analysed } from './analyse.js';
import { subjectOf } from './parse/arguments.js';
import type { Attribution, Reading } from './types.js';
import { people } from './voice/lexicon.js';
import { speakerOf } from './voice/speaker.js';

/** Who spoke last, and where. */
interface LastSpeaker {
  name: string;
  canonical: string | null;
  sentence: number;
}

// A pronoun or an unnamed quotation looks back this many sentences.
const REACH = 2;

/** Fills in speakers that only the sentences before tell: "he said", a quotation that runs on. One per document. */
export class SpeakerContext {
  private last: LastSpeaker | null = null;

  constructor(private readonly document: Document) {}

  /** The reading with its speaker resolved; remembers who spoke for the sentences after it. */
  resolve(sentence: TaggedSentence, { reading, found, parsed }: Analysed): Reading {
    const before = this.last && sentence.index - this.last.sentence <= REACH ? this.last : null;
    const index = found.findIndex(({ whole }) => whole);
    const voice = found[index];
    let result = reading;
    if (voice && voice.speaker === null && voice.stance !== 'hearsay' && before)
      result = withSpeaker(reading, index, before);
    else if (!voice && startsInQuotation(this.document, sentence)) result = asQuotation(reading, before);
    if (result.speaker !== null) {
      const canonical = result.attributions.find(({ whole }) => whole)?.canonical ?? null;
      this.last = { name: result.speaker, canonical, sentence: sentence.index };
    } else this.last = this.personIn({ reading, found, parsed, reason: null }, sentence) ?? before;
    return result;
  }

  /** The person a sentence is about, for the "he said" after it. */
  private personIn({ reading, parsed }: Analysed, sentence: TaggedSentence): LastSpeaker | null {
    const first = parsed.groups.find((group) => group.form === 'finite');
    const subject = first && subjectOf(parsed, first);
    if (!subject) return null;
    const { name, canonical, head } = speakerOf(parsed, subject, reading.names);
    const person = reading.names.some((other) => other.kind === 'person' && other.canonical === canonical);
    return name && (person || people.has(head)) ? { name, canonical, sentence: sentence.index } : null;
  }
}

function withSpeaker(reading: Reading, index: number, { name, canonical }: LastSpeaker): Reading {
  const attributions = reading.attributions.map((other, k) =>
    k === index ? { ...other, speaker: name, canonical } : other,
  );
  return { ...reading, speaker: name, attributions };
}

function asQuotation(reading: Reading, before: LastSpeaker | null): Reading {
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
function startsInQuotation({ text, blocks }: Document, sentence: TaggedSentence): boolean {
  const block = blocks[sentence.block];
  if (!block) return false;
  const before = text.slice(Math.max(block.start, sentence.start - LONGEST_QUOTATION), sentence.start);
  const opened = before.lastIndexOf('“');
  if (opened === -1 || before.lastIndexOf('”') > opened) return false;
  return text.slice(sentence.start, Math.min(block.end, sentence.start + LONGEST_QUOTATION)).search(/[“”]/) !== -1;
}
