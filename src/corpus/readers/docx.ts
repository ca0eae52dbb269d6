import { unzip } from './archive.js';
import { BREAK, type Mark, StructuredText } from './structured.js';
import { type Extracted, type FileSource, ReadFault, type ReadItem } from './types.js';
import { childrenOf, descendants, parseXml, textOf, type XmlNode } from './xml.js';

const BODY = 'word/document.xml';
const NOTES = ['word/footnotes.xml', 'word/endnotes.xml'];
const PROPERTIES = 'docProps/core.xml';
/** A table whose cells have more words than this on average lays out text. */
const LAYOUT_CELL = 15;

/** Word documents (DOCX): paragraphs with their styles, notes at the end; headers, footers and deleted text are left out. */
export async function* readDocx(source: FileSource): AsyncGenerator<ReadItem> {
  const names = new Set([BODY, PROPERTIES, ...NOTES]);
  const files = unzip(await source.bytes(), 'DOCX', source.limits, (name) => names.has(name));
  const xml = (name: string): XmlNode | null => {
    const bytes = files.get(name);
    return bytes ? parseXml(Buffer.from(bytes).toString('utf8'), 'DOCX') : null;
  };
  const document = xml(BODY);
  if (!document) throw new ReadFault({ code: 'damagedArchive', format: 'DOCX', reason: `no ${BODY} in it` });
  const out = new StructuredText();
  for (const body of childrenOf(document, 'body')) addContent(body, out, undefined);
  for (const notes of NOTES.map(xml)) {
    for (const note of notes ? [...childrenOf(notes, 'footnote', 'endnote')] : []) {
      addContent(note, out, { role: 'matter', reason: { code: 'note' } });
    }
  }
  yield { document: { text: out.text, roles: out.roles, format: 'structured', ...properties(xml(PROPERTIES)) } };
}

/** Paragraphs and tables below a node, through whatever wraps them. */
function addContent(node: XmlNode, out: StructuredText, mark: Mark | undefined): void {
  for (const child of node.children) {
    if (typeof child === 'string') continue;
    if (child.name === 'p') out.block(paragraphText(child), mark ?? styleMark(child));
    else if (child.name === 'tbl') addContent(child, out, mark ?? tableMark(child));
    else if (child.name !== 'del') addContent(child, out, mark);
  }
}

function paragraphText(node: XmlNode): string {
  let text = '';
  for (const child of node.children) {
    if (typeof child === 'string') continue;
    if (child.name === 't') text += child.children.join('');
    else if (child.name === 'tab') text += '\t';
    else if (child.name === 'br' || child.name === 'cr') text += BREAK;
    else if (child.name === 'noBreakHyphen') text += '\u2011';
    else if (!['del', 'instrText', 'pPr', 'rPr', 'drawing', 'pict', 'object'].includes(child.name))
      text += paragraphText(child);
  }
  return text;
}

function styleMark(paragraph: XmlNode): Mark | undefined {
  const style = [...childrenOf(paragraph, 'pPr')][0];
  if (!style) return undefined;
  const name = (childrenOf(style, 'pStyle')[0]?.attributes.val ?? '').toLowerCase();
  if (/^(?:heading|title|subtitle|berschrift|titre)/.test(name)) return { role: 'heading', reason: { code: 'markup' } };
  if (name === 'caption') return { role: 'caption', reason: { code: 'markup' } };
  if (/^toc(?:\d|heading)/.test(name)) return { role: 'furniture', reason: { code: 'contents' } };
  if (/^bibliography/.test(name)) return { role: 'matter', reason: { code: 'references' } };
  return name.startsWith('list') || childrenOf(style, 'numPr').length > 0 ? { role: 'item', reason: null } : undefined;
}

function tableMark(table: XmlNode): Mark | undefined {
  const cells = [...descendants(table, 'tc')];
  const words = cells.reduce(
    (sum, cell) =>
      sum +
      [...descendants(cell, 't')]
        .map((t) => t.children.join(''))
        .join(' ')
        .split(/\s+/).length,
    0,
  );
  return cells.length > 1 && words / cells.length <= LAYOUT_CELL
    ? { role: 'matter', reason: { code: 'table' } }
    : undefined;
}

function properties(core: XmlNode | null): Partial<Extracted> {
  if (!core) return {};
  const found = {
    title: textOf(core, 'title'),
    author: textOf(core, 'creator'),
    date: textOf(core, 'created', 'modified'),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value));
}
