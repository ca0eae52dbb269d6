import type { Claim } from '../claims/types.js';
import type { Agreement, AgreementPair, Change, Comparison, Conflict } from '../comparison/types.js';
import type { Document } from '../corpus/types.js';
import { byText } from '../order.js';
import type { Reviewed } from '../review/types.js';
import type { RenderOptions } from './types.js';

/** Where a quote stands, as a reader cites it. */
interface Citation {
  source: string;
  speaker: string | null;
  date: string | null;
  title: string | null;
  url: string | null;
  /** `file:line`, or the page of a PDF, or the record of a file of many documents. */
  place: string;
}

/** A comparison with its look-ups, and its findings filtered and in the order of the contract. */
export interface View {
  comparison: Reviewed;
  agreements: readonly Agreement[];
  contradictions: readonly Conflict[];
  tensions: readonly Conflict[];
  changes: readonly Change[];
  claim(id: string): Claim;
  tension(id: string): Conflict;
  /** How many near-identical findings stand behind this one. */
  copies(id: string): number;
  document(id: string): Document;
  sourceName(id: string): string;
  cite(claim: Claim): Citation;
  neighbours(claim: Claim, count: number): Neighbours;
}

interface Neighbours {
  before: string[];
  after: string[];
}

export function viewOf(comparison: Reviewed, options: Pick<RenderOptions, 'minConfidence'>): View {
  const claims = new Map(comparison.claims.map((claim) => [claim.id, claim]));
  const documents = new Map(comparison.corpus.documents.map((document) => [document.id, document]));
  const names = new Map(comparison.sources.map((source) => [source.id, source.name]));
  const claim = (id: string): Claim => known(claims.get(id), id);
  const document = (id: string): Document => known(documents.get(id), id);
  const sourceName = (id: string): string => names.get(id) ?? id;
  const strong = <T extends { confidence: number }>(found: T): boolean =>
    found.confidence >= (options.minConfidence ?? 0);
  const tensions = comparison.tensions.filter(strong).sort(conflictOrder);
  const contradictions = comparison.contradictions.filter(strong).sort(conflictOrder);
  const byId = new Map(tensions.map((tension) => [tension.id, tension]));
  const copies = new Map<string, number>();
  for (const { like } of [...contradictions, ...tensions]) {
    if (like !== null) copies.set(like, (copies.get(like) ?? 0) + 1);
  }
  return {
    comparison,
    agreements: comparison.agreements.filter(strong).map(sortedPairs).sort(agreementOrder),
    contradictions,
    tensions,
    changes: comparison.changes.filter((change) => byId.has(change.tension)),
    claim,
    tension: (id) => known(byId.get(id), id),
    copies: (id) => copies.get(id) ?? 0,
    document,
    sourceName,
    neighbours: (of, count) => neighboursOf(comparison, of, count),
    cite: (of) => {
      const found = document(of.document);
      const { speaker, date } = of;
      return {
        source: sourceName(of.source),
        speaker,
        date,
        title: found.title,
        url: found.url,
        place: placeOf(found, of),
      };
    },
  };
}

function placeOf({ file, pages, record }: Document, { start, line }: Claim): string {
  if (record !== undefined) return `${file}:${record}`;
  if (pages === undefined) return `${file}:${line}`;
  return `${file}, page ${pages.filter((from) => from <= start).length || 1}`;
}

function known<T>(value: T | undefined, id: string): T {
  if (value === undefined) throw new Error(`The comparison refers to "${id}", which it does not hold`);
  return value;
}

/** Two decimals, as printed: what looks like a tie is ordered as one. */
const rounded = (confidence: number): number => Number(confidence.toFixed(2));

const conflictOrder = (x: AgreementPair, y: AgreementPair): number =>
  rounded(y.confidence) - rounded(x.confidence) || byText(x.a, y.a) || byText(x.b, y.b);

const agreementOrder = (x: Agreement, y: Agreement): number =>
  rounded(y.confidence) - rounded(x.confidence) || byText(x.claims.join('\n'), y.claims.join('\n'));

function sortedPairs(agreement: Agreement): Agreement {
  return { ...agreement, pairs: [...agreement.pairs].sort(conflictOrder) };
}

/** The first `limit` of a list and how many are left. */
export function cut<T>(list: readonly T[], limit: number | null): { shown: readonly T[]; left: number } {
  const shown = limit === null ? list : list.slice(0, limit);
  return { shown, left: list.length - shown.length };
}

/** The running text around a claim: at most `count` sentences on either side, in reading order. */
function neighboursOf(comparison: Comparison, claim: Claim, count: number): Neighbours {
  if (count === 0) return { before: [], after: [] };
  const prose = (comparison.sentences.get(claim.document) ?? []).filter(({ kind }) => kind === 'prose');
  const at = prose.findIndex(({ start, end }) => start <= claim.start && claim.start < end);
  if (at < 0) return { before: [], after: [] };
  const texts = (from: number, to: number): string[] => prose.slice(Math.max(0, from), to).map(({ text }) => text);
  return { before: texts(at - count, at), after: texts(at + 1, at + 1 + count) };
}

/** One claim per source, in the order of the cluster: the evidence a reader is shown first. */
export function representatives(view: View, agreement: Agreement): Claim[] {
  const seen = new Set<string>();
  return agreement.claims.map(view.claim).filter(({ source }) => !seen.has(source) && seen.add(source) !== undefined);
}

/** Findings that are no repeats of a stronger one between near-identical sentences. */
export function distinct(conflicts: readonly Conflict[]): Conflict[] {
  const ids = new Set(conflicts.map(({ id }) => id));
  return conflicts.filter(({ like }) => like === null || !ids.has(like));
}

/** Conflicts as people are shown them: near-identical ones once, changes over time in a list of their own. */
export function listsToShow({
  contradictions,
  tensions,
  changes,
}: View): Record<'contradiction' | 'tension' | 'change', Conflict[]> {
  const changing = new Set(changes.map(({ tension }) => tension));
  return {
    contradiction: distinct(contradictions),
    tension: distinct(tensions.filter(({ id }) => !changing.has(id))),
    change: distinct(tensions.filter(({ id }) => changing.has(id))),
  };
}

/** The pair of a cluster that shows best what `claim` shares with the others. */
export function bestPair(agreement: Agreement, claim: Claim): AgreementPair | undefined {
  return agreement.pairs.find(({ a, b }) => a === claim.id || b === claim.id);
}

/** First and last date of some documents; null where none is dated. */
export function period(dates: readonly (string | null)[]): { first: string; last: string } | null {
  const known = dates.filter((date) => date !== null).sort(byText);
  const [first] = known;
  const last = known.at(-1);
  return first === undefined || last === undefined ? null : { first, last };
}

/** The elements by what `key` says of each, in the order in which the keys first appear. */
export function groupBy<T>(list: readonly T[], key: (element: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const element of list) {
    const group = groups.get(key(element));
    if (group) group.push(element);
    else groups.set(key(element), [element]);
  }
  return groups;
}
