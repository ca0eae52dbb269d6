import type { StoryWeights } from '../../src/judge/builtin/story.js';
import { logistic } from '../signals/logistic.js';

/** A labelled pair as the fit sees it. */
export interface StoryRow {
  /** Log-odds of its being about one point, by all but its documents. */
  related: number;
  /** Logarithms; null where nothing is known. */
  days: number | null;
  likeness: number | null;
  /** Labelled by the more generous reader. */
  generous: boolean;
  good: boolean;
  weight: number;
}

const NAMES = ['days', 'likeness'] as const;
const round = (value: number): number => Number(value.toFixed(4));

/** What days and likeness add to the log-odds: a logistic regression beside what the sentences say themselves. */
export function fitStory(rows: readonly StoryRow[]): StoryWeights {
  const usual = Object.fromEntries(NAMES.map((name) => [name, usualOf(rows, name)])) as Record<StoryName, number>;
  const { weights } = logistic(
    rows.map((row) => [row.related, ...NAMES.map((name) => row[name] ?? usual[name]), Number(row.generous)]),
    rows.map(({ good }) => Number(good)),
    rows.map(({ weight }) => weight),
    1e-3,
  );
  const term = (at: number, name: StoryName) => ({ weight: round(weights[at] as number), usual: round(usual[name]) });
  return { days: term(1, 'days'), likeness: term(2, 'likeness') };
}

type StoryName = (typeof NAMES)[number];

function usualOf(rows: readonly StoryRow[], name: StoryName): number {
  const known = rows.filter((row) => row[name] !== null);
  const total = known.reduce((sum, { weight }) => sum + weight, 0);
  return total > 0 ? known.reduce((sum, row) => sum + row.weight * (row[name] as number), 0) / total : 0;
}
