import type { Comparison } from '../comparison/types.js';
import type { Relation } from '../judge/types.js';

/** The relations that are reported. */
export type Reported = Exclude<Relation, 'none'>;

/** One sentence of a finding, as a file keeps it. */
export interface Quote {
  /** Source id; null where a file names none. */
  source: string | null;
  text: string;
}

/** A finding of an earlier run, as a baseline keeps it. */
export interface Known {
  topic: string;
  relation: Reported;
  /** The two sentences of a conflict; of an agreement one for each source. */
  quotes: Quote[];
  /** Line of the baseline file, from 1. */
  line: number;
}

/** A baseline file, read. */
export interface Baseline {
  /** As the user named it. */
  file: string;
  /** Engine and model that made it; differing ones make differing findings. */
  engine: { name: string; fingerprint: string } | null;
  findings: Known[];
}

/** What a person can say of a pair. */
export const VERDICTS = [
  'not-a-contradiction',
  'not-an-agreement',
  'unrelated',
  'same-event',
  'update',
  'tension',
  'contradiction',
  'agreement',
] as const;
export type Word = (typeof VERDICTS)[number];

/** A person's verdict on a pair of sentences. */
export interface PersonVerdict {
  verdict: Word;
  reason: string | null;
  by: string | null;
  date: string | null;
  topic: string | null;
  /** Id of a finding, ids of its two claims, its two sentences: at least one of them tells which pair is meant. */
  finding: string | null;
  claims: [string, string] | null;
  quotes: [Quote, Quote] | null;
  /** Line of the verdicts file, from 1. */
  line: number;
}

export interface Verdicts {
  file: string;
  entries: PersonVerdict[];
}

/** A finding that people judged, and what became of it. */
export interface Judged {
  /** Id of the finding as the judge reported it. */
  id: string;
  relation: Reported;
  /** Claim ids. */
  a: string;
  b: string;
  confidence: number;
  /** `confirmed`: it stays; `aside`: it is no longer listed; else the relation it is listed under now. */
  outcome: 'confirmed' | 'aside' | Reported;
  verdict: PersonVerdict;
}

export type Status = 'new' | 'unchanged';

/** What earlier runs and people have to say of a comparison. */
export interface Review {
  /** Null where no baseline is used. */
  baseline: {
    file: string;
    /** By finding id. */
    status: ReadonlyMap<string, Status>;
    /** What the baseline holds and this run no longer finds; empty where only a part of the corpus was looked at. */
    resolved: Known[];
  } | null;
  /** Null where no verdicts are used; strongest first. */
  judged: Judged[] | null;
}

/** A comparison as formats print it. */
export type Reviewed = Comparison & { review?: Review };
