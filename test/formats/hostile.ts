import fc from 'fast-check';

/** Any text at all, with the dangerous characters far more often than chance would have them. */
export const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '\x1b[31m', '\x1b]8;;https://x.example\x07', '\x9b2J', '\r', '\n', '\t', '\0', '\x7f', '\u202e', '\u2066', '\u200b',
        '\u200d', '\u200f', '\ufeff', '\u00ad', '\ud800', '\udc00', '\u2028', '👩‍👩‍👧', '🏴', 'می‌خواهم', '日本', 'e\u0301', '\ufe0f',
        '<script>', '--', '=1+1', '@me', '#12', '`', '|', '::error::', '](javascript:x)', '&amp;', 'http://a.example', ' ',
      ), // biome-ignore format: a list
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

/** A reader of RFC 4180, written apart from the writer. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let field = '';
    if (text[at] === '"') {
      at += 1;
      for (; ; at += 1) {
        if (text[at] === '"' && text[at + 1] === '"') at += 1;
        else if (text[at] === '"') break;
        field += text[at];
      }
      at += 1;
    } else {
      while (at < text.length && text[at] !== ',' && text[at] !== '\n') field += text[at++];
    }
    row.push(field);
    if (text[at] === '\n') {
      rows.push(row);
      row = [];
    }
    at += 1;
  }
  return rows;
}
