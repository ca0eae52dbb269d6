import { FormTable } from './form-table.js';
import type { PhraseWord } from './phrases.js';
import type { Words } from './scan.js';
import { familyOf, familyStart, keysOf } from './vocabulary.js';

/** One step along a phrase; `family` steps cost some certainty. */
interface Step {
  edge: number;
  family: boolean;
}

class Node<T> {
  readonly next = new Map<number, Node<T>[]>();
  readonly ends: T[] = [];
}

/** A phrase found in a text. */
export interface Match<T> {
  value: T;
  start: number;
  end: number;
  /** Found by another word of the family only. */
  family: boolean;
}

const NO_STEPS: readonly Step[] = [];

/**
 * Finds phrases by their words: a trie whose edges are lemmas, so that a phrase can neither start nor end inside a
 * word, and the work grows with the length of the text only (Fredkin 1960).
 */
export class PhraseTrie<T> {
  readonly #root = new Node<T>();
  /** Edges by `mode:key`; a leading comma where a break stands before the word. */
  readonly #edges = new Map<string, number>();
  /** First letters of the families looked for; working out a word's family is dear. */
  readonly #familyStarts = new Set<string>();
  /** What each form met so far can be a step of. */
  #forms = new FormTable<readonly Step[]>();

  add(phrase: readonly PhraseWord[], value: T, options: { families?: boolean } = {}): void {
    if (phrase.length === 0) return;
    let node = this.#root;
    for (const word of phrase) {
      const child = this.#child(node, word);
      const family = options.families && word.mode === 'lemma' ? familyOf(word.key) : null;
      if (family !== null) {
        this.#link(node, `family:${family}`, child);
        this.#familyStarts.add(familyStart(word.key));
      }
      node = child;
    }
    if (!node.ends.includes(value)) node.ends.push(value);
    // A form met before may be a step of the new phrase.
    if (this.#forms.size > 0) this.#forms = new FormTable();
  }

  /** Every phrase in the text, nested and overlapping ones too, by start. `words` must hold the text's words. */
  find(text: string, words: Words): Match<T>[] {
    const matches: Match<T>[] = [];
    for (let i = 0; i < words.count; i++) {
      const steps = this.#stepsOf(text, words, i);
      if (steps !== NO_STEPS) this.#walk(this.#root, i, i, false, text, words, matches);
    }
    return matches;
  }

  #walk(
    node: Node<T>,
    first: number,
    at: number,
    family: boolean,
    text: string,
    words: Words,
    matches: Match<T>[],
  ): void {
    const broken = at > first && words.broken[at] === 1;
    for (const step of this.#stepsOf(text, words, at)) {
      for (const next of node.next.get(broken ? ~step.edge : step.edge) ?? []) {
        const byFamily = family || step.family;
        const start = words.start[first] ?? 0;
        const end = words.end[at] ?? 0;
        for (const value of next.ends) matches.push({ value, start, end, family: byFamily });
        if (at + 1 < words.count) this.#walk(next, first, at + 1, byFamily, text, words, matches);
      }
    }
  }

  #child(node: Node<T>, word: PhraseWord): Node<T> {
    const edge = this.#edge(`${word.mode}:${word.key}`);
    const known = node.next.get(edge)?.[0];
    const child = known ?? new Node<T>();
    if (!known) node.next.set(edge, [child]);
    // "Paris, Texas" is found with its comma and without.
    if (word.broken) node.next.set(~edge, [child]);
    return child;
  }

  #link(node: Node<T>, key: string, child: Node<T>): void {
    const edge = this.#edge(key);
    const known = node.next.get(edge);
    if (!known) node.next.set(edge, [child]);
    else if (!known.includes(child)) known.push(child);
  }

  #edge(key: string): number {
    const known = this.#edges.get(key);
    if (known !== undefined) return known;
    this.#edges.set(key, this.#edges.size + 1);
    return this.#edges.size;
  }

  #stepsOf(text: string, words: Words, at: number): readonly Step[] {
    const start = words.start[at] as number;
    const end = words.end[at] as number;
    const hash = words.hash[at] as number;
    const known = this.#forms.get(words.letters, start, end, hash);
    if (known !== undefined) return known;
    const steps: Step[] = [];
    const keys = keysOf(text.slice(start, end));
    for (const [mode, key] of keys) this.#addStep(steps, `${mode}:${key}`, false);
    const lemma = keys[0]?.[1] ?? '';
    const family = this.#familyStarts.has(familyStart(lemma)) ? familyOf(lemma) : null;
    if (family !== null) this.#addStep(steps, `family:${family}`, true);
    const kept = steps.length > 0 ? steps : NO_STEPS;
    this.#forms.set(words.letters, start, end, hash, kept);
    return kept;
  }

  #addStep(steps: Step[], key: string, family: boolean): void {
    const edge = this.#edges.get(key);
    if (edge !== undefined) steps.push({ edge, family });
  }
}
