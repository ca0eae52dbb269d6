import { QUOTED } from '../text/quoted.js';
import type { Sentence } from '../text/types.js';
import type { Origin } from './types.js';

/** Share of the shorter document's sentences that must stand in the other for both to be one text. */
const SAME_TEXT = 0.5;
/** Sentences shorter than this many words are too common to show copying ("He declined to comment."). */
const MIN_WORDS = 8;
/** A sentence that stands in more documents than this may be boilerplate. */
const MAX_DOCUMENTS = 50;
/** What may be boilerplate counts half: alone it joins only documents of which one stands in the other from end to end. */
const COMMON = 0.5;
/** Documents of a common sentence are paired with so many that follow, not with all: one chain joins them as well. */
const NEIGHBOURS = 10;

/** The words of a text, so that white space, case, quotation marks and punctuation make no difference. */
export function normalised(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

/** Fewer words than this of a reporter's own say nothing of where they come from. */
const OWN_WORDS = 8;
/** Share of the longer sentence's own words that stand in the other: two who write apart seldom choose more than half alike. */
const COPIED = 0.75;

const ownWords = (text: string): string[] => normalised(text.replace(QUOTED, ' ')).split(' ');
const own = (text: string): Set<string> => new Set(ownWords(text));

/**
 * One sentence is an edited copy of the other: a wire story that a desk has touched up. Words inside quotation marks do
 * not count: whoever quotes a statement has to use its words.
 */
export function isCopy(a: string, b: string): boolean {
  const [x, y] = [own(a), own(b)];
  if (Math.min(x.size, y.size) < OWN_WORDS) return false;
  const common = [...x].filter((word) => y.has(word)).length;
  return common >= COPIED * Math.max(x.size, y.size);
}

/**
 * Groups documents that print the same text (a wire story in five papers) into one origin each.
 * Linear in the number of sentences: candidates come from an index of whole sentences.
 */
export function findOrigins(documents: ReadonlyMap<string, readonly Sentence[]>): Origin[] {
  const index = new Map<string, Set<string>>();
  const sizes = new Map<string, number>();
  for (const [document, sentences] of documents) {
    const telling = sentences.filter((sentence) => isProse(sentence) && isTelling(sentence.text));
    const long = new Set(telling.map((sentence) => normalised(sentence.text)));
    sizes.set(document, long.size);
    for (const text of long) index.set(text, (index.get(text) ?? new Set()).add(document));
  }
  const shared = countShared(index);
  const parent = new Map([...documents.keys()].map((id) => [id, id]));
  for (const [pair, count] of shared) {
    const [a, b] = pair.split('\n') as [string, string];
    const smaller = Math.min(sizes.get(a) ?? 0, sizes.get(b) ?? 0);
    if (count >= SAME_TEXT * smaller) union(parent, a, b);
  }
  return groups(parent);
}

/** Who quotes a statement has to use its words: only what stands outside quotation marks shows copying. */
const isTelling = (text: string): boolean => ownWords(text).length >= MIN_WORDS;

const isProse = (sentence: Sentence): boolean => sentence.kind === 'prose';

/** For every pair of documents the number of sentences that both hold. Linear in the number of sentences. */
function countShared(index: ReadonlyMap<string, ReadonlySet<string>>): Map<string, number> {
  const shared = new Map<string, number>();
  for (const holders of index.values()) {
    const common = holders.size > MAX_DOCUMENTS;
    const ids = [...holders].sort();
    for (const [i, a] of ids.entries()) {
      for (const b of ids.slice(i + 1, common ? i + 1 + NEIGHBOURS : undefined)) {
        shared.set(`${a}\n${b}`, (shared.get(`${a}\n${b}`) ?? 0) + (common ? COMMON : 1));
      }
    }
  }
  return shared;
}

function root(parent: Map<string, string>, id: string): string {
  let at = id;
  while (parent.get(at) !== at) at = parent.get(at) as string;
  return at;
}

function union(parent: Map<string, string>, a: string, b: string): void {
  const [first, second] = [root(parent, a), root(parent, b)].sort() as [string, string];
  parent.set(second, first);
}

function groups(parent: Map<string, string>): Origin[] {
  const origins = new Map<string, Origin>();
  for (const id of [...parent.keys()].sort()) {
    const top = root(parent, id);
    const origin = origins.get(top) ?? { id: top, documents: [] };
    origin.documents.push(id);
    origins.set(top, origin);
  }
  return [...origins.values()];
}
