import type { Signal } from '../rule.js';
import { negation } from './negation.js';
import { numeric } from './numeric.js';
import { wording } from './wording.js';

/** Every signal, in the order in which they are asked and shown. */
export const signals: readonly Signal[] = [numeric, negation, wording];
