import { endsSentence, startsLower } from '../layout/characters.js';
import type { Unit } from '../layout/types.js';

export type Mark = Pick<Unit, 'role' | 'reason'>;

/** Where in a mail a block stands. */
export interface Zone {
  /** How many messages deep it is quoted; 0 for what the mail says itself. */
  depth: number;
  isSignature: boolean;
}

/** Marks a line break inside a block (`<br>`); private use, so that no text holds it. */
export const BREAK = '\ue000';

/** Text of a structured format put together block by block; each block is a line, and its role is known. */
export class StructuredText {
  private parts: string[] = [];
  private length = 0;
  private pages: number[] = [];
  readonly roles = new Map<number, Mark>();
  /** By the offset of each line that stands in one. */
  readonly zones = new Map<number, Zone>();

  get text(): string {
    return this.parts.join('');
  }

  get pageStarts(): number[] {
    return this.pages;
  }

  /** Adds a block: white space evened out, invisible hyphens and spaces taken away. Does nothing for a blank one. */
  block(raw: string, mark?: Mark, zone?: Zone): void {
    const clean = raw.replace(/[\u00ad\u200b\ufeff\u2060]/g, '');
    let before = '';
    for (const piece of clean.split(BREAK)) {
      const line = piece.replace(/\s+/g, ' ').trim();
      if (line === '') continue;
      // A break inside a sentence is a wrap, any other one ends the line.
      if (before !== '' && !endsSentence(before.slice(-12)) && startsLower(line)) this.append(` ${line}`);
      else {
        if (this.length > 0) this.append('\n\n');
        if (mark && (before === '' || mark.role !== 'heading')) this.roles.set(this.length, mark);
        if (zone) this.zones.set(this.length, zone);
        this.append(line);
      }
      before = line;
    }
  }

  /** The next block begins a page. */
  page(): void {
    this.pages.push(this.length === 0 ? 0 : this.length + 2);
  }

  private append(piece: string): void {
    this.parts.push(piece);
    this.length += piece.length;
  }
}
