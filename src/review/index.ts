import type { Comparison } from '../comparison/types.js';
import { applyVerdicts } from './apply.js';
import { statusAgainst } from './status.js';
import type { Baseline, Reviewed, Verdicts } from './types.js';

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
  const against = baseline && statusAgainst(corrected, baseline.findings);
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
