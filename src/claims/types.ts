import type { Finding, Span } from '../corpus/types.js';
import type { DateMention, Name, Quantity, TaggedToken } from '../text/types.js';
import type { Tag } from '../topics/types.js';

/** How the author stands to what the sentence says. */
export type Modality = 'asserted' | 'hedged' | 'hypothetical' | 'reported' | 'denied';

/** When what the sentence's main statement says takes place, seen from the day it was written. */
export type Tense = 'past' | 'present' | 'future';

/** A negation: the cue and what it reaches; offsets in the sentence's text. */
export interface Negation {
  cue: Span & { text: string };
  scope: Span;
  /** `not`, `no`, `never`, `without`, or an implicative verb: `fail`, `refuse`, `deny`, `stop short` ... */
  kind: string;
  /** Leaves a part standing: "not all", "not always", "few". */
  partial?: boolean;
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

/**
 * What a reporting expression says of the truth of what it reports: `neutral` (said), `factive` (admitted), `doubting`
 * (claimed), `denying` (denied), `attitude` (believes), `commissive` (vowed), `directive` (urged), `accusing`, `naming`
 * (called it ...), `evidence` (the study found), `citation` (Ruiz, 2021), `hearsay` (reportedly).
 */
export type Stance =
  | 'neutral'
  | 'factive'
  | 'doubting'
  | 'denying'
  | 'attitude'
  | 'commissive'
  | 'directive'
  | 'accusing'
  | 'naming'
  | 'evidence'
  | 'citation'
  | 'hearsay';

/** One expression that hands the word to somebody; offsets in the sentence's text. */
export interface Attribution {
  /** As named in the sentence, without article; null where nobody is named ("reportedly", "he said" with nobody before). */
  speaker: string | null;
  /** Normal form of the name inside `speaker` ("Iran's report": iran); null if there is none. */
  canonical: string | null;
  /** Lemma or phrase: `say`, `according to`, `reportedly`. */
  verb: string;
  stance: Stance;
  /** The words that attribute, from the speaker to the verb. */
  cue: Span;
  /** What is attributed. */
  span: Span;
  /** A direct quotation stands in `span`. */
  quoted: boolean;
  /** It governs the sentence's main statement, not a subordinate clause or a few words. */
  whole: boolean;
}

/** A word that leaves open whether a thing is so; offsets in the sentence's text. */
export interface Hedge extends Span {
  text: string;
  /** It stands in the sentence's main statement. */
  whole: boolean;
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
  /** Every voice in the sentence, the outermost first; `speaker` is that of the first that governs the main statement. */
  attributions?: Attribution[];
  hedges?: Hedge[];
  /** The clause that states a condition ("if ..."), if the sentence is hypothetical by it. */
  condition?: Span | null;
  /** Of the main statement; null where no verb tells. */
  tense?: Tense | null;
}

/** What is read off the words of a sentence alone, wherever it stands. */
export type Reading = Pick<
  Claim,
  'speaker' | 'modality' | 'tokens' | 'negations' | 'quantities' | 'dates' | 'names' | 'roles'
> & { attributions: Attribution[]; hedges: Hedge[]; condition: Span | null; tense: Tense | null };

/** A sentence of the topic that is no claim, and why. */
export interface NonClaim {
  document: string;
  sentence: number;
  text: string;
  reason: Finding;
}

/** What this room needs of the text room; `loadTools` fills it in. All offsets are in the text given. */
export interface Tools {
  tag(text: string): TaggedToken[];
  quantities(text: string, tokens: readonly TaggedToken[]): Quantity[];
  dates(text: string, tokens: readonly TaggedToken[], documentDate: string | null): DateMention[];
  names(text: string, tokens: readonly TaggedToken[]): Name[];
}
