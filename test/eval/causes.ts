import { claimFrom, loadTools } from '../../src/claims/index.js';
import type { Judge, Verdict } from '../../src/judge/types.js';
import type { CandidatePair } from '../../src/pairs/types.js';
import { readTsv } from './packs.js';
import { conflictStrength } from './ranking.js';

/** One sentence beside one that only seems to contradict it, and one that does; both of another source. */
interface CauseSet {
  /** What makes the first seem so: time, voice, subject, negation or scope. */
  cause: string;
  seeming: Verdict;
  real: Verdict;
}

// A tension whose first reason is time is shown as a change.
const isConflict = ({ relation, reasons }: Verdict): boolean =>
  relation === 'contradiction' || (relation === 'tension' && reasons[0]?.code !== 'time');

async function judgeSets(file: string, judge: Judge): Promise<CauseSet[]> {
  const tools = await loadTools();
  const rows = readTsv(file);
  const claim = (id: string, source: string, text = '', date = '') => claimFrom(text, { id, source, date }, tools);
  const pairs = rows.flatMap((row, i): CandidatePair[] => {
    const a = claim(`a${i}`, 'a', row.a, row.dateA);
    return [
      { a, b: claim(`b${i}`, 'b', row.trap, row.dateTrap), similarity: 0 },
      { a, b: claim(`c${i}`, 'c', row.real, row.dateReal), similarity: 0 },
    ];
  });
  // Each pair by itself, as `compare pair` has it: the sets have nothing to do with each other.
  const verdicts: Verdict[] = [];
  for (const pair of pairs) verdicts.push(...(await judge.judge([pair])));
  return rows.map(({ cause = '' }, i) => ({
    cause,
    seeming: verdicts[2 * i] as Verdict,
    real: verdicts[2 * i + 1] as Verdict,
  }));
}

/** A line for each cause of false contradictions: what of seeming and of real ones is reported, and which ranks higher. */
export async function causeLines(file: string, judge: Judge): Promise<string[]> {
  const sets = await judgeSets(file, judge);
  const causes = [...new Set(sets.map(({ cause }) => cause))].map((cause): [string, CauseSet[]] => [
    cause,
    sets.filter((set) => set.cause === cause),
  ]);
  return [...causes, ['all', sets] as [string, CauseSet[]]].map(([cause, own]) => {
    const count = (test: (set: CauseSet) => boolean): number => own.filter(test).length;
    const cells = [
      cause,
      own.length,
      count(({ seeming }) => isConflict(seeming)),
      count(({ seeming }) => seeming.relation === 'agreement'),
      count(({ real }) => isConflict(real)),
      count(({ real }) => real.relation === 'agreement'),
      count(({ seeming, real }) => conflictStrength(real) > conflictStrength(seeming)),
    ];
    return `| ${cells.join(' | ')} |`;
  });
}
