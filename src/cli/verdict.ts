import type { Claim } from '../claims/types.js';
import type { Finding } from '../corpus/types.js';
import { inkOf } from '../formats/table/ink.js';
import { percent, reasonText } from '../formats/wording.js';
import { explainPair } from '../judge/explain.js';
import type { GateOutcome, Relation, SignalOutcome, Verdict } from '../judge/types.js';
import type { DateMention, Quantity } from '../text/types.js';
import type { View } from './deliver.js';
import { type Column, grid } from './grid.js';
import { printableLine } from './printable.js';

const RELATIONS: Readonly<Record<Relation, string>> = {
  agreement: 'agreement: they make the same point',
  contradiction: 'contradiction: they cannot both be true',
  tension: 'tension: they pull in different directions without strict inconsistency',
  none: 'nothing to report',
};

/** `agreement: they make the same point (91 %)`, then why. */
export function verdictLines(verdict: Verdict, { color }: View): string[] {
  const { relation, confidence, reasons, pair } = verdict;
  const ink = inkOf(color);
  const paint = relation === 'none' ? ink.strong : ink[relation];
  const sure = relation === 'none' ? '' : ` (${percent(confidence)} of findings like this are right)`;
  const why = reasons.map((reason) => reasonText(reason, { relation, ...pair }));
  return [
    `${paint(RELATIONS[relation])}${sure}`,
    ...(relation === 'none' && why.length === 0 ? silence(verdict) : why).map((line) => `  - ${printableLine(line)}`),
  ];
}

/** Why a pair is not reported: the gates that stopped it, or that nothing spoke loudly enough. */
function silence({ gates, pair }: Verdict): string[] {
  const stopped = gates.filter(({ passed: ok, cap }) => !ok && cap === 'none');
  if (stopped.length === 0) return ['no gate stopped it: what the signals saw is too weak to be reported'];
  return stopped.map(
    ({ gate, finding }) => `stopped at the gate "${gate}"${finding ? `: ${reasonText(finding, pair)}` : ''}`,
  );
}

/** Every gate and every signal, fired or silent, and the numbers the decision was made of. */
export function verdictTables(verdict: Verdict, view: View): string {
  const { gates, signals, scores } = explainPair(verdict);
  const said = (finding: Finding): string => reasonText(finding, { relation: verdict.relation, ...verdict.pair });
  const gateRows = firedFirst(gates).map(({ id, doc, outcome }) => [
    id,
    passed(outcome),
    outcome?.finding ? said(outcome.finding) : doc,
  ]);
  const signalRows = firedFirst(signals).map(({ id, doc, outcome }) => [
    id,
    outcome ? towards(outcome.weight) : 'silent',
    outcome ? said(outcome.finding) : doc,
  ]);
  const columns = (name: string, middle: string): Column[] => [
    { head: name },
    { head: middle },
    { head: '', flexible: true },
  ];
  const numbers = scores.map(([name, value]) => [name, value.toFixed(3)]);
  return [
    `Gates (each can only lower what the pair may be):\n${grid(columns('gate', 'outcome'), gateRows, view)}`,
    `Signals:\n${grid(columns('signal', 'towards'), signalRows, view)}`,
    `Scores:\n${grid([{ head: 'score' }, { head: 'value', align: 'right' }], numbers, view)}`,
  ].join('\n');
}

/** What has something to say stands first; both groups keep their order. */
function firedFirst<T extends { outcome: GateOutcome | SignalOutcome | null }>(list: readonly T[]): T[] {
  const fired = ({ outcome }: T): boolean => outcome !== null && ('passed' in outcome ? !outcome.passed : true);
  return [...list.filter(fired), ...list.filter((one) => !fired(one))];
}

function passed(outcome: GateOutcome | null): string {
  if (!outcome || outcome.passed) return 'passed';
  if (outcome.cap === 'conflict') return 'no agreement';
  return outcome.cap === 'none' ? 'nothing to report' : `at most ${outcome.cap}`;
}

function towards(weight: number): string {
  if (weight === 0) return '-';
  return `${weight > 0 ? 'agreement' : 'conflict'} ${Math.abs(weight).toFixed(2)}`;
}

/** What was understood of a claim: voice, certainty, negations, figures, dates, names. */
export function claimLines(claim: Claim): string[] {
  const of = (name: string, values: readonly string[]): string[] =>
    values.length > 0 ? [`  ${name}: ${printableLine(values.join('; '))}`] : [];
  return [
    `  ${claim.modality}${claim.speaker ? `, said by ${printableLine(claim.speaker)}` : ''}`,
    ...of(
      'negations',
      claim.negations.map(
        ({ cue, kind, scope }) => `${cue.text} (${kind}) over “${claim.text.slice(scope.start, scope.end)}”`,
      ),
    ),
    ...of('figures', claim.quantities.map(figure)),
    ...of('dates', claim.dates.map(period)),
    ...of(
      'names',
      claim.names.map(({ text, canonical }) => (text.toLowerCase() === canonical ? text : `${text} (${canonical})`)),
    ),
  ];
}

/** `on Monday (2031-03-03)`; a day that nothing places stands by itself. */
function period({ text, from, to }: DateMention): string {
  if (from === null && to === null) return text;
  return `${text} (${from === to ? from : `${from ?? '?'} to ${to ?? '?'}`})`;
}

/** `At least 40 people (40 or more; person, dead)`. */
function figure({ text, low, high, unit, head, measure }: Quantity): string {
  const [from, to] = [low, high].map((bound) => (Number.isFinite(bound) ? String(+bound.toFixed(4)) : null));
  const range =
    from === to ? from : to === null ? `${from} or more` : from === null ? `${to} or less` : `${from} to ${to}`;
  const of = [...new Set([unit, head, measure])].filter(Boolean).join(', ');
  return `${text} (${[range, of].filter(Boolean).join('; ')})`;
}

/** A verdict as plain data. */
export function verdictRecord({ relation, confidence, reasons, gates, signals, scores }: Verdict) {
  return { relation, confidence, reasons, gates, signals, scores };
}

/** A claim as plain data, without its tokens. */
export function claimRecord({ tokens: _, ...claim }: Claim) {
  return claim;
}
