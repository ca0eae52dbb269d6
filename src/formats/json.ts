import type { Agreement, AgreementPair, Conflict } from '../comparison/types.js';
import { groupFields } from './json-groups.js';
import { Fixed, jsonDocument, Nested } from './json-text.js';
import { reviewFields, reviewSummary } from './review.js';
import type { Rendered, RenderInput, RenderOptions } from './types.js';
import { cut, type View, viewOf } from './view.js';

/** Changes only with the meaning or the removal of a field; new fields leave it alone. */
export const SCHEMA_VERSION = '1.0';

/** `compare <topic>`: one topic's document; `compare report`: the same documents in `topics`, each without its version. */
export function renderJson({ comparisons, kind, proof }: RenderInput, options: RenderOptions): Rendered {
  const documents = comparisons.map((comparison) => topicFields(viewOf(comparison, options), options));
  const [only] = documents;
  const fields =
    kind === 'topic' && documents.length === 1 && only !== undefined
      ? only
      : { topics: documents.map((document) => new Nested(document)) };
  return lines({ schemaVersion: SCHEMA_VERSION, ...fields, proof: proof && new Nested({ ...proof }) });
}

function* lines(fields: Record<string, unknown>): Generator<string> {
  yield* jsonDocument(fields);
  yield '\n';
}

/** The fields of CONTRACT "JSON out", in its order, then ours. */
export function topicFields(view: View, { limit, by }: Pick<RenderOptions, 'limit' | 'by'>): Record<string, unknown> {
  const { comparison } = view;
  const agreements = cut(view.agreements, limit);
  const contradictions = cut(view.contradictions, limit);
  const tensions = cut(view.tensions, limit);
  const listed = new Set(tensions.shown.map((tension) => tension.id));
  const conflict = (one: Conflict) => ({ ...conflictFields(one), ...reviewFields(view, one) });
  return {
    topic: { id: comparison.topic.id, label: comparison.topic.label },
    sources: comparison.sources.map(({ id, name, documents, claims }) => ({ id, name, documents, claims })),
    documents: comparison.corpus.documents.map(documentFields),
    claims: comparison.claims.map(claimFields),
    agreements: agreements.shown.map((agreement) => agreementFields(view, agreement)),
    contradictions: contradictions.shown.map(conflict),
    tensions: tensions.shown.map(conflict),
    unique: comparison.unique,
    silent: comparison.silent,
    examined: {
      pairs: comparison.examined.pairs,
      judged: comparison.examined.judged,
      leftOut: comparison.examined.leftOut,
    },
    changes: view.changes
      .filter((change) => listed.has(change.tension))
      .map(({ tension, earlier, later }) => ({ tension, earlier, later })),
    engine: { name: comparison.engine.name, fingerprint: comparison.engine.fingerprint },
    notListed:
      limit === null
        ? undefined
        : { agreements: agreements.left, contradictions: contradictions.left, tensions: tensions.left },
    groups: by
      ? groupFields(
          { agreements: agreements.shown, contradictions: contradictions.shown, tensions: tensions.shown },
          view,
          by,
        )
      : undefined,
    ...reviewSummary(view),
  };
}

type DocumentOf = View['comparison']['corpus']['documents'][number];
export function documentFields({ id, source, title, date, url, file }: DocumentOf): Record<string, unknown> {
  return { id, source, title, date, url, file };
}

type ClaimOf = View['comparison']['claims'][number];
export function claimFields(claim: ClaimOf): Record<string, unknown> {
  const { id, source, document, text, start, end, line, column, date, speaker, modality } = claim;
  return { id, source, document, text, start, end, line, column, date, speaker, modality };
}

function agreementFields(view: View, agreement: Agreement): Record<string, unknown> {
  const { id, claims, sources, origins, confidence, pairs } = agreement;
  return {
    id,
    claims,
    sources,
    origins,
    confidence: new Fixed(confidence),
    ...reviewFields(view, agreement),
    pairs: pairs.map(pairFields),
  };
}

export function pairFields({ a, b, confidence, reasons }: AgreementPair): Record<string, unknown> {
  return { a, b, confidence: new Fixed(confidence), reasons };
}

export function conflictFields({ id, a, b, confidence, reasons }: Conflict): Record<string, unknown> {
  return { id, a, b, confidence: new Fixed(confidence), reasons };
}
