import { letterPattern } from '../../letters.js';
import data from '../../lexicon/generated/boilerplate-hyphens.js';

const lists = data as Record<'keep' | 'join' | 'joinBefore' | 'joinBehind', { words: string[] }>;
const KEEP = new Set(lists.keep.words);
const JOIN = new Set(lists.join.words);
const JOIN_BEFORE = new Set(lists.joinBefore.words);
const JOIN_BEHIND = new Set(lists.joinBehind.words);

/** How much of the document is searched for the word: enough to know its vocabulary. */
const SEARCHED = 1 << 20;
const WORDS = /[\p{L}\p{M}]+(?:[-\u2010][\p{L}\p{M}]+)*/gu;

const WORD_BEFORE = letterPattern(String.raw`[\p{L}\p{M}\p{N}.'’]+$`);
const WORD_BEHIND = letterPattern(String.raw`^[\p{L}\p{M}\p{N}]+`);
const SMALL = letterPattern(String.raw`^\p{Ll}`);
const NO_PLAIN_WORD = letterPattern(String.raw`[.\p{N}'’]`);

/** Tells for a document whether a hyphen at a line end belongs to the word. Reads the document only if asked. */
export class Hyphens {
  private words: Set<string> | null = null;

  constructor(private readonly text: string) {}

  /**
   * True if the hyphen between `left` (end of a line) and `right` (start of the next) stays: the document writes the word
   * so elsewhere, or it is a compound of its kind ("U.S.-led", "self-made", two words of the document).
   */
  keeps(left: string, right: string): boolean {
    const before = WORD_BEFORE.exec(left.slice(-60))?.[0] ?? '';
    const after = WORD_BEHIND.exec(right.slice(0, 60))?.[0] ?? '';
    if (!SMALL.test(after) || NO_PLAIN_WORD.test(before) || before === before.toUpperCase()) return true;
    const [a, b] = [before.toLowerCase(), after.toLowerCase()];
    if (JOIN.has(a + b)) return false;
    const words = this.vocabulary();
    if (words.has(`${a}-${b}`)) return true;
    if (words.has(a + b) || JOIN_BEFORE.has(a) || JOIN_BEHIND.has(b)) return false;
    return KEEP.has(a) || (a.length > 2 && b.length > 2 && words.has(a) && words.has(b));
  }

  private vocabulary(): Set<string> {
    if (this.words) return this.words;
    this.words = new Set();
    const searched = this.text.slice(0, SEARCHED);
    for (const match of searched.matchAll(WORDS)) {
      // The two halves around a line end are no words of the document.
      const next = searched.charCodeAt(match.index + match[0].length);
      if (next === 0x2d || next === 0x2010) continue;
      if (/-\s+$/.test(searched.slice(Math.max(0, match.index - 4), match.index))) continue;
      this.words.add(match[0].toLowerCase().replaceAll('\u2010', '-'));
    }
    return this.words;
  }
}
