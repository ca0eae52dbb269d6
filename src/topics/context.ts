import type { Finding } from '../corpus/types.js';
import type { Sentence } from '../text/types.js';
import { evidenceOf, type Opening, openingOf } from './anaphora.js';
import type { Direct } from './matcher.js';
import { phraseOf } from './phrases.js';
import {
  COVERED,
  type Evidence,
  LESS_COVERED,
  NEAR_TOPIC,
  ON_TOPIC,
  OTHER_TOPIC,
  REFERENCE_BESIDE_OTHER,
  weightOf,
} from './weights.js';

/** What the context says of one sentence and topic. */
export interface Carried {
  weight: number;
  reasons: Finding[];
}

/** A reference may be carried on from sentence to sentence so many times ("The deal ...", "It ...", "It ..."). */
const LONGEST_CHAIN = 2;
/** ... each further link being less sure. */
const SECOND_LINK = 0.9;

/** The running text of a document as the context rules see it; made once for all topics. */
export class Surroundings {
  readonly sentences: readonly Sentence[];
  readonly direct: readonly (readonly Direct[])[];
  /** Positions of the topics the title names. */
  readonly titled: ReadonlySet<number>;
  /** Positions of the sentences of running text; headings, captions and the like stand aside. */
  readonly prose: readonly number[];
  /** For each of them, its block. */
  readonly blocks: readonly number[];
  /** For each of them, the position of the heading it stands under, or -1. */
  readonly headings: readonly number[];
  /** How much the neighbourhood counts, 0..1. */
  readonly nearness: number;

  constructor(sentences: readonly Sentence[], direct: readonly (readonly Direct[])[], titled: ReadonlySet<number>) {
    this.sentences = sentences;
    this.direct = direct;
    this.titled = titled;
    const prose: number[] = [];
    const blocks: number[] = [];
    const headings: number[] = [];
    let heading = -1;
    let named = 0;
    for (const [index, { kind, block }] of sentences.entries()) {
      if (kind === 'heading') heading = index;
      if (kind !== 'prose') continue;
      prose.push(index);
      blocks.push(block);
      headings.push(heading);
      if (direct[index]?.some((one) => !one.excluded)) named++;
    }
    this.prose = prose;
    this.blocks = blocks;
    this.headings = headings;
    this.nearness = named >= prose.length * COVERED ? 1 : LESS_COVERED;
  }

  /** What the sentence says of the topic by its own words. */
  own(topic: number, index: number): Direct | null {
    return this.direct[index]?.find((one) => one.topic === topic) ?? null;
  }
}

/**
 * What the context adds for one topic: for each sentence that does not name it, the neighbours, the heading or the
 * title that do, where that is worth `minWeight` or more. Keys are positions in the document.
 */
export function contextOf(topic: number, document: Surroundings, minWeight: number): Map<number, Carried> {
  const { prose, blocks, headings, direct, nearness } = document;
  const own = prose.map((index) => document.own(topic, index));
  const near = new Neighbours(
    own.map((one) => one !== null && !one.excluded),
    blocks,
  );
  const fromTitle = document.titled.has(topic) ? weightOf('title') : 0;
  const carried = new Map<number, Carried>();
  const links = new Map<number, Link>();
  for (const [at, index] of prose.entries()) {
    if (own[at] !== null) continue;
    const other = direct[index]?.some((one) => !one.excluded) ?? false;
    const factor = other ? OTHER_TOPIC : 1;
    const neighbour = near.kindAt(at);
    const heading = headings[at] ?? -1;
    const headed = heading < 0 ? null : document.own(topic, heading);
    // Where most of the text is about something else, the mere document says nothing.
    const counts = neighbour === 'document' && nearness < 1 ? 0 : factor * nearness;
    const fromNeighbour = neighbour ? weightOf(neighbour) * counts : 0;
    const fromHeading = headed && !headed.excluded ? weightOf('heading') * factor : 0;
    const back = referenceAt(document, own, at, links);
    let fromBack = 0;
    if (back) {
      // A noun of the same kind holds whatever else the sentence speaks of; a pronoun does so less.
      const beside = other && back.evidence !== 'anaphor' ? REFERENCE_BESIDE_OTHER : 1;
      fromBack = weightOf(back.evidence) * beside * (back.link.length > 1 ? SECOND_LINK : 1);
      if (fromBack >= ON_TOPIC) links.set(at, back.link);
    }
    const weight = Math.max(fromBack, fromNeighbour, fromHeading, fromTitle * factor);
    if (weight < NEAR_TOPIC || weight < minWeight) continue;
    const reasons: Finding[] = [];
    const add = (worth: number, reason: Finding): void => {
      if (worth >= NEAR_TOPIC) reasons.push(reason);
    };
    if (back) {
      const { phrase, start, end } = back.opening;
      add(fromBack, { code: back.evidence, phrase, start, end, from: prose[at - 1] ?? 0 });
    }
    if (neighbour) add(fromNeighbour, { code: neighbour, from: prose[near.nearestTo(at)] ?? 0 });
    add(fromHeading, { code: 'heading', from: heading });
    add(fromTitle * factor, { code: 'title' });
    carried.set(index, { weight, reasons });
  }
  return carried;
}

