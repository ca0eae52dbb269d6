import type { Gate } from '../rule.js';
import { subject } from './subject.js';
import { time } from './time.js';

/** Every gate, in the order in which they are asked: the first that stops a pair names the reason. */
export const gates: readonly Gate[] = [subject, time];
