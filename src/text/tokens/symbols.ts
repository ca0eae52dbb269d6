import { charClass, classAt, MARK, SPACE, SURROGATE } from '../chars.js';

const JOINER = 0x200d;

/** The end of a symbol at `start`: an emoji with its modifiers and joined parts, a flag, a run of stray marks, or one character. */
export function symbolEnd(text: string, start: number, limit: number): number {
  let at = characterEnd(text, start);
  if (isRegional(text, start) && isRegional(text, at)) return at + 2;
  while (at < text.length && at < limit) {
    const code = text.charCodeAt(at);
    if (charClass(code) === MARK) at++;
    else if (isSkinTone(text, at)) at += 2;
    else if (code === JOINER && classAt(text, at + 1) !== SPACE) at = characterEnd(text, at + 1);
    else break;
  }
  return at;
}

/** The end of a web address at `start`, without the punctuation behind it; `start` if none begins there. */
export function addressEnd(text: string, start: number, limit: number): number {
  if (!/^(?:https?:\/\/|www\.)\S/i.test(text.slice(start, start + 10))) return start;
  let at = start;
  while (at < text.length && at < limit && classAt(text, at) !== SPACE) at++;
  while (/[.,;:!?)\]"'’”>]/.test(text[at - 1] as string)) at--;
  return at;
}

function characterEnd(text: string, at: number): number {
  const pair = classAt(text, at) === SURROGATE && classAt(text, at + 1) === SURROGATE && isHigh(text.charCodeAt(at));
  return Math.min(text.length, at + (pair ? 2 : 1));
}

function isHigh(code: number): boolean {
  return code < 0xdc00;
}

function isSkinTone(text: string, at: number): boolean {
  const low = text.charCodeAt(at + 1);
  return text.charCodeAt(at) === 0xd83c && low >= 0xdffb && low <= 0xdfff;
}

function isRegional(text: string, at: number): boolean {
  const low = text.charCodeAt(at + 1);
  return text.charCodeAt(at) === 0xd83c && low >= 0xdde6 && low <= 0xddff;
}
