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

/** The first message that the text of another passes on, if there is one. */
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
