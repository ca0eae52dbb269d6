import { classAt, DIGIT, isWordClass, SPACE, seek } from '../chars.js';

/** A pair of quotation marks or brackets: positions of the opening and the closing mark. */
export interface Enclosure {
  open: number;
  close: number;
}

export interface Enclosures {
  /** Pairs that keep what they hold together, outermost only, in order. */
  kept: Enclosure[];
  /** Positions of straight quotation marks that open a quotation. */
  openers: Set<number>;
}

/** Longer quotations are cut into their sentences; the limit also bounds the harm of a stray mark. */
const LONGEST_QUOTE = 600;
const LONGEST_BRACKET = 400;

const ROUND = 0;
const SQUARE = 1;
const CURLY = 2;
const STRAIGHT = 3;
const SINGLE = 4;
const GUILLEMET = 5;
const KINDS = 6;

const MARKS = /[()[\]"'«»‘’“”]/g;

interface Open {
  kind: number;
  at: number;
}

/** Pairs brackets and quotation marks (straight, curly, single, guillemets) in one pass over the text. */
export function findEnclosures(text: string): Enclosures {
  const stack: Open[] = [];
  const depth = new Array<number>(KINDS).fill(0);
  const pairs: Enclosure[] = [];
  const openers = new Set<number>();

  const open = (kind: number, at: number): void => {
    stack.push({ kind, at });
    depth[kind] = (depth[kind] as number) + 1;
  };
  const close = (kind: number, at: number, keep: boolean): void => {
    if ((depth[kind] as number) === 0) return;
    for (;;) {
      const last = stack.pop() as Open;
      depth[last.kind] = (depth[last.kind] as number) - 1;
      if (last.kind !== kind) continue;
      if (kind === STRAIGHT) openers.add(last.at);
      const limit = kind <= SQUARE ? LONGEST_BRACKET : LONGEST_QUOTE;
      if (keep && at - last.at <= limit) pairs.push({ open: last.at, close: at });
      return;
    }
  };
  const straight = (at: number, width: number): void => {
    const before = classAt(text, at - 1);
    const after = classAt(text, at + width);
    if (depth[STRAIGHT] === 0) {
      // Inches (5'10") and stray closing marks open nothing.
      if (before !== DIGIT && after !== SPACE) open(STRAIGHT, at);
    } else if (before === SPACE && after !== SPACE) {
      // The earlier mark was never closed: forget it.
      close(STRAIGHT, at, false);
      open(STRAIGHT, at);
    } else close(STRAIGHT, at, true);
  };

  for (let at = seek(text, MARKS, 0); at >= 0; at = seek(text, MARKS, at + 1)) {
    switch (text.charCodeAt(at)) {
      case 0x28:
        open(ROUND, at);
        break;
      case 0x29:
        close(ROUND, at, true);
        break;
      case 0x5b:
        open(SQUARE, at);
        break;
      case 0x5d:
        close(SQUARE, at, true);
        break;
      case 0x22:
        straight(at, 1);
        break;
      case 0x201c:
        open(CURLY, at);
        break;
      case 0x201d:
        close(CURLY, at, true);
        break;
      case 0xab:
        open(GUILLEMET, at);
        break;
      case 0xbb:
        close(GUILLEMET, at, true);
        break;
      case 0x2018:
        open(SINGLE, at);
        break;
      case 0x27:
        if (text.charCodeAt(at + 1) === 0x27) {
          straight(at, 2);
          at++;
          break;
        }
        if (!isWordClass(classAt(text, at - 1)) && isWordClass(classAt(text, at + 1))) {
          if (classAt(text, at + 1) !== DIGIT) open(SINGLE, at);
          break;
        }
        closeSingle(at);
        break;
      case 0x2019:
        closeSingle(at);
        break;
    }
  }
  return { kept: outermost(pairs), openers };

  // A mark between letters is an apostrophe; one behind a letter may be ("the voters' choice"), so only one
  // behind punctuation closes a quotation that has to stay whole.
  function closeSingle(at: number): void {
    if (isWordClass(classAt(text, at + 1)) || classAt(text, at - 1) === SPACE) return;
    close(SINGLE, at, !isWordClass(classAt(text, at - 1)));
  }
}

function outermost(pairs: Enclosure[]): Enclosure[] {
  pairs.sort((a, b) => a.open - b.open || b.close - a.close);
  const kept: Enclosure[] = [];
  let end = -1;
  for (const pair of pairs) {
    if (pair.close <= end) continue;
    kept.push(pair);
    end = pair.close;
  }
  return kept;
}
