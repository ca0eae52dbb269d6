import type { Claim } from '../../claims/types.js';
import { byText } from '../../order.js';
import { periodOf, precisionFor } from './periods.js';
import type { Findings, Group, GroupBy, GroupedFinding, GroupKey, Voice } from './types.js';
import { settleVoices, voiceOf } from './voice.js';

const ORDER = ['contradiction', 'tension', 'change', 'agreement'] as const;

/**
 * The findings by pair of sources, by who is speaking, or by date. An agreement of many sources stands in every group
 * one of its pairs belongs to. Sources and speakers: those with contradictions first, then tensions, then agreements,
 * and speakers before outlets in their own words; dates: oldest first.
 */
export function groupFindings(
  findings: Findings,
  by: GroupBy,
  claimOf: (id: string) => Claim,
  nameOf: (source: string) => string,
): Group[] {
  const pairs = pairsOf(findings);
  const keyOf = keying(by, pairs, claimOf, nameOf);
  const groups = new Map<string, Group>();
  for (const pair of pairs) {
    const { id, key } = keyOf(claimOf(pair.a), claimOf(pair.b));
    const group = groups.get(id) ?? { key, findings: [] };
    if (pair.relation !== 'agreement' || !group.findings.some((known) => known.id === pair.id)) {
      group.findings.push(pair);
    }
    if (group.key.by === 'speaker' && key.by === 'speaker') addCarriers(group.key, key);
    groups.set(id, group);
  }
  return [...groups].sort(by === 'date' ? inTime : mostTelling).map(([, group]) => group);
}

function pairsOf({ agreements, contradictions, tensions, changes }: Findings): GroupedFinding[] {
  const changing = new Set(changes.map(({ tension }) => tension));
  const pairs: GroupedFinding[] = [
    ...contradictions.map(({ id, a, b, confidence, reasons }) => {
      return { relation: 'contradiction' as const, id, a, b, confidence, reasons };
    }),
    ...tensions.map(({ id, a, b, confidence, reasons }) => {
      return { relation: changing.has(id) ? ('change' as const) : ('tension' as const), id, a, b, confidence, reasons };
    }),
    ...agreements.flatMap(({ id, pairs: found }) => {
      return found.map(({ a, b, confidence, reasons }) => {
        return { relation: 'agreement' as const, id, a, b, confidence, reasons };
      });
    }),
  ];
  const rank = ({ relation }: GroupedFinding): number => ORDER.indexOf(relation);
  return pairs.sort(
    (x, y) =>
      rank(x) - rank(y) ||
      Number(y.confidence.toFixed(2)) - Number(x.confidence.toFixed(2)) ||
      byText(x.a, y.a) ||
      byText(x.b, y.b),
  );
}

type Keyed = { id: string; key: GroupKey };

function keying(
  by: GroupBy,
  pairs: readonly GroupedFinding[],
  claimOf: (id: string) => Claim,
  nameOf: (source: string) => string,
): (a: Claim, b: Claim) => Keyed {
  if (by === 'source') return bySource;
  if (by === 'date') {
    const precision = precisionFor(pairs.map(({ a, b }) => [claimOf(a).date, claimOf(b).date]));
    return (a, b) => byDate(periodOf([a.date, b.date], precision));
  }
  const claims = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))].map(claimOf);
  const voice = (claim: Claim): Voice => voiceOf(claim, nameOf(claim.source));
  const settled = settleVoices(claims.map(voice));
  return (a, b) => bySpeaker([a, b].map((claim) => ({ claim, voice: settled.get(voice(claim).id) as Voice })));
}

function bySource(a: Claim, b: Claim): Keyed {
  const sources = [a.source, b.source].sort(byText) as [string, string];
  return { id: sources.join('\n'), key: { by: 'source', sources } };
}

const byDate = ([from, to]: ReturnType<typeof periodOf>): Keyed => ({
  id: `${from}\n${to}`,
  key: { by: 'date', from, to },
});

function bySpeaker(sides: { claim: Claim; voice: Voice }[]): Keyed {
  // Those who are quoted before outlets in their own words, then by name.
  const [first, second] = [...sides].sort(
    (x, y) => Number(x.voice.source !== null) - Number(y.voice.source !== null) || byText(x.voice.id, y.voice.id),
  ) as [{ claim: Claim; voice: Voice }, { claim: Claim; voice: Voice }];
  const one = first.voice.id === second.voice.id;
  const voices = one ? [first.voice] : [first.voice, second.voice];
  const carriers = one ? [[first.claim.source, second.claim.source]] : [[first.claim.source], [second.claim.source]];
  return { id: voices.map(({ id }) => id).join('\n'), key: { by: 'speaker', voices, carriers } };
}

function addCarriers(
  to: Extract<GroupKey, { by: 'speaker' }>,
  { carriers }: Extract<GroupKey, { by: 'speaker' }>,
): void {
  to.carriers = to.carriers.map((known, at) => [...new Set([...known, ...(carriers[at] ?? [])])].sort(byText));
}

/** Somebody is quoted: what outlets say in their own words stands in the other views too. */
const quotes = ({ key }: Group): number =>
  Number(key.by === 'speaker' && key.voices.some(({ source }) => source === null));

const mostTelling = ([x, first]: [string, Group], [y, second]: [string, Group]): number => {
  if (quotes(first) !== quotes(second)) return quotes(second) - quotes(first);
  for (const relation of ORDER) {
    const more = countOf(second, relation) - countOf(first, relation);
    if (more !== 0) return more;
  }
  return byText(x, y);
};

/** Oldest first, within one period before across two; the undated come last. */
function inTime([, { key: x }]: [string, Group], [, { key: y }]: [string, Group]): number {
  if (x.by !== 'date' || y.by !== 'date') return 0;
  const last = '~';
  return byText(x.from ?? last, y.from ?? last) || byText(x.to ?? last, y.to ?? last);
}

export const countOf = ({ findings }: Group, relation: GroupedFinding['relation']): number =>
  findings.filter((finding) => finding.relation === relation).length;
