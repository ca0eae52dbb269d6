import type { Claim } from '../claims/types.js';
import type { Comparison } from '../comparison/types.js';
import type { Known, Quote, Reported, Status } from './types.js';
import { isEdit, type Wording, wordingOf } from './wording.js';

/** A quote ready to be compared with others of its source. */
interface Said {
  source: string | null;
  wording: Wording;
}

interface Entry {
  known: Known;
  quotes: Said[];
}

/**
 * Which findings a baseline knows already, and which of its entries this comparison no longer finds. Two findings are
 * the same where topic, relation and sources are, and their sentences are edits of each other (see `isEdit`); an
 * agreement is where two of its sources still say together what they said. Entries of other topics are passed over.
 */
export function statusAgainst(
  comparison: Comparison,
  baseline: readonly Known[],
): { status: Map<string, Status>; resolved: Known[] } {
  const entries = baseline
    .filter(({ topic }) => topic === comparison.topic.id)
    .map((known): Entry => ({ known, quotes: known.quotes.map(saidIn) }));
  const byQuotes = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const key of keysOf(entry.known.relation, entry.quotes)) {
      const list = byQuotes.get(key);
      if (list) list.push(entry);
      else byQuotes.set(key, [entry]);
    }
  }
  const wordings = new Map<string, Said>();
  const byId = new Map(comparison.claims.map((claim) => [claim.id, claim]));
  const said = (id: string): Said => {
    const found = wordings.get(id) ?? saidBy(byId.get(id), id);
    wordings.set(id, found);
    return found;
  };
  const status = new Map<string, Status>();
  const met = new Set<Known>();
  const meet = (id: string, relation: Reported, quotes: readonly Said[]): void => {
    const candidates = new Set(keysOf(relation, quotes).flatMap((key) => byQuotes.get(key) ?? []));
    const same = [...candidates].filter((entry) => isSame(relation, quotes, entry.quotes));
    for (const { known } of same) met.add(known);
    status.set(id, same.length > 0 ? 'unchanged' : 'new');
  };
  for (const { id, claims } of comparison.agreements) meet(id, 'agreement', claims.map(said));
  for (const { id, a, b } of comparison.contradictions) meet(id, 'contradiction', [said(a), said(b)]);
  for (const { id, a, b } of comparison.tensions) meet(id, 'tension', [said(a), said(b)]);
  return { status, resolved: entries.map(({ known }) => known).filter((known) => !met.has(known)) };
}

function saidBy(claim: Claim | undefined, id: string): Said {
  if (!claim) throw new Error(`The comparison refers to "${id}", which it does not hold`);
  return { source: claim.source, wording: wordingOf(claim.text) };
}

const saidIn = ({ source, text }: Quote): Said => ({ source, wording: wordingOf(text) });

/**
 * Every pair of quotes by source, figures and negations: findings that share none cannot be the same, so only few need
 * to be compared word by word.
 */
function keysOf(relation: Reported, quotes: readonly Said[]): string[] {
  const said = [...new Set(quotes.map(({ source, wording }) => `${source}\t${wording.weighty}`))].sort();
  return said.flatMap((one, i) => said.slice(i + 1).map((other) => `${relation}\n${one}\n${other}`));
}

function isSame(relation: Reported, found: readonly Said[], known: readonly Said[]): boolean {
  const needed = relation === 'agreement' ? 2 : known.length;
  const free = new Set(found);
  let met = 0;
  for (const one of known) {
    const match = [...free].find((other) => other.source === one.source && isEdit(other.wording, one.wording));
    if (!match) continue;
    free.delete(match);
    met += 1;
  }
  return met >= needed;
}
