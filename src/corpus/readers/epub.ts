import { posix } from 'node:path';
import { unzip } from './archive.js';
import { decodeDeclared } from './declared.js';
import { htmlFragment } from './html/index.js';
import { StructuredText } from './structured.js';
import { type Extracted, type FileSource, ReadFault, type ReadItem } from './types.js';
import { childrenOf, descendants, parseXml, textOf, type XmlNode } from './xml.js';

/** Electronic books (EPUB 2 and 3): the chapters in reading order, one document; each chapter begins a page. */
export async function* readEpub(source: FileSource): AsyncGenerator<ReadItem> {
  const wanted = (name: string) => /\.(?:x?html?|opf|xml)$/i.test(name);
  const files = unzip(await source.bytes(), 'EPUB', source.limits, wanted);
  const read = (name: string): string => {
    const bytes = files.get(name);
    if (!bytes) throw new ReadFault({ code: 'damagedArchive', format: 'EPUB', reason: `no ${name} in it` });
    return decodeDeclared(bytes);
  };
  const container = parseXml(read('META-INF/container.xml'), 'EPUB');
  const path = [...descendants(container, 'rootfile')][0]?.attributes['full-path'];
  if (!path) throw new ReadFault({ code: 'damagedArchive', format: 'EPUB', reason: 'no list of its contents' });
  const book = parseXml(read(path), 'EPUB');
  const out = new StructuredText();
  for (const chapter of chaptersOf(book, posix.dirname(path))) {
    if (!files.has(chapter)) continue;
    out.page();
    await htmlFragment(read(chapter), out);
  }
  const pages = out.pageStarts;
  yield { document: { text: out.text, roles: out.roles, format: 'structured', pages, ...metadataOf(book) } };
}

/** Paths of the chapters in reading order, without the book's own table of contents. */
function chaptersOf(book: XmlNode, folder: string): string[] {
  const items = new Map([...descendants(book, 'item')].map((item) => [item.attributes.id, item]));
  const chapters: string[] = [];
  for (const { attributes } of descendants(book, 'itemref')) {
    const item = items.get(attributes.idref);
    if (!item?.attributes.href || /\bnav\b/.test(item.attributes.properties ?? '')) continue;
    chapters.push(posix.join(folder, decodePath(item.attributes.href)));
  }
  return chapters;
}

function decodePath(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}

function metadataOf(book: XmlNode): Partial<Extracted> {
  const metadata = childrenOf(book, 'metadata')[0];
  if (!metadata) return {};
  const author = textOf(metadata, 'creator');
  const found = {
    title: textOf(metadata, 'title'),
    author,
    date: textOf(metadata, 'date'),
    source: author ?? textOf(metadata, 'publisher'),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value));
}
