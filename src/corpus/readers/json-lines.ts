import type { Finding } from '../types.js';
import { byteLines } from './byte-lines.js';
import { decoded } from './text.js';
import { type Extracted, type FileSource, ReadFault, type ReadItem } from './types.js';

/** JSON Lines: a document a line, with the fields of a manifest entry and `text`. A bad line is a fault of that line only. */
export async function* readJsonLines(source: FileSource): AsyncGenerator<ReadItem> {
  for await (const { line, bytes, tooLong } of byteLines(source)) {
    if (tooLong) yield { fault: { code: 'badLine', line, reason: 'tooLong' } };
    else if (bytes.some((byte) => byte > 0x20)) yield readLine(bytes, line);
  }
}

/** A line that is no text spoils itself only; a file that is none (UTF-16 among them: it can't be cut at line ends) is refused. */
function readLine(bytes: Uint8Array, line: number): ReadItem {
  try {
    return recordOf(decoded(bytes).text, line);
  } catch (error) {
    if (!(error instanceof ReadFault) || line === 1) throw error;
    return { fault: { code: 'badLine', line, reason: 'encoding' } };
  }
}

const FIELDS = ['id', 'source', 'title', 'author', 'date', 'url'] as const;

function recordOf(json: string, line: number): ReadItem {
  const bad = (reason: string, more: Partial<Finding> = {}): ReadItem => ({
    fault: { code: 'badLine', line, reason, ...more } as Finding,
  });
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return bad('json', { message: (error as Error).message.slice(0, 200) });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return bad('notAnObject');
  const fields = value as Record<string, unknown>;
  if (typeof fields.text !== 'string') return bad('noText');
  const document: Extracted = { text: fields.text, format: 'plain', record: line };
  for (const field of FIELDS) {
    const text = fieldText(fields[field]);
    if (text === null) return bad('badField', { field });
    if (text !== '') document[field] = text;
  }
  return { document };
}

/** A field as text; empty if it is absent, null if it is neither text nor number (nor, for authors, a list of names). */
function fieldText(value: unknown): string | null {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value.join(', ');
  return null;
}
