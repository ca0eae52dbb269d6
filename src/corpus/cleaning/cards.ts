import type { Unit } from '../layout/types.js';
import type { Draft, Filter, Mark } from './draft.js';
import { type Features, labelOf } from './features.js';
import { boilerplate } from './lexicon.js';

const KEYS = new Set(boilerplate.cards.keys);
const KEY_VALUE = /^(?:[•‣◦▪●*–-]\s+)?([\p{L}][\p{L} .'/-]{0,24}?)\s?:(?:\s+\S|\s*$)/u;
/** So many lines of "key : value", two of them with keys of the list, make a card. */
const FEWEST = 3;
const KNOWN = 2;

export const cards: Filter = {
  id: 'cards',
  doc: 'Data sheets: rows of "key : value" lines (name, e-mail, followers ...) with the labels between and above them.',
  run(draft, marked) {
    const marks: Mark[] = [];
    for (let at = 0; at < draft.units.length; ) {
      const end = cardEnd(draft, marked, at);
      if (end === at) at++;
      for (; at < end; at++)
        marks.push({ unit: at, kind: 'card', reason: { code: 'keyValue', key: keyOf(draft.units[at] as Unit) ?? '' } });
    }
    return { marks };
  },
};

/** The end of the card that begins at `from`; `from` if none does. */
function cardEnd(draft: Draft, marked: ReadonlyMap<number, unknown>, from: number): number {
  if (!isRow(draft, from, from)) return from;
  let rows = 0;
  let known = 0;
  let end = from;
  let at = from;
  for (; at < draft.units.length && !marked.has(at) && isRow(draft, at, from); at++) {
    const key = keyOf(draft.units[at] as Unit);
    if (key === null) continue;
    rows++;
    if (KEYS.has(key)) known++;
    end = at + 1;
  }
  if (rows >= FEWEST && known >= KNOWN) return end;
  return from;
}

/** A line of "key : value", or a label of one or two words between such lines. */
function isRow({ units, features }: Draft, index: number, first: number): boolean {
  const unit = units[index] as Unit;
  if (keyOf(unit) !== null) return true;
  const { words, finished } = features[index] as Features;
  return index > first && words <= 2 && !finished;
}

/** The key of a "key : value" line in lower case, a label's own words; null for other lines. Long values only behind known keys. */
function keyOf(unit: Unit): string | null {
  const head = unit.text.slice(0, 60);
  const match = head.includes(':') ? KEY_VALUE.exec(head) : null;
  if (!match) return null;
  const key = labelOf((match[1] as string).toLowerCase());
  if (key.split(' ').length > 3) return null;
  return KEYS.has(key) || unit.text.length <= 80 ? key : null;
}
