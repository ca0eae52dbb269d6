import data from '../../lexicon/generated/numbers.js';
import { entriesOf } from '../lexicon.js';

export const cardinals = new Map(entriesOf<number>(data, 'cardinals'));
export const multipliers = new Map(entriesOf<number>(data, 'multipliers'));
export const suffixes = new Map(entriesOf<number>(data, 'suffixes'));
export const ordinals = new Map(entriesOf<number>(data, 'ordinals'));
/** The number of parts the whole is cut into: third is 3. */
export const fractions = new Map(entriesOf<number>(data, 'fractions'));
export const vagueAmounts = new Map(entriesOf<[number, number]>(data, 'vague'));
export const multiples = new Map(entriesOf<number>(data, 'multiples'));
