import type { Unit } from '../layout/types.js';
import type { BlockKind, Evidence, Finding } from '../types.js';
import { type Features, featuresOf } from './features.js';

/** A document before its parts are classified. */
export interface Draft {
  text: string;
  units: readonly Unit[];
  /** By unit. */
  features: readonly Features[];
  /** Share of English function words in the running text is as in English: rules that count them may be used. */
  english: boolean;
}

/** What a filter says of a unit. */
export interface Mark {
  unit: number;
  kind: Exclude<BlockKind, 'prose'>;
  reason: Finding;
}

/** One rule of the cleaning. Pure: the draft and what earlier filters marked in, new marks out. Units already marked keep their mark. */
export interface Filter {
  id: string;
  /** What it recognises, in a sentence. */
  doc: string;
  run(draft: Draft, marked: ReadonlyMap<number, Mark>): { marks: Mark[]; evidence?: Evidence[] };
}

export function draftOf(text: string, units: readonly Unit[], english: boolean): Draft {
  return { text, units, features: units.map(featuresOf), english };
}
