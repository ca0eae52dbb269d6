/**
 * Finds the words of a text, nothing else: no objects per word, no lemma, no part of speech. Matching tens of
 * keywords over a large corpus spends nearly all its time here, so the general tokeniser is too heavy for it.
 *
 * What a word is here: a run of letters, digits and combining marks, with
 * - an apostrophe inside it kept ("O'Brien", "don't") but a possessive ending left out ("Iran's" is the word Iran),
 * - hyphens and dashes as boundaries ("cease-fire" is two words), and
 * - the dots of initials inside it ("U.S." is one word), and the commas and points of figures ("3,000", "2.5").
 */
export class Words {
  /** How many words the last scanned text has; the arrays are valid up to here. */
  count = 0;
  start = new Int32Array(256);
  end = new Int32Array(256);
  /** A hash of each word as it is written, for look-ups without cutting the word out. */
  hash = new Int32Array(256);
  /** 1 where a comma, stop, bracket or the like stands before the word: no phrase runs across it. */
  broken = new Uint8Array(256);
  /** The text's UTF-16 units and three zeros; reading them from an array is several times faster than from a string. */
  letters = new Uint16Array(1024);

  scan(text: string): this {
    const codes = this.#load(text);
    const length = text.length;
    this.count = 0;
    let at = 0;
    let broken = 0;
    while (at < length) {
      const kind = kindOf(codes[at] as number);
      if (kind >= BREAK) {
        if (kind === BREAK) broken = 1;
        at++;
        continue;
      }
      const from = at;
      at = kind === DIGIT ? endOfNumber(codes, at + 1) : endOfWord(codes, at + 1);
      this.#push(from, at, broken);
      broken = 0;
      if (isApostrophe(codes[at] as number) && isPossessive(codes, at)) at += 2;
    }
    return this;
  }

  #load(text: string): Uint16Array {
    if (this.letters.length < text.length + 3) this.letters = new Uint16Array(text.length * 2 + 3);
    const codes = this.letters;
    for (let at = 0; at < text.length; at++) codes[at] = text.charCodeAt(at);
    codes.fill(0, text.length, text.length + 3);
    return codes;
  }

  #push(start: number, end: number, broken: number): void {
    if (this.count === this.start.length) this.#grow();
    this.start[this.count] = start;
    this.end[this.count] = end;
    this.hash[this.count] = hashOf(this.letters, start, end);
    this.broken[this.count] = broken;
    this.count++;
  }

  #grow(): void {
    const grown = <T extends Int32Array | Uint8Array>(old: T, next: T): T => {
      next.set(old);
      return next;
    };
    const size = this.start.length * 2;
    this.start = grown(this.start, new Int32Array(size));
    this.end = grown(this.end, new Int32Array(size));
    this.hash = grown(this.hash, new Int32Array(size));
    this.broken = grown(this.broken, new Uint8Array(size));
  }
}

/** 32-bit FNV-1a over UTF-16 units. */
function hashOf(codes: Uint16Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (codes[at] as number), 0x01000193);
  return hash;
}

const UNKNOWN = 0;
const LETTER = 1;
const DIGIT = 2;
const BREAK = 3;
const OTHER = 4;
/** What each UTF-16 unit is; filled on first sight, since most of the 65,536 never turn up. */
const kinds = new Uint8Array(0x10000);

function kindOf(code: number): number {
  const known = kinds[code] as number;
  return known === UNKNOWN ? learnKind(code) : known;
}

function learnKind(code: number): number {
  kinds[code] = code < 0x80 ? asciiKind(code) : otherKind(code);
  return kinds[code] as number;
}

/** Without the classes of Unicode, which V8 must compile first. */
function asciiKind(code: number): number {
  const char = String.fromCharCode(code);
  if (/[A-Za-z]/.test(char)) return LETTER;
  if (/\d/.test(char)) return DIGIT;
  return /[,;:.!?()[\]{}|\n]/.test(char) ? BREAK : OTHER;
}

function otherKind(code: number): number {
  const char = String.fromCharCode(code);
  if (char === '…' || char === '—') return BREAK;
  // Halves of characters beyond the basic plane count as letters, so that no word is cut inside one.
  if (/[\p{L}\p{M}]/u.test(char) || (code >= 0xd800 && code <= 0xdfff)) return LETTER;
  return /\p{N}/u.test(char) ? DIGIT : OTHER;
}

const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019 || code === 0x02bc;

/** Past the letters and digits of a word, apostrophes between letters and the dots of initials. */
function endOfWord(codes: Uint16Array, from: number): number {
  let at = from;
  for (;;) {
    const code = codes[at] as number;
    const kind = kindOf(code);
    if (kind <= DIGIT) at++;
    else if (isApostrophe(code) && kindOf(codes[at + 1] as number) === LETTER && !isPossessive(codes, at)) at += 2;
    else if (code === 0x2e && isInitial(codes, at)) at++;
    else return at;
  }
}

/**
 * A dot between single capitals: "U.S", "J.C.P.O.A". The last dot is left out, so that "the U.S. said" and
 * "the US said" hold the same word.
 */
function isInitial(codes: Uint16Array, dot: number): boolean {
  if (!isCapital(codes, dot - 1) || !isCapital(codes, dot + 1) || isWordAt(codes, dot + 2)) return false;
  return !isWordAt(codes, dot - 2);
}

const isWordAt = (codes: Uint16Array, at: number): boolean => at >= 0 && kindOf(codes[at] as number) <= DIGIT;

const isCapital = (codes: Uint16Array, at: number): boolean => {
  const code = codes[at] as number;
  return code >= 0x41 && code <= 0x5a;
};

/** Past the digits of a figure with its points and commas, and letters that follow ("3,000", "2.5", "5th"). */
function endOfNumber(codes: Uint16Array, from: number): number {
  let at = from;
  for (;;) {
    const code = codes[at] as number;
    if (kindOf(code) <= DIGIT) at++;
    else if ((code === 0x2c || code === 0x2e) && kindOf(codes[at + 1] as number) === DIGIT) at += 2;
    else return at;
  }
}

/** Is the apostrophe at `at` followed by nothing but an "s"? */
function isPossessive(codes: Uint16Array, at: number): boolean {
  const next = codes[at + 1] as number;
  return (next === 0x73 || next === 0x53) && !isWordAt(codes, at + 2);
}
