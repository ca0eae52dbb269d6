import { classAt, DIGIT, isWordClass, LOWER, SPACE, UPPER } from '../chars.js';
import {
  carriesMark,
  continuesClock,
  isAddressEnding,
  isAttribution,
  isNameParticle,
  isStarter,
  stopRule,
} from './abbreviations.js';
import type { Enclosure } from './enclosures.js';
import { isStop, isUnspacedStop } from './stops.js';
import {
  countDots,
  DOT,
  isCapital,
  isInitials,
  isQuotationMark,
  LONGEST_WORD,
  skipOpeners,
  skipSpace,
  wordAt,
  wordBefore,
} from './surroundings.js';

/** A stop and its surroundings. */
export interface Stop {
  text: string;
  /** Where the sentence so far begins. */
  start: number;
  /** Its first letter or digit; not before `at` if it has none yet. */
  firstWord: number;
  /** The stop's first character, and the end of its run of marks. */
  at: number;
  end: number;
  /** No capital in the whole paragraph: lower case proves nothing. */
  caseless: boolean;
  /** The bracket or quotation that begins at the next character behind the stop, if one does. */
  next: Enclosure | null;
}

const NONE = -1;

/** Where the sentence ends (just behind the stop, as a rule), or -1 if it goes on. */
export function endsSentence(stop: Stop): number {
  const { text, at, end } = stop;
  const follows = skipSpace(text, end);
  if (follows >= text.length) return NONE;
  if (stop.firstWord >= at || isItemLabel(stop)) return NONE;
  if (follows === end) return isUnspacedStop(text.charCodeAt(at)) ? end : withoutSpace(stop);
  if (isLoneBracket(text, at, end) || isNoteBehindStop(stop)) return NONE;

  const head = skipOpeners(text, follows);
  const dots = countDots(text, at, end);
  switch (classAt(text, head)) {
    case LOWER:
      return stop.caseless || isNameInLowerCase(text, head) ? plainStop(stop, dots) : NONE;
    case DIGIT:
      return dots >= 3 || (dots === 1 && wantsNumber(wordBefore(text, at))) ? NONE : end;
    case UPPER:
      return beforeCapital(stop, head, dots);
    default:
      return end;
  }
}

/** A stop before lower case that is no hindrance: a sentence ends unless an abbreviation explains the stop. */
function plainStop(stop: Stop, dots: number): number {
  if (dots >= 3) return NONE;
  const word = wordBefore(stop.text, stop.at);
  const known = dots === 1 && (isInitials(word) || stopRule(word.toLowerCase(), isCapital(word)) !== undefined);
  return known ? NONE : stop.end;
}

function beforeCapital(stop: Stop, head: number, dots: number): number {
  const { text, at, end } = stop;
  const next = wordAt(text, head);
  if (dots >= 3) return ellipsis(stop, next);
  if (dots === 0) return afterMark(stop, head, next);
  if (dots > 1 || end > at + 1) return end;

  const word = wordBefore(text, at);
  const starter = isStarter(next.toLowerCase()) && !(next.length === 1 && text.charCodeAt(head + 1) === DOT);
  const startsSentence = starter ? end : NONE;
  if (word.length === 1) return /\p{Lu}/u.test(word) ? startsSentence : stopRule(word, false) ? end : startsSentence;
  switch (stopRule(word.toLowerCase(), isCapital(word))) {
    case 'never':
      return NONE;
    case 'number':
      return /\d|^[IVXLC]{2,4}$/.test(next) ? NONE : end;
    case 'starter':
      return startsSentence;
    case 'clock':
      return continuesClock(next.toLowerCase()) || isOpeningPhrase(text.slice(stop.start, at)) ? NONE : end;
    case undefined:
      return isInitials(word) ? startsSentence : end;
  }
}

/** Four spaced dots are a full stop and an ellipsis; three end a sentence before a capital, though not before "I". */
function ellipsis(stop: Stop, next: string): number {
  const { text, at, end } = stop;
  const spaced = text.startsWith('. . . .', at);
  if (spaced && classAt(text, at - 1) !== SPACE) return at + 1;
  return next === 'I' && countDots(text, at, end) === 3 ? NONE : end;
}

/** A question or exclamation mark: part of a name (Yahoo!), or of a quotation whose speaker follows, or an end. */
function afterMark(stop: Stop, head: number, next: string): number {
  const { text, at, end } = stop;
  if (end === at + 1) {
    const name = carriesMark(wordBefore(text, at).toLowerCase());
    return name && !isStarter(next.toLowerCase()) ? NONE : end;
  }
  return isQuotationMark(text.charCodeAt(end - 1)) && speakerFollows(text, head) ? NONE : end;
}

