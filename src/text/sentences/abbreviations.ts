import data from '../../lexicon/generated/abbreviations.js';
import { wordsOf } from '../lexicon.js';

/**
 * How far a short form's full stop is from ending a sentence:
 * `never` - it does not; `number` - not before a number; `starter` - only before a typical first word;
 * `clock` - before any capital but that of a time zone or a day.
 */
export type StopRule = 'never' | 'number' | 'starter' | 'clock';

const anyCase = new Map<string, StopRule>();
const withCapital = new Map<string, StopRule>();

function learn(rules: Map<string, StopRule>, rule: StopRule, groups: string[]): void {
  for (const name of groups) for (const word of wordsOf(data, name)) rules.set(word, rule);
}

learn(anyCase, 'starter', ['titles', 'places', 'companies', 'suffixes', 'general']);
learn(anyCase, 'number', ['numbered']);
learn(anyCase, 'clock', ['clock']);
learn(anyCase, 'never', ['joining']);
learn(withCapital, 'starter', ['regions', 'streets']);
learn(withCapital, 'number', ['months']);
learn(withCapital, 'never', ['titles']);

const starters = new Set(wordsOf(data, 'starters'));
const afterClock = new Set(wordsOf(data, 'afterClock'));
const withMark = new Set(wordsOf(data, 'withMark'));
const particles = new Set(wordsOf(data, 'particles'));
const attribution = new Set(wordsOf(data, 'attribution'));
const endings = new Set(wordsOf(data, 'endings'));

/** The rule for a word in lower case without its final stop; undefined if it is no known short form. */
export function stopRule(lower: string, capital: boolean): StopRule | undefined {
  return (capital ? withCapital.get(lower) : undefined) ?? anyCase.get(lower);
}

/** Is it a word (in lower case) that begins sentences and hardly ever continues a name? */
export function isStarter(lower: string): boolean {
  return starters.has(lower);
}

/** Does the word (in lower case) continue a time of day, as in "9 p.m. Eastern"? */
export function continuesClock(lower: string): boolean {
  return afterClock.has(lower);
}

/** Is it a name (in lower case) written with an exclamation mark, as Yahoo is? */
export function carriesMark(lower: string): boolean {
  return withMark.has(lower);
}

/** Is it a lower-case beginning of a surname, as "bin" or "van"? */
export function isNameParticle(lower: string): boolean {
  return particles.has(lower);
}

/** Is it a verb (in lower case) that follows the name of the one just quoted? */
export function isAttribution(lower: string): boolean {
  return attribution.has(lower);
}

/** Is it (in lower case) the last part of web addresses or file names? */
export function isAddressEnding(lower: string): boolean {
  return endings.has(lower);
}
