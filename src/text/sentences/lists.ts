import { classAt, isSpaceAt, SPACE } from '../chars.js';
import { isStop } from './stops.js';

const BULLETS = /[•‣▪●■◦⁃∙]/g;
const FIRST_ITEM = /^\s*(?:(1|[aA])(\.\)|\)|\.)\s)/;

/** Where the items of a list within one paragraph begin, in order: bullets, 1. 2. 3., a) b) c), or bare lines. */
export function listBoundaries(text: string): number[] {
  const cuts: number[] = [];
  for (const match of text.matchAll(BULLETS)) if (isSpaceAt(text, match.index - 1)) cuts.push(match.index);
  if (cuts.length > 0) return cuts;
  return numbered(text) ?? bareLines(text);
}

/** A paragraph that begins with item 1 or a: each following number or letter in turn, marked in the same way. */
function numbered(text: string): number[] | null {
  const first = FIRST_ITEM.exec(text);
  if (first === null) return null;
  const mark = first[1] as string;
  const suffix = first[2] as string;
  const cuts: number[] = [];
  let at = first[0].length;
  for (let item = 2; ; item++) {
    const label = mark === '1' ? String(item) : String.fromCharCode(mark.charCodeAt(0) + item - 1);
    if (mark !== '1' && item > 26) break;
    at = text.indexOf(` ${label}${suffix}`, at);
    if (at < 0 || !isSpaceAt(text, at + 1 + label.length + suffix.length)) break;
    cuts.push(at + 1);
    at += label.length + suffix.length;
  }
  return cuts.length > 0 ? cuts : null;
}

/** Lines without a stop among them are a list, a line an item. */
function bareLines(text: string): number[] {
  if (!text.includes('\n')) return [];
  for (let at = 0; at < text.length; at++) if (isStop(text.charCodeAt(at))) return [];
  const cuts: number[] = [];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    if (classAt(text, at + 1) !== SPACE) cuts.push(at + 1);
  }
  return cuts;
}
