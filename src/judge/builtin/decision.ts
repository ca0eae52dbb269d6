import type { CandidatePair } from '../../pairs/types.js';
import type { Assessment } from '../assess.js';
import { evidenceOf } from './evidence.js';
import type { BothWays } from './reading.js';
import { storyOf } from './story.js';
import { agreementConfidence, type Combined, combine, conflictConfidence, storyWeights } from './weights.js';

/** What a pair comes to before the gates. */
export interface Decision extends Combined {
  /** How crowded the topic is, 0..1. */
  crowd: number;
  /** What the two documents say of the pair, in log-odds: the more crowded, the more it counts; 0 outside a crowd. */
  story: number;
  /** Measured precision, 0..1, of calling it an agreement ... */
  agreementConfidence: number;
  /** ... or a conflict. */
  conflictConfidence: number;
}

export function decide(
  pair: CandidatePair,
  [forward, backward]: BothWays,
  assessment: Assessment,
  crowd: number,
): Decision {
  const combined = combine(evidenceOf(forward, backward, assessment));
  const story = crowd > 0 ? storyOf(pair, storyWeights) : 0;
  return {
    ...combined,
    crowd,
    story,
    agreementConfidence: agreementConfidence(combined, crowd, story),
    conflictConfidence: conflictConfidence(combined, crowd, story),
  };
}
