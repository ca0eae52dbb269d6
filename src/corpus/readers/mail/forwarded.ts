/** What mail programs put above a message they pass on in the text of another; the programs write it in English by default. */
const FORWARDED = /^\s*(?:-{2,}\s*(?:forwarded message|original message)\s*-{2,}|begin forwarded message:|_{20,})\s*$/i;
const FIELD = /^\s*\*?(from|date|sent|subject|to|cc|reply-to):\*?\s?(.*)$/i;
/** The fields follow within so many lines, and are no more than that. */
const NEAR = 4;
const MOST = 30;

/** The head of a message that stands inside the text of another. */
export interface ForwardedHead {
  /** Its first line and the one behind its last, from 0. */
  from: number;
  to: number;
  fields: { from?: string; date?: string; subject?: string };
}

/** The first message that the plain text of another passes on, if there is one. */
export function forwardedHead(lines: readonly string[]): ForwardedHead | null {
  const from = lines.findIndex((line) => FORWARDED.test(line.slice(0, 200)));
  if (from < 0) return null;
  const first = lines.findIndex((line, at) => at > from && FIELD.test(line));
  if (first < 0 || first - from > NEAR) return null;
  const fields: ForwardedHead['fields'] = {};
  let to = first;
  let field = '';
  for (; to < Math.min(lines.length, first + MOST) && /\S/.test(lines[to] as string); to++) {
    const [, name, value = ''] = FIELD.exec(lines[to] as string) ?? [];
    field = name ? name.toLowerCase().replace('sent', 'date') : field;
    if (field !== 'from' && field !== 'date' && field !== 'subject') continue;
    // Long ones go on in the next line.
    fields[field] = `${fields[field] ?? ''} ${(name ? value : (lines[to] as string)).trim()}`.trim();
  }
  return fields.from || fields.subject ? { from, to, fields } : null;
}

/** The head that begins a quoted part of a mail in HTML: line by line a field, or the name of one and then its value. */
export function headAt(lines: readonly string[], at: number): ForwardedHead | null {
  const announces = (line = ''): boolean => FORWARDED.test(line.slice(0, 200));
  const fields: Record<string, string> = {};
  let name = '';
  let to = announces(lines[at]) ? at + 1 : at;
  for (; to < Math.min(lines.length, at + MOST); to++) {
    const [, found = '', value = ''] = FIELD.exec(lines[to] as string) ?? [];
    const next = found.toLowerCase().replace('sent', 'date');
    if (next ? next in fields : fields[name] !== '') break;
    if (next) name = next;
    fields[name] = (next ? value : (lines[to] as string)).trim();
  }
  const { from, date, subject } = fields;
  if (Object.keys(fields).length < 2 || !(from || subject)) return null;
  const told = Object.entries({ from, date, subject }).filter(([, value]) => value);
  return { from: announces(lines[at - 1]) ? at - 1 : at, to, fields: Object.fromEntries(told) };
}
