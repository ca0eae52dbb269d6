import type { Span } from '../../corpus/types.js';
import type { VerbGroup } from '../parse/verbs.js';
import type { Stance } from '../types.js';
import type { Speaker } from './speaker.js';

/** Where an attribution stands: `main` governs a main clause, `whole` the sentence ("according to"), `aside` something less. */
export type Place = 'main' | 'whole' | 'aside';

/** An attribution while it is being found; `content` in word indexes, half-open. */
export interface Voice {
  speaker: Speaker;
  verb: string;
  stance: Stance;
  group: VerbGroup | null;
  cue: Span;
  content: { start: number; end: number };
  quoted: boolean;
  place: Place;
}
