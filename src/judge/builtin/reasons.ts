import type { Finding } from '../../corpus/types.js';
import type { CandidatePair } from '../../pairs/types.js';
import type { Assessment } from '../assess.js';
import type { GateOutcome, Relation, SignalOutcome } from '../types.js';

/** Why a pair is not reported: the gates that left nothing of it, or that too few findings like it are right. */
export function whyNot(relation: Relation, confidence: number, least: number, by: readonly GateOutcome[]): Finding[] {
  if (relation === 'none') return by.flatMap(({ finding }) => (finding ? [finding] : []));
  return [{ code: 'weak', relation, confidence: Math.floor(confidence * 100) / 100, least }];
}

/** Reasons for a verdict, most telling first. The first reason of a tension says which kind it is. */
export function reasonsFor(
  relation: Exclude<Relation, 'none'>,
  pair: CandidatePair,
  { gates, signals }: Pick<Assessment, 'gates' | 'signals'>,
): Finding[] {
  const told = signals
    .filter((signal) => (relation === 'agreement' ? signal.weight > 0 : signal.weight < 0))
    .sort((x, y) => Math.abs(y.weight) - Math.abs(x.weight))
    .map((signal) => signal.finding);
  if (relation !== 'tension') return [...told, { code: 'model' }];
  const stopped = gates.find((gate) => gate.cap === 'tension' && !gate.passed)?.finding;
  const kind = stopped ?? tensionKind(pair, signals);
  return [kind, ...told.filter((finding) => finding.code !== kind.code), { code: 'model' }].filter(
    (finding, at, all) => all.findIndex((other) => other.code === finding.code) === at,
  );
}

/**
 * What pulls the two apart where no gate says it: the date of one event, figures or a state that moved between two dates,
 * how sure each is, who is speaking, or how much.
 */
function tensionKind(pair: CandidatePair, signals: readonly SignalOutcome[]): Finding {
  const of = (id: string): SignalOutcome | undefined =>
    signals.find((signal) => signal.signal === id && signal.weight < 0);
  const { a, b } = pair;
  const dated = a.date !== null && b.date !== null && a.date !== b.date;
  const numeric = of('numeric');
  const date = of('date');
  if (date) return { ...date.finding, code: 'time', kind: 'disputed' };
  if (numeric) return { ...numeric.finding, code: dated ? 'time' : 'degree' };
  const modality = of('modality');
  if (modality) return modality.finding;
  if ((a.speaker ?? '') !== (b.speaker ?? '')) return { code: 'voice', speakers: [a.speaker ?? '', b.speaker ?? ''] };
  if (dated && monthsApart(a.date as string, b.date as string) >= 6) return { code: 'time' };
  return of('degree')?.finding ?? { code: 'model' };
}

/** Months between two dates of any precision, counting a vague date as early as it can be. */
function monthsApart(x: string, y: string): number {
  const months = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7) || '1');
  return Math.abs(months(x) - months(y));
}
