import measureData from '../../lexicon/generated/measures.js';
import unitData from '../../lexicon/generated/units.js';
import { entriesOf, wordsOf } from '../lexicon.js';

export interface UnitFactor {
  unit: string;
  factor: number;
}

export type Bound = 'atLeast' | 'moreThan' | 'lessThan' | 'atMost' | 'about' | 'near' | 'past';

export const money = new Map(entriesOf<string>(unitData, 'money'));
export const dollars = new Map(entriesOf<string>(unitData, 'dollars'));
export const measuresOfUnits = new Map(entriesOf<UnitFactor>(unitData, 'measures'));
export const scales = new Set(wordsOf(unitData, 'scales'));
export const percents = new Set(wordsOf(unitData, 'percents'));
export const durations = new Map(entriesOf<UnitFactor>(unitData, 'durations'));
export const factors = new Set(wordsOf(unitData, 'factors'));
export const plain = new Set(wordsOf(unitData, 'plain'));
export const changes = new Set(wordsOf(unitData, 'change'));
export const aboutNouns = new Set(wordsOf(unitData, 'aboutNouns'));
export const compoundNouns = new Set(wordsOf(unitData, 'compoundNouns'));
export const occasions = new Set(wordsOf(unitData, 'occasions'));
export const streets = new Set(wordsOf(unitData, 'streets'));
export const clock = new Set(wordsOf(unitData, 'clock'));
export const during = new Set(wordsOf(unitData, 'during'));
export const boundsBefore = phrases('before');
export const boundsAfter = phrases('after');

export const peopleMeasures = cues('people');
export const thingMeasures = cues('things');
export const countedMeasures = cues('counted');
export const clauseEnds = new Set(wordsOf(measureData, 'clauseEnds'));
export const inherits = new Set(wordsOf(measureData, 'inherits'));
export const persons = new Set(wordsOf(measureData, 'persons'));
export const takesLives = new Set(wordsOf(measureData, 'lives'));
export const tolls = new Set(wordsOf(measureData, 'toll'));
export const intransitive = new Set(wordsOf(measureData, 'intransitive'));
export const objects = new Set(wordsOf(measureData, 'objects'));
export const apart = new Set(wordsOf(measureData, 'apart'));
export const gatherers = new Set(wordsOf(measureData, 'gatherers'));
export const stops = new Set(wordsOf(measureData, 'stops'));

/** From a phrase in lower case to the bound it sets. */
function phrases(group: string): Map<string, Bound> {
  const all = new Map<string, Bound>();
  for (const [bound, words] of entriesOf<string>(unitData, group)) {
    for (const phrase of words.split(', ')) all.set(phrase, bound as Bound);
  }
  return all;
}

/** From a lemma to the measure it stands for. */
function cues(group: string): Map<string, string> {
  const all = new Map<string, string>();
  for (const [measure, words] of entriesOf<string>(measureData, group)) {
    for (const word of words.split(', ')) all.set(word, measure);
  }
  return all;
}