/** One to four words in capitals, then a verb of saying: "Mary Lind asked". */
function speakerFollows(text: string, head: number): boolean {
  let at = head;
  for (let count = 0; count < 5; count++) {
    const word = wordAt(text, at);
    if (word === '') return false;
    if (!isCapital(word)) return count > 0 && isAttribution(word);
    if (count === 0 && isStarter(word.toLowerCase())) return false;
    at += word.length;
    if (text.charCodeAt(at) === DOT) at++;
    if (text.charCodeAt(at) !== 0x20) return false;
    at++;
  }
  return false;
}

/** "ended.The": a stop between a word of two letters or a digit and a capitalised word, outside addresses. */
function withoutSpace(stop: Stop): number {
  const { text, at, end } = stop;
  const next = wordAt(text, end);
  const capital = classAt(text, end) === UPPER;
  if (!capital || (next.length > 1 && classAt(text, end + 1) !== LOWER)) return NONE;
  if (next.length === 1 && !(isStarter(next.toLowerCase()) && classAt(text, end + 1) === SPACE)) return NONE;
  const before = classAt(text, at - 1);
  if (before === DIGIT) return chunkIsAddress(text, at) ? NONE : end;
  if (before !== LOWER && end === at + 1) return NONE;
  const word = wordBefore(text, at);
  if (word.length < 2 || stopRule(word.toLowerCase(), isCapital(word)) || isInitials(word)) return NONE;
  if (isAddressEnding(next.toLowerCase()) || chunkIsAddress(text, at)) return NONE;
  return end;
}

/** Is the stretch between spaces around `at` an e-mail address, a web address or a path? */
function chunkIsAddress(text: string, at: number): boolean {
  let from = at;
  while (from > 0 && at - from < LONGEST_WORD && classAt(text, from - 1) !== SPACE) from--;
  let to = at;
  while (to < text.length && to - at < LONGEST_WORD && classAt(text, to) !== SPACE) to++;
  return /[@/\\]|^www\.|\w\.\w+\.\w+\.\w/i.test(text.slice(from, to));
}

/** "1." or "b." at the beginning is the label of an item. */
function isItemLabel({ text, at, firstWord }: Stop): boolean {
  if (at - firstWord > 3 || text.charCodeAt(at) !== DOT) return false;
  const label = text.slice(firstWord, at);
  return /^(?:\d{1,3}|[a-hA-H]|[ivx]{2,3}|[IVX]{1,3})$/.test(label);
}

/** "[...]", "(?)", "(!)" stand for an omission or a doubt. */
function isLoneBracket(text: string, at: number, end: number): boolean {
  const before = text.charCodeAt(at - 1);
  const last = text.charCodeAt(end - 1);
  return (before === 0x5b && last === 0x5d) || (before === 0x28 && last === 0x29);
}

/** A bracket that carries its own stop behind it belongs to the sentence before: "... rose. (Agency, 2020)." */
function isNoteBehindStop({ text, next }: Stop): boolean {
  if (next === null || text.charCodeAt(next.open) !== 0x28) return false;
  return isStop(text.charCodeAt(next.close + 1)) && !isStop(text.charCodeAt(next.close - 1));
}

/** "At 5 a.m." and the like are not yet a sentence. */
function isOpeningPhrase(sofar: string): boolean {
  if (sofar.length > LONGEST_WORD) return false;
  return (
    /^(?:at|by|on|around|about|before|after|until|from|since|shortly|just)\s/i.test(sofar) &&
    sofar.split(/\s+/).length <= 5
  );
}

/** "iPhone", "al-Assad", "bin Salman". */
function isNameInLowerCase(text: string, head: number): boolean {
  let at = head;
  while (at - head < LONGEST_WORD && (isWordClass(classAt(text, at)) || isJoiner(text.charCodeAt(at)))) at++;
  const word = text.slice(head, at);
  if (/\p{Lu}/u.test(word)) return true;
  return isNameParticle(word) && text.charCodeAt(at) === 0x20 && classAt(text, at + 1) === UPPER;
}

function isJoiner(code: number): boolean {
  return code === 0x2d || code === 0x27 || code === 0x2019;
}

function wantsNumber(word: string): boolean {
  if (word.length === 1 && /\p{L}/u.test(word)) return true;
  return stopRule(word.toLowerCase(), isCapital(word)) !== undefined || isInitials(word);
}
