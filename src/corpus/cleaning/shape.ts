import data from '../../lexicon/generated/boilerplate-endings.js';
import { endsUnfinished } from '../layout/joining.js';
import type { Unit } from '../layout/types.js';
import type { Draft } from './draft.js';
import type { Features } from './features.js';

const LONGEST_HEADING = 16;
const CONNECTIVES = (data as { connectives: { words: string[] } }).connectives.words;

/**
 * Has the shape of a heading or headline: short, one line, no full stop, begins with a capital or a digit, and does not break
 * off. A question of one sentence counts. What it is depends on where it stands.
 */
export function headingShaped(unit: Unit, features: Features): boolean {
  if (unit.role !== 'text' || features.lower || features.words === 0) return false;
  if (features.words > LONGEST_HEADING || unit.text.length > 140 || features.several) return false;
  if (features.finished && !/\?["”’)]*$/.test(unit.text)) return false;
  if (/:$/.test(unit.text)) return features.words <= 3;
  if (CONNECTIVES.some((word) => features.head.startsWith(`${word} `))) return false;
  return !breaksOff(unit);
}

/** Ends in the middle of a sentence. */
export function breaksOff(unit: Unit): boolean {
  return endsUnfinished(unit.text, { start: 0, end: unit.text.length });
}

/** Running text: a finished sentence or so many words that it can't be anything else. */
export function proseShaped(unit: Unit, features: Features): boolean {
  if (unit.role === 'furniture' || unit.role === 'matter' || unit.role === 'heading' || unit.role === 'caption')
    return false;
  return features.words >= 20 || (features.finished && features.words >= 4 && !headingShaped(unit, features));
}

/** Index of the last unit of running text; -1 if there is none. */
export function lastProse(draft: Draft, marked: ReadonlyMap<number, unknown>): number {
  for (let i = draft.units.length - 1; i >= 0; i--) {
    const unit = draft.units[i] as Unit;
    if (!marked.has(i) && proseShaped(unit, draft.features[i] as Features)) return i;
  }
  return -1;
}

const NAME = String.raw`\p{Lu}[\p{L}'’.-]*`;
/** Two to four capitalised words, with the small words names have ("Ana de Souza", "J. R. Smith"). */
export const PERSON = `${NAME}(?:\\s+(?:(?:al|bin|da|de|del|den|der|di|dos|du|el|la|le|van|von|y)\\s+)?${NAME}){1,3}`;
