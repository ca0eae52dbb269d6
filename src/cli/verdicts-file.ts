import { isMap, isSeq, type YAMLMap } from 'yaml';
import type { Claim } from '../claims/types.js';
import { finderOf } from '../review/finder.js';
import type { PersonVerdict } from '../review/types.js';
import { parseVerdicts, yamlOf } from '../review/verdicts.js';

/** What is written of a pair. */
export interface Entry {
  verdict: PersonVerdict['verdict'];
  reason: string | null;
  by: string | null;
  date: string;
  topic: string;
  finding: string | null;
  quotes: [Claim, Claim];
}

const head = (
  schema: string,
): string => `${schema}# What people said of findings: compare heeds it in every later run. Entries are recognised by their quotes, which may be
# edited since in small ways; the last entry on a pair counts.
verdicts:
`;

/**
 * The file's text with one more entry, comments and order kept; the entry on the same pair is changed where there is one.
 * `text` is null for a file that is not there yet, which begins with `schemaLine`. Throws `UserError` where the file cannot be read.
 */
export function withVerdict(
  text: string | null,
  file: string,
  schemaLine: string,
  entry: Entry,
): { text: string; changed: boolean } {
  const before = text === null || text.trim() === '' ? head(schemaLine) : text;
  const { entries } = parseVerdicts(before, file);
  const [a, b] = entry.quotes;
  const claims = new Map(entry.quotes.map((claim) => [claim.id, claim]));
  const there = finderOf(entries, claims)(a.id, b.id, entry.finding);
  const { document } = yamlOf({ file, text: before });
  const list = document.get('verdicts');
  const seq = isSeq(list) ? list : document.createNode([]);
  if (!isSeq(list)) document.set('verdicts', seq);
  if (!isSeq(seq)) throw new Error('a list is a list');
  seq.flow = false;
  const known = there && seq.items[entries.indexOf(there)];
  if (isMap(known)) change(known, entry);
  else seq.add(document.createNode(fieldsOf(entry)));
  const indentSeq = !/^verdicts:[^\n]*\n(?:[ \t]*(?:#[^\n]*)?\n)*-/mu.test(before);
  const flowCollectionPadding = !/[[{](?=[^\s\]}])/u.test(before.replace(/#.*/gu, ''));
  const after = document.toString({ lineWidth: 0, indentSeq, flowCollectionPadding });
  parseVerdicts(after, file);
  return { text: after, changed: isMap(known) };
}

const fieldsOf = ({ verdict, reason, by, date, topic, finding, quotes }: Entry): object => ({
  verdict,
  ...(reason === null ? {} : { reason }),
  ...(by === null ? {} : { by }),
  date,
  topic,
  ...(finding === null ? {} : { finding }),
  quotes: quotes.map(({ source, text }) => ({ source, text })),
});

/** A new word on a pair: what was said before, by whomever, no longer stands. */
function change(entry: YAMLMap, { verdict, reason, by, date }: Entry): void {
  for (const [key, value] of Object.entries({ verdict, reason, by, date })) {
    if (value === null) entry.delete(key);
    else entry.set(key, value);
  }
}
