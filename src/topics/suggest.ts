import type { Document } from '../corpus/types.js';
import { countPhrases, type PhraseCount } from './phrase-counts.js';
import { tagText } from './tag.js';
import type { TaggedSentence, Topic } from './types.js';

/** A topic the corpus would support. */
export interface Suggestion {
  id: string;
  label: string;
  keywords: string[];
  /** Keyness, comparable within one call only. */
  score: number;
  /** Sentences with one of the keywords, and sources they come from. */
  sentences: number;
  sources: number;
  /** The topic of the topics file that has its first keyword already; null if none has. */
  covered: string | null;
}

/** What suggestions are made from. */
export interface SuggestInput {
  corpus: { documents: readonly Pick<Document, 'id' | 'source'>[] };
  sentences: ReadonlyMap<string, readonly TaggedSentence[]>;
  topics: readonly Topic[];
}

/** Phrases looked at; beyond them keyness is too low to matter. */
const MOST_PHRASES = 150;
const MOST_KEYWORDS = 6;
/** Two phrases belong to one topic if they share a word and some sentences, or so many sentences (Dice 1945). */
const SHARED_SENTENCES = 0.3;

/**
 * Topics and keywords the corpus would support: phrases that several sources use, weighted by how often they occur
 * and how far they single out sentences (TF-IDF over sentences, Spärck Jones 1972), the longer of nested ones first;
 * phrases that keep company become keywords of one topic. Best first; at most `limit`.
 */
export function suggestTopics({ corpus, sentences, topics }: SuggestInput, limit = 12): Suggestion[] {
  const sourceOf = new Map(corpus.documents.map(({ id, source }) => [id, source]));
  const counts = countPhrases(sentences, sourceOf).slice(0, MOST_PHRASES);
  const used = new Set<PhraseCount>();
  const suggestions: Suggestion[] = [];
  for (const seed of counts) {
    if (suggestions.length >= limit) break;
    if (used.has(seed)) continue;
    const members = [seed, ...counts.filter((other) => !used.has(other) && keepsCompany(seed, other))];
    const keywords = members.slice(0, MOST_KEYWORDS);
    for (const member of keywords) used.add(member);
    suggestions.push({
      id: slug(seed.phrase),
      label: seed.phrase.charAt(0).toUpperCase() + seed.phrase.slice(1),
      keywords: keywords.map(({ phrase }) => phrase),
      score: Math.round(seed.score * 100) / 100,
      sentences: new Set(keywords.flatMap((one) => [...one.sentences])).size,
      sources: new Set(keywords.flatMap((one) => [...one.sources])).size,
      covered: coveredBy(seed.phrase, topics),
    });
  }
  return suggestions;
}

function keepsCompany(seed: PhraseCount, other: PhraseCount): boolean {
  if (seed === other) return false;
  let shared = 0;
  for (const sentence of other.sentences) if (seed.sentences.has(sentence)) shared++;
  const dice = (2 * shared) / (seed.sentences.size + other.sentences.size);
  const sharesWord = seed.lemmas.some((lemma) => other.lemmas.includes(lemma));
  return dice >= SHARED_SENTENCES || (sharesWord && shared > 0);
}

function coveredBy(phrase: string, topics: readonly Topic[]): string | null {
  const found = tagText(phrase, topics).find((direct) => !direct.excluded);
  return found ? (topics[found.topic]?.id ?? null) : null;
}

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '');
