import { classify } from './cleaning/index.js';
import { functionShare } from './cleaning/link-lists.js';
import { isoDate } from './dates.js';
import { paragraphsOf } from './layout/paragraphs.js';
import type { Unit } from './layout/types.js';
import { frontMatter } from './markdown/front-matter.js';
import { markdownUnits } from './markdown/structure.js';
import { slug } from './slug.js';
import type { Document, DocumentField, Evidence, FieldOrigin } from './types.js';

/** What is known of a text before it is read. */
export interface TextMeta {
  id?: string | undefined;
  /** Name of the source (not its id). */
  source?: string | undefined;
  title?: string | null | undefined;
  author?: string | null | undefined;
  date?: string | null | undefined;
  url?: string | null | undefined;
  file?: string | undefined;
  /** `markdown` reads Markdown's markup; `structured` is text a reader extracted: a line is a paragraph. */
  format?: 'plain' | 'markdown' | 'structured' | undefined;
  /** What a reader knows of the lines of a structured text, by the offset at which they begin. */
  roles?: ReadonlyMap<number, Pick<Unit, 'role' | 'reason'>> | undefined;
  /** Where the fields above come from; `manifest` where not told. */
  origins?: Partial<Record<DocumentField, FieldOrigin>> | undefined;
  pages?: number[] | undefined;
  record?: number | undefined;
}

/** Share of function words from which a text counts as English; English news has .35 to .5, other languages below .1. */
const ENGLISH = 0.2;

/** One text as a document: paragraphs, what each of them is, and what the text says of itself. Pure; linear in the text's length. */
export function documentFromText(text: string, meta: TextMeta = {}): Document {
  const front = meta.format === 'structured' ? null : frontMatter(text);
  const units = unitsOf(text, meta, front);
  const { blocks, evidence } = classify(text, units, isEnglish(text));
  const origins: Document['origins'] = {};
  const pick = (field: DocumentField, ...candidates: [FieldOrigin, string | null | undefined][]): string | null => {
    const found = candidates.find(([, value]) => value !== null && value !== undefined && value.trim() !== '');
    if (!found?.[1]) return null;
    origins[field] = found[0];
    return found[1].trim();
  };
  const given = (field: DocumentField): FieldOrigin => meta.origins?.[field] ?? 'manifest';
  const told = (field: Evidence['field']) => evidence.find((item) => item.field === field && item.value !== '')?.value;
  const id = pick('id', [given('id'), meta.id], ['default', 'text']) as string;
  const sourceName = pick(
    'source',
    [given('source'), meta.source],
    ['front matter', front?.metadata.source],
    ['default', id],
  ) as string;
  const document: Document = {
    id,
    source: slug(sourceName),
    sourceName,
    title: pick(
      'title',
      [given('title'), meta.title],
      ['front matter', front?.metadata.title],
      ['text', told('title')],
    ),
    author: pick(
      'author',
      [given('author'), meta.author],
      ['front matter', front?.metadata.author],
      ['text', told('author')],
    ),
    date: pick(
      'date',
      [given('date'), isoDate(meta.date ?? '')],
      ['front matter', isoDate(front?.metadata.date ?? '')],
      ['text', told('date')],
    ),
    url: pick('url', [given('url'), meta.url], ['front matter', front?.metadata.url]),
    file: meta.file ?? '',
    text,
    blocks,
    origins,
    evidence,
  };
  const pages = meta.pages ?? pagesOf(text);
  if (pages) document.pages = pages;
  if (meta.record !== undefined) document.record = meta.record;
  return document;
}

function unitsOf(text: string, meta: TextMeta, front: ReturnType<typeof frontMatter>): Unit[] {
  const from = front?.body ?? 0;
  const body =
    meta.format === 'markdown'
      ? markdownUnits(text, from)
      : paragraphsOf(text, { from, unwrapped: meta.format === 'structured' });
  for (const unit of body) {
    const known = meta.roles?.get(unit.start);
    if (known) Object.assign(unit, known);
  }
  return front ? [headUnit(text, front), ...body] : body;
}

/** Where pages begin in a text with form feeds; null if it has none. */
function pagesOf(text: string): number[] | null {
  const pages = [0];
  for (let at = text.indexOf('\f'); at >= 0; at = text.indexOf('\f', at + 1)) pages.push(at + 1);
  return pages.length > 1 ? pages : null;
}

/** The front matter as a block of its own. */
function headUnit(text: string, front: { start: number; end: number }): Unit {
  const { start, end } = front;
  const run = { at: 0, start, length: end - start };
  return {
    start,
    end,
    text: text.slice(start, end),
    runs: [run],
    omitted: [],
    gap: 0,
    role: 'matter',
    reason: { code: 'frontMatter' },
  };
}

/** Whether rules that count English function words make sense for the text (judged by its first 20,000 characters). */
function isEnglish(text: string): boolean {
  const samples = [0, 4000, 8000, 12000, 16000].map((from) => text.slice(from, from + 1500)).filter(Boolean);
  return samples.some((sample) => functionShare(sample) >= ENGLISH);
}
