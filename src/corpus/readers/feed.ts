import { decodeDeclared } from './declared.js';
import { htmlFragment } from './html/index.js';
import { StructuredText } from './structured.js';
import { type Extracted, type FileSource, ReadFault, type ReadItem } from './types.js';
import { childrenOf, innerText, parseXml, textOf, type XmlNode } from './xml.js';

/** RSS (0.9x, 1.0, 2.0) and Atom feeds: a document an item, with its full content where the feed carries it. */
export async function* readFeed(source: FileSource): AsyncGenerator<ReadItem> {
  const root = parseXml(decodeDeclared(await source.bytes()), 'feed');
  const channel = root.name === 'rss' ? (childrenOf(root, 'channel')[0] ?? root) : root;
  const items =
    root.name === 'feed' ? childrenOf(root, 'entry') : [...childrenOf(channel, 'item'), ...childrenOf(root, 'item')];
  if (!['rss', 'feed', 'RDF'].includes(root.name)) throw new ReadFault({ code: 'notAFeed', element: root.name });
  const site = textOf(root.name === 'RDF' ? (childrenOf(root, 'channel')[0] ?? root) : channel, 'title');
  for (const [index, item] of [...new Set(items)].entries()) {
    yield { document: await itemDocument(item, index + 1, site) };
  }
}

async function itemDocument(item: XmlNode, record: number, site: string | null): Promise<Extracted> {
  const out = new StructuredText();
  // `content:encoded` (RSS) and `content` (Atom) are the full text, the others a summary.
  const content =
    ['encoded', 'content', 'description', 'summary'].map((name) => contentOf(item, name)).find(Boolean) ?? '';
  await htmlFragment(content, out);
  const author = childrenOf(item, 'author').map((node) => textOf(node, 'name') ?? innerText(node).trim())[0];
  const found = {
    source: textOf(item, 'source') ?? site,
    title: plain(textOf(item, 'title')),
    author: textOf(item, 'creator') ?? author,
    date: textOf(item, 'pubDate', 'published', 'date', 'issued', 'updated'),
    url: linkOf(item),
  };
  const fields = Object.fromEntries(Object.entries(found).filter(([, value]) => value));
  return { text: out.text, roles: out.roles, format: 'structured', record, ...fields };
}

/** HTML of an element: as escaped text or CDATA, or (Atom's `xhtml`) as elements, of which the text is taken. */
function contentOf(item: XmlNode, name: string): string | null {
  const node = childrenOf(item, name)[0];
  if (!node) return null;
  return asHtml(node).trim() || null;
}

function asHtml(node: XmlNode): string {
  const inner = node.children.map((child) =>
    typeof child === 'string' ? child : `<${child.name}>${asHtml(child)}</${child.name}>`,
  );
  return inner.join('');
}

function linkOf(item: XmlNode): string | null {
  const links = childrenOf(item, 'link');
  const link = links.find(({ attributes }) => (attributes.rel ?? 'alternate') === 'alternate') ?? links[0];
  const url = (link && (link.attributes.href ?? innerText(link))) ?? textOf(item, 'guid');
  return url && /^https?:/.test(url.trim()) ? url.trim() : null;
}

/** Titles may hold escaped markup. */
function plain(title: string | null): string | null {
  return title?.replace(/<[^<>]{1,100}>/g, '').trim() || null;
}
