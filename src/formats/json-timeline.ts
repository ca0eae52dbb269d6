import type { SelfFinding, Timeline } from '../comparison/timeline/types.js';
import { claimFields, documentFields, SCHEMA_VERSION } from './json.js';
import { Fixed, jsonDocument, Nested } from './json-text.js';
import type { RenderOptions } from './types.js';
import { cut } from './view.js';

/** One document: what each source said when, and where it contradicts itself. */
export function* renderTimelineJson({ base, lanes, examined }: Timeline, { limit }: RenderOptions): Generator<string> {
  const names = new Map(base.sources.map(({ id, name }) => [id, name]));
  const sources = lanes.map(({ source, entries, self }) => {
    const { shown, left } = cut(self, limit);
    return new Nested({
      id: source,
      name: names.get(source) ?? source,
      timeline: entries,
      self: shown.map(selfFields),
      notListed: limit === null ? undefined : left,
    });
  });
  yield* jsonDocument({
    schemaVersion: SCHEMA_VERSION,
    topic: { id: base.topic.id, label: base.topic.label },
    sources,
    documents: base.corpus.documents.map(documentFields),
    claims: base.claims.map((claim) => ({
      ...claimFields(claim),
      about: claim.dates.filter(({ from }) => from !== null).map(({ text, from, to }) => ({ text, from, to })),
    })),
    silent: base.silent,
    examined,
    engine: base.engine,
  });
  yield '\n';
}

function selfFields({ id, kind, a, b, earlier, later, confidence, reasons, silently }: SelfFinding) {
  return { id, kind, a, b, earlier, later, confidence: new Fixed(confidence), silently, reasons };
}
