import type { Agreement, AgreementPair, Conflict } from '../comparison/types.js';
import type { Relation } from '../judge/types.js';
import type { Known } from '../review/types.js';
import { resolvedOf, setAside, statusOf, verdictOf } from './review.js';
import { csvField } from './safe.js';
import type { RenderInput, RenderOptions } from './types.js';
import { cut, type View, viewOf } from './view.js';
import { reasonText } from './wording.js';

const COLUMNS = [
  'topic',
  'relation',
  'finding',
  'confidence',
  ...['a', 'b'].flatMap((side) =>
    ['claim', 'source', 'speaker', 'date', 'text', 'file', 'line', 'url'].map((name) => `${name}_${side}`),
  ),
  'reasons',
  'reason_codes',
] as const;

/** Columns there only are where a baseline or verdicts are used. */
const REVIEW_COLUMNS = ['status', 'verdict', 'verdict_reason'] as const;

/**
 * One pair a row (RFC 4180, UTF-8, line feeds): agreements with the pairs of each cluster, contradictions, tensions.
 * With a baseline or verdicts, what is resolved or set aside by people has its rows too, marked so.
 */
export function* renderCsv({ comparisons }: RenderInput, options: RenderOptions): Generator<string> {
  const extended = comparisons.some(({ review }) => review !== undefined);
  yield line(extended ? [...COLUMNS, ...REVIEW_COLUMNS] : COLUMNS);
  for (const comparison of comparisons) {
    const view = viewOf(comparison, options);
    const review = (found: Agreement | Conflict): (string | null)[] => {
      const { verdict, reason } = verdictOf(view, found) ?? { verdict: null, reason: null };
      return extended ? [statusOf(view, found.id), verdict, reason] : [];
    };
    for (const one of cut(view.agreements, options.limit).shown) {
      for (const pair of one.pairs) yield line([...row(view, 'agreement', one.id, pair), ...review(one)]);
    }
    for (const relation of ['contradiction', 'tension'] as const) {
      const list = relation === 'contradiction' ? view.contradictions : view.tensions;
      for (const one of cut(list, options.limit).shown)
        yield line([...row(view, relation, one.id, one), ...review(one)]);
    }
    for (const { id, relation, verdict, ...pair } of setAside(view)) {
      const fields = row(view, relation, id, { ...pair, reasons: [] });
      yield line([...fields, 'set aside', verdict.verdict, verdict.reason]);
    }
    for (const known of resolvedOf(view)) yield line(resolvedRow(view, known));
  }
}

/** The quotes of a finding that is gone; an agreement's first two. */
function resolvedRow(view: View, { topic, relation, quotes }: Known): (string | null)[] {
  const said: Record<string, string | null> = { topic, relation, status: 'resolved' };
  for (const [i, side] of ['a', 'b'].entries()) {
    said[`source_${side}`] = view.sourceName(quotes[i]?.source ?? '');
    said[`text_${side}`] = quotes[i]?.text ?? null;
  }
  return [...COLUMNS, ...REVIEW_COLUMNS].map((column) => said[column] ?? null);
}

const line = (fields: readonly (string | number | null)[]): string => `${fields.map(csvField).join(',')}\n`;

function row(view: View, relation: Relation, id: string, pair: AgreementPair): (string | number | null)[] {
  const a = view.claim(pair.a);
  const b = view.claim(pair.b);
  const side = (claim: typeof a): (string | number | null)[] => {
    const { source, speaker, date, url } = view.cite(claim);
    return [claim.id, source, speaker, date, claim.text, view.document(claim.document).file, claim.line, url];
  };
  return [
    view.comparison.topic.id,
    relation,
    id,
    pair.confidence.toFixed(2),
    ...side(a),
    ...side(b),
    pair.reasons.map((reason) => reasonText(reason, { relation, a, b })).join('; '),
    pair.reasons.map(({ code }) => code).join(' '),
  ];
}
