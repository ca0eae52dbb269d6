/** What the head of a file says of the document, as written there. */
export interface Metadata {
  source?: string;
  title?: string;
  author?: string;
  date?: string;
  url?: string;
}

const KEYS: Record<string, keyof Metadata> = {
  source: 'source',
  outlet: 'source',
  publisher: 'source',
  publication: 'source',
  site: 'source',
  title: 'title',
  headline: 'title',
  author: 'author',
  authors: 'author',
  byline: 'author',
  date: 'date',
  published: 'date',
  pubdate: 'date',
  url: 'url',
  link: 'url',
  canonical: 'url',
};
const OPENING = /^(---|\+\+\+)[ \t]*\r?\n/;
/** A head longer than this is none. */
const LONGEST = 20_000;

/**
 * The `---` (or `+++`) head of a text: its fields and where the text behind it begins. Null if there is none. Scalars and
 * lists of scalars are read; everything else in the head is passed over.
 */
export function frontMatter(text: string): { metadata: Metadata; start: number; end: number; body: number } | null {
  const opening = OPENING.exec(text);
  if (!opening) return null;
  const fence = opening[1] as string;
  const head = text.slice(opening[0].length, LONGEST);
  const closing = new RegExp(
    `(?:^|\\n)${fence === '---' ? '(?:---|\\.\\.\\.)' : '\\+\\+\\+'}[ \\t]*(?=\\r|\\n|$)`,
  ).exec(head);
  if (!closing) return null;
  const inner = head.slice(0, closing.index);
  if (inner.trim() !== '' && !/^[\w-]+\s*[:=]/m.test(inner)) return null;
  const end = opening[0].length + closing.index + closing[0].length;
  return { metadata: fieldsOf(inner), start: 0, end, body: end };
}

function fieldsOf(head: string): Metadata {
  const metadata: Metadata = {};
  let open: keyof Metadata | null = null;
  for (const line of head.split(/\r\n|\r|\n/)) {
    const item = /^\s*-\s+(.+)$/.exec(line);
    if (item && open) {
      metadata[open] = [metadata[open], scalar(item[1] as string)].filter(Boolean).join(', ');
      continue;
    }
    const field = /^([\w-]+)\s*[:=](?:\s+|(?=["'[])|$)(.*)$/.exec(line);
    if (!field) continue;
    const key = KEYS[(field[1] as string).toLowerCase()] ?? null;
    const value = scalar(field[2] as string);
    open = key !== null && value === '' ? key : null;
    if (key !== null && value !== '' && metadata[key] === undefined) metadata[key] = value;
  }
  return metadata;
}

function scalar(raw: string): string {
  const value = raw.trim();
  if (value.startsWith('[') && value.endsWith(']')) {
    return value.slice(1, -1).split(',').map(scalar).filter(Boolean).join(', ');
  }
  const quoted = /^"((?:[^"\\]|\\.)*)"|^'((?:[^']|'')*)'/.exec(value);
  if (quoted) return (quoted[1]?.replace(/\\(.)/g, '$1') ?? (quoted[2] as string).replace(/''/g, "'")).trim();
  return value.replace(/\s+#.*$/, '').trim();
}
