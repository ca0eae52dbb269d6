/** More word forms than this are not remembered (a corpus of a million words has some 50,000). */
const MOST_FORMS = 1 << 18;

/**
 * What is known of each word form met so far, found by its letters in a text instead of a cut-out string: most words
 * of a text are of no interest, and cutting them all out takes several times longer than looking them up. A hash table
 * with linear probing (Knuth 1973, 6.4); forms are compared letter by letter, so equal hashes do no harm.
 */
export class FormTable<T> {
  /** Number of the form plus one; 0 where free. Its length is a power of two. */
  #slots = new Int32Array(1 << 12);
  readonly #values: T[] = [];
  #hashes = new Int32Array(1 << 11);
  /** Where each form's letters start; one more than there are forms. */
  #starts = new Int32Array((1 << 11) + 1);
  #letters = new Uint16Array(1 << 14);

  get size(): number {
    return this.#values.length;
  }

  /** What is known of the form that `letters` holds between `start` and `end`; undefined if nothing. */
  get(letters: Uint16Array, start: number, end: number, hash: number): T | undefined {
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const form = (slots[slot] as number) - 1;
      if (form < 0) return undefined;
      if (this.#hashes[form] === hash && this.#is(form, letters, start, end)) return this.#values[form];
    }
  }

  /** Adds a form that is not in the table yet. */
  set(letters: Uint16Array, start: number, end: number, hash: number, value: T): void {
    const form = this.#values.length;
    if (form >= MOST_FORMS) return;
    const from = this.#starts[form] as number;
    const to = from + end - start;
    if (to > this.#letters.length) this.#letters = enlarged(this.#letters, new Uint16Array(to * 2));
    this.#letters.set(letters.subarray(start, end), from);
    if (form === this.#hashes.length) {
      this.#hashes = enlarged(this.#hashes, new Int32Array(form * 2));
      this.#starts = enlarged(this.#starts, new Int32Array(form * 2 + 1));
    }
    this.#starts[form + 1] = to;
    this.#hashes[form] = hash;
    this.#values.push(value);
    if (this.#values.length * 2 > this.#slots.length) this.#spread();
    else this.#place(form);
  }

  #is(form: number, letters: Uint16Array, start: number, end: number): boolean {
    const from = this.#starts[form] as number;
    if ((this.#starts[form + 1] as number) - from !== end - start) return false;
    for (let at = start; at < end; at++) if (this.#letters[from + at - start] !== letters[at]) return false;
    return true;
  }

  #place(form: number): void {
    const mask = this.#slots.length - 1;
    let slot = (this.#hashes[form] as number) & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = form + 1;
  }

  #spread(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    for (let form = 0; form < this.#values.length; form++) this.#place(form);
  }
}

function enlarged<A extends Int32Array | Uint16Array>(old: A, next: A): A {
  next.set(old);
  return next;
}