/** A sentence that takes the topic up from the one before it: how far from the one that names it, and by which nouns. */
interface Link {
  length: number;
  nouns: string[];
}

interface Reference {
  evidence: Evidence;
  opening: Opening;
  link: Link;
}

/** How the sentence takes up the one before, if that one speaks of the topic. */
function referenceAt(
  { prose, sentences }: Surroundings,
  own: readonly (Direct | null)[],
  at: number,
  links: ReadonlyMap<number, Link>,
): Reference | null {
  const sentence = sentences[prose[at] ?? -1];
  const before = sentences[prose[at - 1] ?? -1];
  if (!sentence || !before) return null;
  const named = own[at - 1] ?? null;
  const link = links.get(at - 1);
  if (named?.excluded || (!named && !link)) return null;
  const length = (link?.length ?? 0) + 1;
  if (length > LONGEST_CHAIN) return null;
  const opening = openingOf(sentence.text);
  // Across paragraphs only a noun points back safely.
  if (!opening || (before.block !== sentence.block && opening.kind !== 'noun')) return null;
  const nouns = named ? wordsOf(named) : (link?.nouns ?? []);
  const evidence = evidenceOf(opening, nouns);
  if (!evidence) return null;
  return { evidence, opening, link: { length, nouns: opening.nouns.length > 0 ? opening.nouns : nouns } };
}

/** The words a sentence names the topic with, as they stand in it and as the keyword has them. */
function wordsOf(direct: Direct): string[] {
  return direct.reasons.flatMap(({ phrase, keyword }) =>
    [phrase, keyword].flatMap((text) => (typeof text === 'string' ? phraseOf(text).map((word) => word.key) : [])),
  );
}

/** Where the nearest sentence that names the topic stands; its own paragraph counts most. */
class Neighbours {
  readonly #before: readonly number[];
  readonly #after: readonly number[];
  readonly #anywhere: number;

  constructor(named: readonly boolean[], blocks: readonly number[]) {
    this.#anywhere = named.indexOf(true);
    this.#before = this.#anywhere < 0 ? [] : nearest(named, blocks, 1);
    this.#after = this.#anywhere < 0 ? [] : nearest(named, blocks, -1);
  }

  kindAt(at: number): Evidence | null {
    if (this.#anywhere < 0) return null;
    const last = this.#before[at] ?? -1;
    const next = this.#after[at] ?? -1;
    if (last >= 0 && last === at - 1) return next === at + 1 ? 'between' : 'after';
    if (next === at + 1) return 'before';
    return last >= 0 || next >= 0 ? 'paragraph' : 'document';
  }

  /** The one that `kindAt` speaks of. */
  nearestTo(at: number): number {
    const last = this.#before[at] ?? -1;
    const next = this.#after[at] ?? -1;
    if (next === at + 1 && last !== at - 1) return next;
    return last >= 0 ? last : next >= 0 ? next : this.#anywhere;
  }
}

/** For each position the nearest named one of the same block, looking back (`step` 1) or ahead (-1); -1 if none. */
function nearest(named: readonly boolean[], blocks: readonly number[], step: 1 | -1): number[] {
  const found = new Array<number>(named.length).fill(-1);
  let last = -1;
  for (let n = 0; n < named.length; n++) {
    const at = step === 1 ? n : named.length - 1 - n;
    if (last >= 0 && blocks[last] === blocks[at]) found[at] = last;
    if (named[at]) last = at;
  }
  return found;
}
