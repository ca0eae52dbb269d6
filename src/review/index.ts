import { findingId } from '../comparison/ids.js';
import type { Comparison } from '../comparison/types.js';
import { applyVerdicts } from './apply.js';
import { statusAgainst } from './status.js';
import type { Baseline, Judged, Reviewed, Verdicts } from './types.js';

export interface Given {
  baseline: Baseline | null;
  verdicts: Verdicts | null;
  /** Only a part of the corpus or of the findings was looked at: what is missing may be there all the same. */
  partial: boolean;
}

/** A comparison with what people and earlier runs have to say of its findings. */
export function review(comparison: Comparison, { baseline, verdicts, partial }: Given): Reviewed {
  if (!baseline && !verdicts) return comparison;
  const { comparison: corrected, judged } = verdicts
    ? applyVerdicts(comparison, verdicts.entries)
    : { comparison, judged: null };
  const against = baseline && standing(comparison, corrected, judged ?? [], baseline);
  return {
    ...corrected,
    review: {
      judged,
      baseline: against && {
        file: baseline.file,
        status: against.status,
        resolved: partial ? [] : against.resolved,
      },
    },
  };
}

/**
 * What people moved or set aside is no news: a finding the baseline knew before they spoke stays known, and is not
 * resolved by their word.
 */
function standing(before: Comparison, after: Comparison, judged: readonly Judged[], { findings }: Baseline) {
  const now = statusAgainst(after, findings);
  if (judged.length === 0) return now;
  const then = statusAgainst(before, findings);
  const status = new Map(now.status);
  for (const { id, a, b, outcome } of judged) {
    const known = then.status.get(id);
    // What is set aside is still found: formats that show it say whether it is news.
    if (outcome === 'aside' && known) status.set(id, known);
    if (outcome === 'aside' || outcome === 'confirmed' || known !== 'unchanged') continue;
    const moved = findingId(outcome, [a, b]);
    if (status.has(moved)) status.set(moved, 'unchanged');
  }
  const gone = new Set(then.resolved);
  return { status, resolved: now.resolved.filter((known) => gone.has(known)) };
}
