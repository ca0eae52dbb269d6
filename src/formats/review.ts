import type { Agreement, AgreementPair, Conflict } from '../comparison/types.js';
import type { Judged, Known, PersonVerdict, Status, Word } from '../review/types.js';
import { Fixed } from './json-text.js';
import { marksAround } from './quotes.js';
import { visible } from './safe.js';
import type { View } from './view.js';
import { RELATION_NOUNS } from './wording.js';

/** Whether a finding is new against the baseline; null where none is used. */
export function statusOf({ comparison }: View, id: string): Status | null {
  return comparison.review?.baseline?.status.get(id) ?? null;
}

type Pair = Pick<AgreementPair, 'a' | 'b'>;

/** What people said of a finding that is listed; null if nothing. */
export function verdictOf({ comparison }: View, finding: Pair | Agreement): PersonVerdict | null {
  const pairs: readonly Pair[] = 'pairs' in finding ? finding.pairs : [finding];
  const found = comparison.review?.judged?.find(
    (one) => one.outcome !== 'aside' && pairs.some(({ a, b }) => a === one.a && b === one.b),
  );
  return found?.verdict ?? null;
}

/** Findings people took off the lists. */
export const setAside = ({ comparison }: View): Judged[] =>
  comparison.review?.judged?.filter(({ outcome }) => outcome === 'aside') ?? [];

/** What the baseline holds and is no longer found. */
export const resolvedOf = ({ comparison }: View): readonly Known[] => comparison.review?.baseline?.resolved ?? [];

export function statusCounts(view: View): { new: number; unchanged: number; resolved: number } | null {
  if (!view.comparison.review?.baseline) return null;
  const listed = [...view.agreements, ...view.contradictions, ...view.tensions].map(({ id }) => statusOf(view, id));
  const count = (status: Status): number => listed.filter((one) => one === status).length;
  return { new: count('new'), unchanged: count('unchanged'), resolved: resolvedOf(view).length };
}

/** `Against the baseline .compare-baseline.json: 2 new, 7 unchanged, 1 resolved.` Null where none is used. */
export function baselineText(view: View): string | null {
  const counts = statusCounts(view);
  if (!counts) return null;
  const { new: fresh, unchanged, resolved } = counts;
  const file = visible(view.comparison.review?.baseline?.file ?? '');
  return `Against the baseline ${file}: ${fresh} new, ${unchanged} unchanged, ${resolved} resolved.`;
}

const WORDS: Readonly<Record<Word, string>> = {
  'not-a-contradiction': 'no contradiction',
  'not-an-agreement': 'no agreement',
  unrelated: 'nothing to do with each other',
  'same-event': 'the same event, told in two ways',
  update: 'an update, no dispute',
  ...RELATION_NOUNS,
};

/** `people say: no contradiction (two different ferries; A. Reader, 2024-05-02)`. */
export function verdictText({ verdict, reason, by, date }: PersonVerdict): string {
  const details = [reason, [by, date].filter(Boolean).join(', ')].filter(Boolean).join('; ');
  return visible(`people say: ${WORDS[verdict]}${details === '' ? '' : ` (${details})`}`);
}

/** `contradiction: Halm Courier: “...” / Ferry Watch: “...”` of a finding that only the baseline still holds. */
export function knownText(view: View, { relation, quotes }: Known): string {
  const said = quotes.map(({ source, text }) => quoted(view.sourceName(source ?? ''), text));
  return `${relation}: ${said.join(' / ')}`;
}

/** The same of a finding people set aside. */
function asideText(view: View, { relation, a, b }: Judged): string {
  const said = [a, b].map(view.claim).map(({ source, text }) => quoted(view.sourceName(source), text));
  return `${relation}: ${said.join(' / ')}`;
}

function quoted(source: string, text: string): string {
  const { open, close } = marksAround(text);
  return `${visible(source)}: ${open}${visible(text)}${close}`;
}

/** Fields of a finding's record: `status` and `verdict`, each only where there is one. */
export function reviewFields(view: View, finding: Conflict | Agreement): Record<string, unknown> {
  const verdict = verdictOf(view, finding);
  return { status: statusOf(view, finding.id) ?? undefined, verdict: verdict ? verdictFields(verdict) : undefined };
}

/** What the whole record of a topic says of baseline and verdicts; nothing where neither is used. */
export function reviewSummary(view: View): Record<string, unknown> {
  const { review } = view.comparison;
  const counts = statusCounts(view);
  return {
    baseline: counts ? { file: review?.baseline?.file.replaceAll('\\', '/'), ...counts } : undefined,
    resolved: counts ? resolvedOf(view).map(({ relation, quotes }) => ({ relation, quotes })) : undefined,
    judged: review?.judged?.map(({ id, relation, a, b, confidence, outcome, verdict }) => {
      return { id, relation, a, b, confidence: new Fixed(confidence), outcome, ...verdictFields(verdict) };
    }),
  };
}

const verdictFields = ({ verdict, reason, by, date }: PersonVerdict) => ({ verdict, reason, by, date });

/** Findings that stand on no list any more, and why. */
export interface ReviewList {
  name: string;
  /** The same in a sentence. */
  about: string;
  texts: string[];
}

/** What people took off the lists, and what the baseline holds and is no longer found; only those that hold something. */
export function reviewLists(view: View): ReviewList[] {
  const aside = setAside(view).map((one) => `${asideText(view, one)} – ${verdictText(one.verdict)}`);
  const gone = resolvedOf(view).map((known) => knownText(view, known));
  return [
    { name: 'Set aside by people', about: 'What was set aside, and why', texts: aside },
    { name: 'No longer found', about: 'In the baseline, but not found now', texts: gone },
  ].filter(({ texts }) => texts.length > 0);
}
