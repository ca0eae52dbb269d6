import { UserError } from '../errors.js';
import { PROOF_ELEMENT } from '../formats/html/proof.js';
import type { Proof } from '../formats/types.js';
import type { Placed } from '../review/places.js';

/** What a report says it quotes, and of what it says it was made. */
export interface ReportFile {
  /** Each claim once. */
  claims: (Placed & { id: string; document: string })[];
  /** Null in a report that carries none. */
  proof: Partial<Proof> | null;
  topics: string[];
}

/** Reads a report this program wrote: JSON, JSON Lines or HTML. Throws `UserError` for anything else. */
export function parseReport(text: string, file: string): ReportFile {
  const records = recordsIn(text);
  if (!records) {
    throw new UserError('This is no report that can be verified.', {
      place: file,
      hint: 'Reports in the formats json, ndjson and html can: compare report -o report.json',
    });
  }
  const claims = new Map<string, ReportFile['claims'][number]>();
  for (const claim of records.flatMap(claimsIn)) claims.set(`${claim.document}\n${claim.id}`, claim);
  const proofs = records.map((record) => (record.type === 'proof' ? record : record.proof)).filter(isRecord);
  const topics = records.flatMap((record) => [
    record.type === 'topic' ? record : record.topic,
    ...listOf(record.topics),
  ]);
  return {
    claims: [...claims.values()],
    proof: (proofs[0] as Partial<Proof> | undefined) ?? null,
    topics: topics.filter(isRecord).flatMap((topic) => {
      const { id } = isRecord(topic.topic) ? topic.topic : topic;
      return typeof id === 'string' ? [id] : [];
    }),
  };
}

type Fields = Record<string, unknown>;
const isRecord = (value: unknown): value is Fields =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** The JSON objects of a report: one of a JSON document or page, one a line of JSON Lines; null where there are none. */
function recordsIn(text: string): Fields[] | null {
  const open = `<script type="application/json" id="${PROOF_ELEMENT}">`;
  const at = text.indexOf(open);
  const json = at < 0 ? text : text.slice(at + open.length, text.indexOf('</script>', at));
  for (const parse of [
    () => [JSON.parse(json)],
    () =>
      json
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
  ]) {
    try {
      const found: unknown[] = parse();
      return found.every(isRecord) && found.some((one) => one.schemaVersion !== undefined) ? found : null;
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
  return null;
}

function claimsIn(record: Fields): ReportFile['claims'] {
  if (record.type === 'claim') return isClaim(record) ? [record] : [];
  return [record, ...listOf(record.topics).filter(isRecord)].flatMap(({ claims }) => listOf(claims).filter(isClaim));
}

const isClaim = (value: unknown): value is ReportFile['claims'][number] =>
  isRecord(value) &&
  ['id', 'document', 'text'].every((key) => typeof value[key] === 'string') &&
  ['start', 'end'].every((key) => Number.isInteger(value[key]));
