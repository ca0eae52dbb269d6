import { isScalar } from 'yaml';
import { isIsoDate } from '../calendar.js';
import { closestWord } from '../topics/closest.js';
import { faultAt, type SourceText } from '../topics/faults.js';
import { type Entry, NodeReader } from '../topics/nodes.js';
import { parseYaml, type Yaml, YamlFault } from '../yaml.js';
import { type PersonVerdict, type Quote, VERDICTS, type Verdicts, type Word } from './types.js';

const KEYS = ['verdict', 'reason', 'by', 'date', 'topic', 'finding', 'claims', 'quotes'];
const QUOTE_KEYS = ['source', 'text'];
/** More than any team writes by hand; bounds what repeated aliases can blow up to. */
const MOST_TEXTS = 200_000;

const EXAMPLE =
  'An entry looks like this: {verdict: not-a-contradiction, reason: "...", quotes: ["one sentence", "the other"]}';

/**
 * Reads a verdicts file (YAML). Throws `UserError` with `file:line:col` and a caret for malformed YAML, an unknown
 * verdict, and an entry that does not say which pair it is about.
 */
export function parseVerdicts(given: string, file: string): Verdicts {
  const source: SourceText = { file, text: given.replace(/^\uFEFF/, '') };
  const yaml = yamlOf(source);
  const { contents } = yaml.document;
  if (contents === null) return { file, entries: [] };
  const reader = new NodeReader(source, yaml, MOST_TEXTS);
  const top = reader.entries(reader.map(contents, 0, 'A verdicts file'), 0);
  checkKeys(reader, top, ['verdicts'], 'a verdicts file');
  const list = top.find(({ key }) => key === 'verdicts');
  if (!list) return reader.fault(0, 'The file has no key "verdicts".', EXAMPLE);
  if (isEmpty(list.value)) return { file, entries: [] };
  let [line, seen] = [1, 0];
  const entries = reader.list(list.value, list.at, '"verdicts"').map(({ value, at }) => {
    line += source.text.slice(seen, at).split('\n').length - 1;
    seen = Math.max(seen, at);
    return entryOf(reader, reader.entries(reader.map(value, at, 'A verdict'), at), at, line);
  });
  return { file, entries };
}

const isEmpty = (node: Entry['value']): boolean => node === null || (isScalar(node) && node.value === null);

/** The file, parsed; its document keeps the comments. Throws `UserError` for malformed YAML. */
export function yamlOf(source: SourceText): Yaml {
  try {
    return parseYaml(source.text);
  } catch (fault) {
    if (fault instanceof YamlFault) throw faultAt(source, fault.offset, fault.message);
    throw fault;
  }
}

function entryOf(reader: NodeReader, entries: readonly Entry[], at: number, line: number): PersonVerdict {
  checkKeys(reader, entries, KEYS, 'a verdict');
  const entry = (key: string): Entry | undefined => entries.find((one) => one.key === key);
  const text = (key: string): string | null => {
    const found = entry(key);
    return found ? reader.text(found.value, found.at, `"${key}"`).text || null : null;
  };
  const date = entry('date');
  const written = text('date');
  if (date && written !== null && !isIsoDate(written)) {
    reader.fault(reader.at(date.value, date.at), `"${written}" is no date.`, 'Write it as 2022-08-14.');
  }
  const finding = text('finding');
  const claims = claimsOf(reader, entry('claims'));
  const quotes = quotesOf(reader, entry('quotes'));
  if (finding === null && claims === null && quotes === null) {
    reader.fault(at, 'The verdict does not say on which pair: it needs "quotes", "claims" or "finding".', EXAMPLE);
  }
  const verdict = wordOf(reader, entry('verdict'), at);
  return {
    verdict,
    reason: text('reason'),
    by: text('by'),
    date: written,
    topic: text('topic'),
    finding,
    claims,
    quotes,
    line,
  };
}

function wordOf(reader: NodeReader, entry: Entry | undefined, at: number): Word {
  if (!entry) return reader.fault(at, 'The entry has no "verdict".', `It is one of ${VERDICTS.join(', ')}.`);
  const { text, at: place } = reader.text(entry.value, entry.at, '"verdict"');
  const word = VERDICTS.find((one) => one === text);
  if (word) return word;
  const near = closestWord(text, VERDICTS);
  return reader.fault(
    place,
    `There is no verdict "${text}".`,
    near ? `Did you mean "${near}"?` : `It is one of ${VERDICTS.join(', ')}.`,
  );
}

function claimsOf(reader: NodeReader, entry: Entry | undefined): [string, string] | null {
  if (!entry) return null;
  const [a, b, ...others] = reader.texts(entry.value, entry.at, '"claims"');
  if (!a || !b || others.length > 0) return reader.fault(entry.at, '"claims" holds the ids of two claims.');
  return [a.text, b.text];
}

function quotesOf(reader: NodeReader, entry: Entry | undefined): [Quote, Quote] | null {
  if (!entry) return null;
  const [a, b, ...others] = reader.list(entry.value, entry.at, '"quotes"').map((item) => quoteOf(reader, item));
  if (!a || !b || others.length > 0) return reader.fault(entry.at, '"quotes" holds two sentences.', EXAMPLE);
  return [a, b];
}

/** A sentence alone, or with the source it is from. */
function quoteOf(reader: NodeReader, { value, at }: { value: Entry['value']; at: number }): Quote {
  if (value && 'items' in value) {
    const entries = reader.entries(reader.map(value, at, 'A quote'), at);
    checkKeys(reader, entries, QUOTE_KEYS, 'a quote');
    const of = (key: string): string | null => {
      const found = entries.find((one) => one.key === key);
      return found ? reader.text(found.value, found.at, `"${key}"`).text || null : null;
    };
    const text = of('text');
    return text === null ? reader.fault(at, 'The quote has no "text".') : { source: of('source'), text };
  }
  const { text } = reader.text(value, at, 'A quote');
  return text === '' ? reader.fault(at, 'The quote is empty.') : { source: null, text };
}

function checkKeys(reader: NodeReader, entries: readonly Entry[], known: readonly string[], where: string): void {
  for (const { key, at } of entries) {
    if (known.includes(key)) continue;
    const near = closestWord(key, known);
    if (near) reader.fault(at, `There is no key "${key}" in ${where}.`, `Did you mean "${near}"?`);
  }
}
