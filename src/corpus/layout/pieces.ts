import type { Omission, Run, Span } from '../types.js';
import { isSpace } from './characters.js';
import type { Hyphens } from './hyphens.js';

/** Text put together from stretches of a document, and how it maps back. */
export interface Pieces extends Span {
  text: string;
  runs: Run[];
  omitted: Omission[];
}

/** White space that has to be evened out: anything but a single plain space. */
const UNEVEN = /[\t-\r\u0085\u00a0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u3000\ufeff]| {2}/;

/** Builds a block's text piece by piece; neighbouring pieces become one run. */
export class PieceBuilder {
  private parts: string[] = [];
  private runs: Run[] = [];
  private length = 0;
  private end = 0;
  private omitted: Omission[] = [];

  get isEmpty(): boolean {
    return this.length === 0;
  }

  /** Adds `[start, end)` of the document, each stretch of white space in it as one space. */
  add(text: string, start: number, end: number): void {
    const from = this.spaced ? pastSpace(text, start, end) : start;
    const piece = text.slice(from, end);
    if (!UNEVEN.test(piece)) {
      this.copy(piece, from);
      return;
    }
    for (let at = from; at < end; ) {
      let word = at;
      while (word < end && !isSpace(text.charCodeAt(word))) word++;
      if (word > at) this.copy(text.slice(at, word), at);
      at = word;
      while (at < end && isSpace(text.charCodeAt(at))) at++;
      if (at === word) continue;
      if (text.charCodeAt(word) === 0x20) this.copy(' ', word);
      else this.insert(' ');
    }
  }

  /** Adds characters that do not stand in the document at this place. */
  insert(characters: string): void {
    if (characters === ' ' && this.spaced) return;
    this.parts.push(characters);
    this.length += characters.length;
  }

  /** Takes back the last character (the hyphen of a word that a line end had split). */
  dropLast(): void {
    const last = this.parts.pop();
    const run = this.runs.at(-1);
    if (last === undefined || !run) return;
    this.parts.push(last.slice(0, -1));
    this.length--;
    run.length--;
    this.end = run.start + run.length;
    if (run.length === 0) this.runs.pop();
  }

  /** Undoes the line end between two stretches: a space, nothing, or (for a split word) the hyphen goes too. */
  between(text: string, before: Span, after: Span, hyphens: Hyphens): void {
    const last = text[before.end - 1] as string;
    const touching = !isSpace(text.charCodeAt(before.end - 2));
    if (last === '\u00ad') this.dropLast();
    else if ((last === '-' || last === '\u2010') && touching) {
      const left = text.slice(Math.max(before.start, before.end - 60), before.end - 1);
      const right = text.slice(after.start, Math.min(after.end, after.start + 60));
      if (!hyphens.keeps(left, right)) this.dropLast();
    } else if (!((last === '—' || last === '/') && touching)) this.insert(' ');
  }

  omit(omission: Omission): void {
    this.omitted.push(omission);
  }

  build(start: number, end: number): Pieces {
    if (this.parts.at(-1)?.endsWith(' ')) this.dropSpace();
    return { start, end, text: this.parts.join(''), runs: this.runs, omitted: this.omitted };
  }

  /** At the beginning or behind a space: further spaces would double it. */
  private get spaced(): boolean {
    return this.length === 0 || (this.parts.at(-1) as string).endsWith(' ');
  }

  private dropSpace(): void {
    const run = this.runs.at(-1);
    if (run && run.at + run.length === this.length) this.dropLast();
    else {
      this.parts.pop();
      this.length--;
    }
  }

  private copy(piece: string, start: number): void {
    if (piece === '') return;
    const run = this.runs.at(-1);
    if (run && this.end === start && run.at + run.length === this.length) run.length += piece.length;
    else this.runs.push({ at: this.length, start, length: piece.length });
    this.parts.push(piece);
    this.length += piece.length;
    this.end = start + piece.length;
  }
}

function pastSpace(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isSpace(text.charCodeAt(at))) at++;
  return at;
}
