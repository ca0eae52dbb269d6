import type { AgreementPair } from '../comparison/types.js';
import type { Relation } from '../judge/types.js';
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

/** One pair a row (RFC 4180, UTF-8, line feeds): agreements with the pairs of each cluster, contradictions, tensions. */
export function* renderCsv({ comparisons }: RenderInput, options: RenderOptions): Generator<string> {
  yield `${COLUMNS.join(',')}\n`;
  for (const comparison of comparisons) {
    const view = viewOf(comparison, options);
    for (const { id, pairs } of cut(view.agreements, options.limit).shown) {
      for (const pair of pairs) yield row(view, 'agreement', id, pair);
    }
    for (const one of cut(view.contradictions, options.limit).shown) yield row(view, 'contradiction', one.id, one);
    for (const one of cut(view.tensions, options.limit).shown) yield row(view, 'tension', one.id, one);
  }
}

function row(view: View, relation: Relation, id: string, pair: AgreementPair): string {
  const a = view.claim(pair.a);
  const b = view.claim(pair.b);
  const side = (claim: typeof a): (string | number | null)[] => {
    const { source, speaker, date, url } = view.cite(claim);
    return [claim.id, source, speaker, date, claim.text, view.document(claim.document).file, claim.line, url];
  };
  const fields = [
    view.comparison.topic.id,
    relation,
    id,
    pair.confidence.toFixed(2),
    ...side(a),
    ...side(b),
    pair.reasons.map((reason) => reasonText(reason, { relation, a, b })).join('; '),
    pair.reasons.map(({ code }) => code).join(' '),
  ];
  return `${fields.map(csvField).join(',')}\n`;
}
