import { grouped } from '../../counted.js';

/** GitHub refuses step summaries above 1 MiB; what is below it is kept for counts, headings and the note. */
const MAX_BYTES = 1_000_000;
const encoder = new TextEncoder();

/** One piece of a report. Pieces that no longer fit are counted, never cut in the middle. */
export interface Piece {
  text: string;
  /** How many findings it shows; 0 for headings, which are small and always stand. */
  findings: number;
}

/** Keeps a report below the size at which it would not be shown at all. */
export class Budget {
  #left: number;
  #leftOut = 0;

  constructor(bytes = MAX_BYTES) {
    this.#left = bytes;
  }

  take({ text, findings }: Piece): string {
    const needed = encoder.encode(text).length;
    // Once one finding is left out, so are the weaker ones after it.
    if (findings > 0 && (this.#leftOut > 0 || needed > this.#left)) {
      this.#leftOut += findings;
      return '';
    }
    this.#left -= needed;
    return text;
  }

  /** What was left out; empty if nothing was. */
  note(): string {
    if (this.#leftOut === 0) return '';
    const count = grouped(this.#leftOut);
    return `\n> [!NOTE]\n> ${count} more findings are left out: GitHub does not show reports above 1 MiB. \`--format json\` and \`--format html\` hold them all.\n`;
  }
}
