import type { Span } from '../types.js';

/** A stretch that is kept, or characters that stand for markup (`&amp;`). */
export type Part = Span | { at: number; insert: string };

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', '#39': "'" };
const LONGEST_TAG = 300;

/**
 * What remains of `[start, end)` when Markdown's inline markup is taken away: the words of links, not their addresses; no
 * images, comments, tags, backticks or paired emphasis marks. One pass; unpaired marks stay.
 */
export function inlineParts(text: string, start: number, end: number): Part[] {
  const cuts: Cut[] = [];
  const brackets: number[] = [];
  const open = new Map<string, number>();
  const find = finder(text, end);
  for (let at = start; at < end; ) {
    const character = text[at] as string;
    let next = at + 1;
    if (character === '\\' && /[!-/:-@[-`{-~]/.test(text[at + 1] ?? '')) {
      cuts.push({ start: at, end: at + 1 });
      next = at + 2;
    } else if (character === '<') {
      const closing = text.startsWith('<!--', at) ? find('-->', at) + 3 : tagEnd(text, at, find('>', at));
      if (closing > at + 3 || (closing > at && closing <= end)) {
        cuts.push({ start: at, end: closing });
        next = closing;
      }
    } else if (character === '[') brackets.push(at);
    else if (character === ']') next = link(text, at, brackets, find, cuts) ?? next;
    else if (character === '&') {
      const entity = /^&(#?\w{2,6});/.exec(text.slice(at, at + 9));
      const insert = entity ? ENTITIES[entity[1] as string] : undefined;
      if (entity && insert) {
        next = at + entity[0].length;
        cuts.push({ start: at, end: next, insert });
      }
    } else if ('*_~`'.includes(character)) {
      while (text[next] === character && next < end) next++;
      emphasis(text, at, next, start, end, open, cuts);
    }
    at = next;
  }
  return without(start, end, cuts);
}

interface Cut extends Span {
  insert?: string;
}

/** `](address)`, `][id]`, `[^1]`: what to cut, and where to go on; null if it is only a bracket. */
function link(text: string, at: number, brackets: number[], find: Find, cuts: Cut[]): number | null {
  const opening = brackets.pop();
  if (opening === undefined) return null;
  const image = text[opening - 1] === '!';
  const note = text[opening + 1] === '^';
  const follows = text[at + 1];
  let end = at + 1;
  if (follows === '(') end = find(')', at) + 1;
  else if (follows === '[') end = find(']', at + 1) + 1;
  else if (!note) return null;
  if (end <= at) return null;
  if (image || note) {
    const from = image ? opening - 1 : opening;
    while (cuts.length > 0 && (cuts.at(-1) as Cut).start >= from) cuts.pop();
    cuts.push({ start: from, end });
  } else cuts.push({ start: opening, end: opening + 1 }, { start: at, end });
  return end;
}

function emphasis(
  text: string,
  at: number,
  next: number,
  start: number,
  end: number,
  open: Map<string, number>,
  cuts: Cut[],
) {
  const mark = text.slice(at, next);
  if (mark === '~') return;
  const before = at > start ? (text[at - 1] as string) : ' ';
  const after = next < end ? (text[next] as string) : ' ';
  const word = /[\p{L}\p{N}]/u;
  if (mark.startsWith('_') && word.test(before) && word.test(after)) return;
  const from = open.get(mark);
  if (from !== undefined && !/\s/.test(before)) {
    cuts.push({ start: from, end: from + mark.length }, { start: at, end: next });
    open.delete(mark);
  } else if (!/\s/.test(after)) open.set(mark, at);
}

function tagEnd(text: string, at: number, closing: number): number {
  if (closing < 0 || closing - at > LONGEST_TAG || !/[a-zA-Z/]/.test(text[at + 1] ?? '')) return -1;
  return closing + 1;
}

type Find = (wanted: string, from: number) => number;

/** `indexOf` that remembers: the same search from a later place costs nothing, so that the whole is linear. */
function finder(text: string, end: number): Find {
  const known = new Map<string, number>();
  return (wanted, from) => {
    let place = known.get(wanted);
    if (place === undefined || place < from) {
      place = text.indexOf(wanted, from);
      if (place < 0) place = Number.POSITIVE_INFINITY;
      known.set(wanted, place);
    }
    return place + wanted.length <= end ? place : -4;
  };
}

function without(start: number, end: number, cuts: Cut[]): Part[] {
  const parts: Part[] = [];
  let at = start;
  for (const cut of cuts.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (cut.start < at) continue;
    if (cut.start > at) parts.push({ start: at, end: cut.start });
    if (cut.insert) parts.push({ at: cut.start, insert: cut.insert });
    at = cut.end;
  }
  if (at < end) parts.push({ start: at, end });
  return parts;
}
