import type { Token } from '../types.js';
import { lemmaOf } from './lemma.js';

/** What is the same for every occurrence of a word; shared by all its tokens. */
export type Entry = Pick<Token, 'text' | 'lower' | 'lemma' | 'kind'>;

const MOST_ENTRIES = 200_000;
const words = new Map<string, Entry>();

/** The lemma of what stands before or behind an apostrophe where spelling alone does not give it. */
const CLITICS: Record<string, string | undefined> = {
  "n't": 'not',
  "'re": 'be',
  "'m": 'be',
  "'ve": 'have',
  "'ll": 'will',
};

/** The word's entry; entries are kept, up to a limit, since texts repeat their words. */
export function wordEntry(text: string): Entry {
  const kept = words.get(text);
  if (kept !== undefined) return kept;
  const lower = lowerOf(text);
  const entry: Entry = { text: unshared(text), lower, lemma: CLITICS[lower] ?? lemmaOf(lower), kind: 'word' };
  return keep(entry);
}

/** As `wordEntry`, for a word whose lemma or kind its spelling does not tell. */
export function specialEntry(text: string, kind: Token['kind'], lemma?: string): Entry {
  const lower = lowerOf(text);
  return { text: unshared(text), lower, lemma: lemma ?? lower, kind };
}

export function numberEntry(text: string): Entry {
  const kept = words.get(text);
  return kept !== undefined && kept.kind === 'number' ? kept : keep(specialEntry(text, 'number'));
}

export function markEntry(text: string, kind: 'punctuation' | 'symbol'): Entry {
  return words.get(text) ?? keep(specialEntry(text, kind));
}

function keep(entry: Entry): Entry {
  if (words.size >= MOST_ENTRIES) words.clear();
  words.set(entry.text, entry);
  return entry;
}

const INVISIBLE = /\u00ad|\u200c|\u200d|\u2060/g;

/** Lower case, composed, apostrophes and hyphens made plain, invisible characters taken out. */
function lowerOf(text: string): string {
  const lower = text.toLowerCase();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: asks for plain ASCII
  if (/^[\x00-\x7f]*$/.test(lower)) return lower;
  return lower.normalize('NFC').replace(/[’ʼ]/g, "'").replace(/[‐‑]/g, '-').replace(INVISIBLE, '');
}

/** A copy that does not keep the whole text it was cut from in memory. */
function unshared(text: string): string {
  return text.length < 13 ? text : JSON.parse(JSON.stringify(text));
}
