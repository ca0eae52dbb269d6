import { letterPattern } from '../../letters.js';
import type { Unit } from '../layout/types.js';
import type { Draft, Filter, Mark } from './draft.js';
import { type Features, labelOf } from './features.js';
import { boilerplate } from './lexicon.js';

const KEYS = new Set(boilerplate.cards.keys);
const KEY_VALUE = letterPattern(String.raw`^(?:[•‣◦▪●*–-]\s+)?(\p{L}[\p{L} .'/-]{0,24}?)\s?:(?:\s+\S|\s*$)`);
/** So many lines of "key : value", two of them with keys of the list, make a card. */
const FEWEST = 3;
const KNOWN = 2;

export const cards: Filter = {
  id: 'cards',
  doc: 'Data sheets: rows of "key : value" lines (name, e-mail, followers ...) with the labels between and above them.',
  run(draft, marked) {
    const marks: Mark[] = [];
    for (let at = 0; at < draft.units.length; at++) {
      const keys = rowsFrom(draft, marked, at);
      const known = keys.filter((key) => KEYS.has(key)).length;
      const rows = keys.filter((key) => key !== '').length;
      if (rows >= FEWEST && known >= KNOWN) {
        const card = keys.slice(0, keys.findLastIndex((key) => key !== '') + 1);
        marks.push(...card.map((key, i): Mark => ({ unit: at + i, kind: 'card', reason: { code: 'keyValue', key } })));
      }
      // The rows have been looked at, a card or not.
      at += Math.max(0, keys.length - 1);
    }
    return { marks };
  },
};

/** The keys of the rows from a unit on, empty for labels between them; the first is a "key : value" line. */
function rowsFrom(draft: Draft, marked: ReadonlyMap<number, unknown>, from: number): string[] {
  const keys: string[] = [];
  for (let at = from; at < draft.units.length && !marked.has(at) && isRow(draft, at, from); at++) {
    keys.push(keyOf(draft.units[at] as Unit) ?? '');
  }
  return keys;
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
