import type { Signal } from '../rule.js';
import { antonym } from './antonym.js';
import { cause } from './cause.js';
import { date } from './date.js';
import { degree } from './degree.js';
import { denial } from './denial.js';
import { identity } from './identity.js';
import { modality } from './modality.js';
import { negation } from './negation.js';
import { numeric } from './numeric.js';
import { quantifier } from './quantifier.js';
import { role } from './role.js';
import { speaker } from './speaker.js';
import { wording } from './wording.js';

/** Every signal, in the order in which they are asked and shown: what decides first, what only explains last. */
export const signals: readonly Signal[] = [
  numeric,
  negation,
  denial,
  date,
  quantifier,
  degree,
  role,
  identity,
  antonym,
  cause,
  modality,
  speaker,
  wording,
];
