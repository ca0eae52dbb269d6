import { letterPattern } from '../../letters.js';
import { endsSentence, isSpace, startsLower } from '../layout/characters.js';
import type { Unit } from '../layout/types.js';

/** What the filters look at, measured once per unit. Long units are running text: nothing in them is looked at but their ends. */
export interface Features {
  /** Number of words; units of more than 2,000 characters count as 1,000 words. */
  words: number;
  /** The first 300 characters in lower case, apostrophes straight, no list marker; empty for long units. */
  head: string;
  /** The last 160 characters, likewise. */
  tail: string;
  /** The whole of a very short unit, without the colon, dash or arrow that closes a label; else empty. */
  label: string;
  /** Ends as a finished sentence does. */
  finished: boolean;
  /** Begins with a lower-case letter. */
  lower: boolean;
  /** A sentence ends inside the unit and another one follows; only told of short units that do not end as a statement does. */
  several: boolean;
}

const LONG = 2000;
/** No filter knows longer phrases or shapes. */
const LOOKED_AT = 700;
const LONGEST_LABEL = 60;
/** A full stop, question or exclamation mark behind a word of two letters or a closing quote, white space, and a capital. */
const INNER_END = letterPattern(String.raw`(?:\p{Ll}{2}|\d|[)”"’])[.!?]["”’)]*\s+["“‘(]?\p{Lu}`);
const MARKER = /^(?:[•‣◦▪●○■□·∙⁃➢►✓❖*–-]|\(?\d{1,2}[.)])\s+/u;

export function featuresOf(unit: Unit): Features {
  const { text } = unit;
  const finished = endsSentence(text.slice(-12));
  const words = text.length > LONG ? 1000 : countWords(text);
  if (text.length > LOOKED_AT) return { words, head: '', tail: '', label: '', finished, lower: false, several: false };
  const bare = unit.role === 'item' ? text.replace(MARKER, '') : text;
  const head = plain(bare.slice(0, 300));
  return {
    words,
    head,
    tail: bare.length <= 160 ? head : plain(bare.slice(-160)),
    label: head.length <= LONGEST_LABEL ? labelOf(head) : '',
    finished,
    lower: startsLower(bare),
    several: (!finished || head.includes('?')) && INNER_END.test(bare),
  };
}

/** Lower case, straight apostrophes and quotes. */
export function plain(text: string): string {
  const lower = text.toLowerCase();
  return /[‘’ʼ“”]/.test(lower) ? lower.replace(/[‘’ʼ]/g, "'").replace(/[“”]/g, '"') : lower;
}

/** A line without the colon, dash, arrow or dots that close a label. */
export function labelOf(head: string): string {
  return head.replace(/^[\s«»<>←→↑|-]+/u, '').replace(/[\s:;|>»›→↓…-]{1,20}$/u, '');
}

/** Stretches between white space that hold a letter or digit. */
export function countWords(text: string): number {
  let words = 0;
  let inside = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isSpace(code)) inside = false;
    else if (!inside && isWordCharacter(code)) {
      inside = true;
      words++;
    }
  }
  return words;
}

/** Letters and digits, roughly: everything but the punctuation and symbols of the common blocks. */
function isWordCharacter(code: number): boolean {
  if (code < 0x80) return (code >= 0x30 && code <= 0x39) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a);
  return (
    code >= 0xc0 &&
    code !== 0xd7 &&
    code !== 0xf7 &&
    !(code >= 0x2000 && code <= 0x2bff) &&
    !(code >= 0x3000 && code <= 0x303f)
  );
}
