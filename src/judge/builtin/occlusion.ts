import type { Claim } from '../../claims/types.js';
import type { Finding, Span } from '../../corpus/types.js';
import type { JudgeContext } from '../context.js';
import { finding } from '../marks.js';
import type { PairModel, Reading } from '../model/types.js';
import type { OnJudged, Verdict } from '../types.js';
import { asRead, readBeside } from './as-read.js';

/** Words of each sentence that are tried, those that are rarest in the corpus at hand first. */
const TRIED = 10;
/** Words of each sentence that are shown. */
const SHOWN = 3;
/** So much of the conflict's probability must go with a word, and half of what goes with the most telling one. */
const LEAST = 0.1;

/** Whether a verdict is a conflict that the model holds for likelier than not, and no rule can point at a word. */
const isUnexplained = ({ relation, reasons, scores }: Verdict): boolean =>
  (relation === 'contradiction' || relation === 'tension') &&
  (scores.contradict ?? 0) + (scores.tension ?? 0) >= 0.5 &&
  !reasons.some(({ a, b }) => filled(a) || filled(b));

const filled = (spans: unknown): boolean => Array.isArray(spans) && spans.length > 0;

/**
 * Conflicts that only the model sees, with the words marked in its reason whose removal costs it most; all other
 * verdicts as they are. Erasure as an explanation: Li, Monroe and Jurafsky 2016.
 */
export async function withTellingWords(
  verdicts: readonly Verdict[],
  context: JudgeContext,
  model: PairModel,
  onJudged?: OnJudged,
): Promise<Verdict[]> {
  const unexplained = verdicts.filter(isUnexplained);
  const told = new Map<Verdict, Finding>();
  for (const verdict of unexplained) {
    told.set(verdict, await tellingWords(verdict, context, model));
    onJudged?.(told.size, unexplained.length, 'explain');
  }
  return verdicts.map((verdict) => {
    const words = told.get(verdict);
    if (!words) return verdict;
    return { ...verdict, reasons: verdict.reasons.map((reason) => (reason.code === 'model' ? words : reason)) };
  });
}

async function tellingWords({ pair }: Verdict, context: JudgeContext, model: PairModel): Promise<Finding> {
  const [a, b] = [openWords(pair.a, pair.b, context), openWords(pair.b, pair.a, context)];
  const { premise, hypothesis } = asRead(pair.a, pair.b);
  const rows = [
    { premise, hypothesis },
    ...a.map((word) => ({ premise: readBeside(pair.a, pair.b, word), hypothesis })),
    ...b.map((word) => ({ premise, hypothesis: readBeside(pair.b, pair.a, word) })),
  ];
  const [whole = 0, ...rest] = (await model.read(rows)).map(atOdds);
  const lost = rest.map((left) => whole - left);
  const bar = Math.max(LEAST, Math.max(...lost) / 2);
  return finding('model', telling(a, lost.slice(0, a.length), bar), telling(b, lost.slice(a.length), bar));
}

const atOdds = ({ relation }: Reading): number => relation.contradict + relation.tension;

/** What of a claim may set it against the other: its negations, and terms that the other does not have. */
function openWords(claim: Claim, other: Claim, { profiles, weights }: JudgeContext): Span[] {
  const theirs = profiles.get(other.id)?.byKey;
  const terms = (profiles.get(claim.id)?.terms ?? [])
    .filter(({ key }) => !theirs?.has(key))
    .sort((x, y) => weights.of(y.key) - weights.of(x.key) || x.start - y.start);
  const cues = claim.negations.map(({ cue }) => cue);
  return [...cues, ...terms.filter((term) => !cues.some((cue) => term.start < cue.end && cue.start < term.end))].slice(
    0,
    TRIED,
  );
}

function telling(words: readonly Span[], lost: readonly number[], bar: number): Span[] {
  return words
    .map((word, at) => ({ word, lost: lost[at] ?? 0 }))
    .filter((one) => one.lost >= bar)
    .sort((x, y) => y.lost - x.lost || x.word.start - y.word.start)
    .slice(0, SHOWN)
    .map(({ word }) => word);
}
