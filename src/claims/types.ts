import type { Finding, Span } from '../corpus/types.js';
import type { DateMention, Name, Quantity, TaggedToken } from '../text/types.js';
import type { Tag } from '../topics/types.js';

/** How the author stands to what the sentence says. */
export type Modality = 'asserted' | 'hedged' | 'hypothetical' | 'reported' | 'denied';

/** A negation: the cue and what it reaches; offsets in the sentence's text. */
export interface Negation {
  cue: Span & { text: string };
  scope: Span;
  /** `not`, `no`, `never`, `without`, or an implicative verb: `fail`, `refuse`, `deny`, `stop short` ... */
  kind: string;
}

/** Who does what to whom, as far as parts of speech tell. Values are canonical names or lemmas. */
export interface Role {
  agent: string | null;
  verb: string;
  patient: string | null;
  /** To or for whom ("supplies Russia with", "arms to Iran"). */
  recipient: string | null;
  negated: boolean;
  /** Modality of the verb itself ("may supply"). */
  hedged: boolean;
}

/** Everything a later stage needs to know of one sentence that claims something. */
export interface Claim extends Span {
  /** Derived from document id, text and occurrence: stable from run to run and under edits elsewhere. */
  id: string;
  /** Document id. */
  document: string;
  /** Source id. */
  source: string;
  /** Index of the sentence in its document. */
  sentence: number;
  text: string;
  line: number;
  column: number;
  /** The document's date. */
  date: string | null;
  /** Whom the sentence quotes or reports, if anyone. */
  speaker: string | null;
  modality: Modality;
  tags: Tag[];
  tokens: TaggedToken[];
  negations: Negation[];
  quantities: Quantity[];
  dates: DateMention[];
  names: Name[];
  roles: Role[];
}

/** A sentence of the topic that is no claim, and why. */
export interface NonClaim {
  document: string;
  sentence: number;
  text: string;
  reason: Finding;
}
