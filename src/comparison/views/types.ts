import type { Finding } from '../../corpus/types.js';
import type { Agreement, Change, Conflict } from '../types.js';

/** What findings can be sorted by. */
export const GROUP_KEYS = ['source', 'speaker', 'date'] as const;
export type GroupBy = (typeof GROUP_KEYS)[number];

/** Who stands behind a claim: an outlet in its own words, or somebody whose words outlets carry. */
export interface Voice {
  /** `source:<id>` or `speaker:<normal form>`. */
  id: string;
  /** As the texts name it; the source's name for an outlet. */
  name: string;
  /** Source id of an outlet that speaks for itself; null for everybody else. */
  source: string | null;
}

/** One finding inside a group: an agreement by its strongest pair there. */
export interface GroupedFinding {
  relation: 'agreement' | 'contradiction' | 'tension' | 'change';
  /** Id of the agreement, contradiction or tension. */
  id: string;
  /** Claim ids. */
  a: string;
  b: string;
  confidence: number;
  reasons: Finding[];
}

/** What the findings of a group have in common. */
export type GroupKey =
  | { by: 'source'; sources: [string, string] }
  /** Two voices, or one that several outlets carry; `carriers`: source ids of the outlets, for each voice. */
  | { by: 'speaker'; voices: Voice[]; carriers: string[][] }
  /** Dates as far as the grouping is fine: days, months or years; null: undated. */
  | { by: 'date'; from: string | null; to: string | null };

export interface Group {
  key: GroupKey;
  /** Contradictions, tensions, changes, agreements; strongest first within each. */
  findings: GroupedFinding[];
}

/** The findings to sort, as far as they are to be shown. */
export interface Findings {
  agreements: readonly Agreement[];
  contradictions: readonly Conflict[];
  tensions: readonly Conflict[];
  changes: readonly Change[];
}
