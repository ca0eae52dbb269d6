import type { Claim } from '../../claims/types.js';
import type { Verdict } from '../../judge/types.js';
import { byText } from '../../order.js';
import { isChange } from '../changes.js';
import { findingId } from '../ids.js';
import { assemble, type ComparisonParts, examinedOf } from '../index.js';
import { strongestFirst } from '../order.js';
import { voiceOf } from '../views/voice.js';
import { changedSilently, figureReason } from './silent.js';
import type { Lane, SelfFinding, Timeline, TimelineEntry } from './types.js';

const KINDS: readonly SelfFinding['kind'][] = ['contradiction', 'figure', 'change', 'tension', 'quoted'];

/** Puts together what each source says over time; the candidates and verdicts are of pairs inside one source. */
export function assembleTimeline(parts: ComparisonParts): Timeline {
  const { claims, verdicts, candidates, sentences } = parts;
  const base = assemble({ ...parts, verdicts: [], candidates: { pairs: [], total: 0, leftOut: {} } });
  const found = [...verdicts].sort(strongestFirst).flatMap((verdict) => selfFinding(verdict, sentences));
  const speaking = base.sources.filter((source) => source.claims > 0);
  return {
    base: { ...base, unique: [] },
    lanes: speaking
      .sort((x, y) => y.claims - x.claims || byText(x.id, y.id))
      .map(({ id }) => laneOf(id, claims, found)),
    examined: examinedOf(candidates, verdicts),
  };
}

function laneOf(source: string, claims: readonly Claim[], found: readonly SelfFinding[]): Lane {
  const own = claims.filter((claim) => claim.source === source);
  const ids = new Set(own.map(({ id }) => id));
  const self = found.filter(({ earlier }) => ids.has(earlier));
  return { source, entries: entriesOf(own), self: KINDS.flatMap((kind) => self.filter((one) => one.kind === kind)) };
}

function entriesOf(claims: readonly Claim[]): TimelineEntry[] {
  const entries = new Map<string, TimelineEntry>();
  for (const claim of claims) {
    const entry = entries.get(claim.document) ?? { document: claim.document, date: claim.date, claims: [] };
    entry.claims.push(claim.id);
    entries.set(claim.document, entry);
  }
  return [...entries.values()].sort((x, y) => byText(x.date ?? '~', y.date ?? '~') || byText(x.document, y.document));
}

function selfFinding(
  { relation, pair, confidence, reasons }: Verdict,
  sentences: ComparisonParts['sentences'],
): SelfFinding[] {
  if (relation !== 'contradiction' && relation !== 'tension') return [];
  const [earlier, later] = inOrder(pair.a, pair.b);
  const figure = figureReason(reasons) !== undefined;
  const kind = figure ? 'figure' : kindOf(relation, pair, reasons);
  const silently = figure
    ? changedSilently(
        { claim: earlier, side: earlier === pair.a ? 'a' : 'b' },
        later,
        reasons,
        sentences.get(later.document) ?? [],
      )
    : null;
  const id = findingId(`self-${kind}`, [earlier.id, later.id]);
  return [
    { id, kind, a: pair.a.id, b: pair.b.id, earlier: earlier.id, later: later.id, confidence, reasons, silently },
  ];
}

function kindOf(
  relation: 'contradiction' | 'tension',
  { a, b }: Verdict['pair'],
  reasons: Verdict['reasons'],
): SelfFinding['kind'] {
  if (relation === 'tension' && isChange(reasons)) return 'change';
  const own = [a, b].every((claim) => voiceOf(claim, claim.source).source !== null);
  return own ? relation : 'quoted';
}

/** By the documents' dates; where these do not tell, as given. */
const inOrder = (a: Claim, b: Claim): [Claim, Claim] =>
  a.date !== null && b.date !== null && b.date < a.date ? [b, a] : [a, b];
