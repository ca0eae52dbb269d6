import type { Gate } from '../rule.js';
import { direction } from './direction.js';
import { evidence } from './evidence.js';
import { fate } from './fate.js';
import { figures } from './figures.js';
import { modality } from './modality.js';
import { polarity } from './polarity.js';
import { quotation } from './quotation.js';
import { scope } from './scope.js';
import { sides } from './sides.js';
import { subject } from './subject.js';
import { time } from './time.js';

/** Every gate, in the order in which they are asked: the first that stops a pair names the reason. */
export const gates: readonly Gate[] = [
  evidence,
  subject,
  quotation,
  direction,
  sides,
  polarity,
  fate,
  figures,
  time,
  scope,
  modality,
];
