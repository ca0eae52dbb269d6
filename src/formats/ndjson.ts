import { SCHEMA_VERSION, topicFields } from './json.js';
import { jsonLine } from './json-text.js';
import type { RenderInput, RenderOptions } from './types.js';
import { viewOf } from './view.js';

/** The lists of the JSON document, and what one element of each is called here. */
const RECORDS = [
  ['sources', 'source'],
  ['documents', 'document'],
  ['claims', 'claim'],
  ['agreements', 'agreement'],
  ['contradictions', 'contradiction'],
  ['tensions', 'tension'],
  ['unique', 'unique'],
  ['silent', 'silent'],
  ['changes', 'change'],
  ['groups', 'group'],
  ['resolved', 'resolved'],
  ['judged', 'judged'],
] as const;

/** The JSON document as one record a line: `type` says what it is, `topic` to which topic it belongs. */
export function* renderNdjson({ comparisons, proof }: RenderInput, options: RenderOptions): Generator<string> {
  for (const comparison of comparisons) {
    const fields = topicFields(viewOf(comparison, options), options);
    const topic = comparison.topic.id;
    yield record({ type: 'topic', schemaVersion: SCHEMA_VERSION, ...(fields.topic as object), engine: fields.engine });
    for (const [key, type] of RECORDS) {
      for (const element of (fields[key] ?? []) as unknown[]) {
        if (type === 'unique') yield record({ type, topic, claim: element });
        else if (type === 'silent') yield record({ type, topic, source: element });
        else yield record({ type, topic, ...(element as object) });
      }
    }
    yield record({
      type: 'examined',
      topic,
      ...(fields.examined as object),
      notListed: fields.notListed,
      baseline: fields.baseline,
    });
  }
  if (proof) yield record({ type: 'proof', ...proof });
}

const record = (fields: object): string => `${jsonLine(fields)}\n`;
