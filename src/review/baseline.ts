import type { UserError } from '../errors.js';
import { faultAt, type SourceText } from '../topics/faults.js';
import type { Baseline, Known, Quote, Reported } from './types.js';

export const BASELINE_VERSION = '1.0';

const RELATIONS: readonly string[] = ['agreement', 'contradiction', 'tension'] satisfies Reported[];
const AGAIN = 'Write it anew: compare baseline.';

/** Reads a baseline file. Throws `UserError` with `file:line:col` at the first thing that cannot be. */
export async function parseBaseline(given: string, file: string): Promise<Baseline> {
  const source: SourceText = { file, text: given.replace(/^\uFEFF/, '') };
  let value: unknown;
  try {
    value = JSON.parse(source.text);
  } catch {
    throw await faultIn(source, [], 'This is not valid JSON.');
  }
  const root = record(value);
  if (!root) throw await faultIn(source, [], 'A baseline is one JSON object.');
  if (root.schemaVersion !== BASELINE_VERSION) {
    const found = root.schemaVersion === undefined ? 'no "schemaVersion"' : JSON.stringify(root.schemaVersion);
    throw await faultIn(source, ['schemaVersion'], `A baseline of this program has version "1.0", this one ${found}.`);
  }
  if (!Array.isArray(root.findings)) throw await faultIn(source, ['findings'], 'There is no list of "findings".');
  const lines = linesOf(source.text, root.findings.length);
  const findings: Known[] = [];
  for (const [i, one] of root.findings.entries()) {
    const found = known(one, lines[i] ?? 1);
    if ('fault' in found) throw await faultIn(source, ['findings', i, ...found.at], found.fault);
    findings.push(found);
  }
  const { name, fingerprint } = record(root.engine) ?? {};
  const engine = typeof name === 'string' && typeof fingerprint === 'string' ? { name, fingerprint } : null;
  return { file, engine, findings };
}

type Fault = { fault: string; at: (string | number)[] };

function known(value: unknown, line: number): Known | Fault {
  const { topic, relation, quotes } = record(value) ?? {};
  if (typeof topic !== 'string') return { fault: 'A finding needs its "topic".', at: ['topic'] };
  if (typeof relation !== 'string' || !RELATIONS.includes(relation)) {
    return { fault: `The "relation" of a finding is one of ${RELATIONS.join(', ')}.`, at: ['relation'] };
  }
  if (!Array.isArray(quotes) || quotes.length < 2) {
    return { fault: 'A finding needs two "quotes" or more.', at: ['quotes'] };
  }
  const read = quotes.map(quote);
  const bad = read.indexOf(null);
  if (bad >= 0) return { fault: 'A quote has a "source" and a "text".', at: ['quotes', bad] };
  return { topic, relation: relation as Reported, quotes: read as Quote[], line };
}

function quote(value: unknown): Quote | null {
  const { source, text } = record(value) ?? {};
  return typeof source === 'string' && typeof text === 'string' ? { source, text } : null;
}

const record = (value: unknown): Record<string, unknown> | null =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : null;

/** The line of each finding in a file as this program writes it, one a line; empty for a file laid out otherwise. */
function linesOf(text: string, count: number): number[] {
  const lines = text.split('\n').flatMap((line, i) => (/^\s*\{\s*"topic"/u.test(line) ? [i + 1] : []));
  return lines.length === count ? lines : [];
}

/** JSON is YAML too: the parser that keeps places is only loaded where something is wrong. */
async function faultIn(source: SourceText, path: (string | number)[], message: string): Promise<UserError> {
  const { isNode, parseDocument } = await import('yaml');
  const document = parseDocument(source.text, { prettyErrors: false, logLevel: 'silent', strict: false });
  const syntax = document.errors[0];
  if (syntax) return faultAt(source, syntax.pos[0], message, AGAIN);
  for (let depth = path.length; depth >= 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return faultAt(source, node.range[0], message, AGAIN);
  }
  return faultAt(source, 0, message, AGAIN);
}
